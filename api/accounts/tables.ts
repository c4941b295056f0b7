import type {Words} from '../storage/engines/sqlite-words.ts';

export const personRoles = ['user', 'reviewer', 'operator', 'authority'] as const;
export const organizationKinds = ['brand', 'seller', 'authority', 'shoppers'] as const;
/** What anybody may found; the others speak for the public. */
export const foundableKinds = ['brand', 'seller'] as const;

/** The tables of better-auth, under our names for them; its columns keep the names it asks for. */
export const accountTables = ({table, id, text, oneOf, count, flag, instant, index, uniqueIndex}: Words) => ({
	users: table('users', {
		id: id().primaryKey(),
		name: text().notNull(),
		email: text().notNull().unique(),
		emailVerified: flag().notNull(),
		image: text(),
		role: oneOf(personRoles).notNull().default('user'),
		twoFactorEnabled: flag().notNull().default(false),
		createdAt: instant().notNull(),
		updatedAt: instant().notNull(),
	}),
	sessions: table(
		'sessions',
		{
			id: id().primaryKey(),
			token: text().notNull().unique(),
			userId: text().notNull(),
			expiresAt: instant().notNull(),
			ipAddress: text(),
			userAgent: text(),
			activeOrganizationId: text(),
			createdAt: instant().notNull(),
			updatedAt: instant().notNull(),
		},
		columns => [index('sessions_user').on(columns.userId)],
	),
	/** ways in: a password, as its scrypt hash */
	logins: table(
		'logins',
		{
			id: id().primaryKey(),
			accountId: text().notNull(),
			providerId: text().notNull(),
			userId: text().notNull(),
			password: text(),
			accessToken: text(),
			refreshToken: text(),
			idToken: text(),
			accessTokenExpiresAt: instant(),
			refreshTokenExpiresAt: instant(),
			scope: text(),
			createdAt: instant().notNull(),
			updatedAt: instant().notNull(),
		},
		columns => [index('logins_user').on(columns.userId)],
	),
	/** what was sent by mail and waits to come back */
	verifications: table(
		'verifications',
		{
			id: id().primaryKey(),
			identifier: text().notNull(),
			value: text().notNull(),
			expiresAt: instant().notNull(),
			createdAt: instant().notNull(),
			updatedAt: instant().notNull(),
		},
		columns => [index('verifications_identifier').on(columns.identifier)],
	),
	secondFactors: table(
		'second_factors',
		{
			id: id().primaryKey(),
			/** encrypted with the secret of the accounts */
			secret: text().notNull(),
			backupCodes: text().notNull(),
			userId: text().notNull(),
			verified: flag(),
			failedVerificationCount: count(),
			lockedUntil: instant(),
		},
		columns => [index('second_factors_user').on(columns.userId)],
	),
	organizations: table('organizations', {
		id: id().primaryKey(),
		name: text().notNull(),
		slug: text().notNull().unique(),
		logo: text(),
		metadata: text(),
		kind: oneOf(organizationKinds).notNull(),
		createdAt: instant().notNull(),
	}),
	members: table(
		'members',
		{
			id: id().primaryKey(),
			organizationId: text().notNull(),
			userId: text().notNull(),
			role: text().notNull(),
			createdAt: instant().notNull(),
		},
		columns => [
			uniqueIndex('members_once').on(columns.userId, columns.organizationId),
			index('members_organization').on(columns.organizationId),
		],
	),
	invitations: table(
		'invitations',
		{
			id: id().primaryKey(),
			organizationId: text().notNull(),
			email: text().notNull(),
			role: text(),
			status: text().notNull(),
			expiresAt: instant().notNull(),
			createdAt: instant().notNull(),
			inviterId: text().notNull(),
		},
		columns => [index('invitations_email').on(columns.email)],
	),
});
