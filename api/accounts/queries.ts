import {and, eq, inArray, sql} from 'drizzle-orm';
import {onePage} from '../storage/page.ts';
import type {Db, Storage} from '../storage/storage.ts';
import type {Membership, PersonRole} from './principal.ts';

export const membershipsOf = (
	{db, tables: {members, organizations}}: Storage,
	userId: string,
): PromiseLike<Membership[]> =>
	db
		.select({id: organizations.id, kind: organizations.kind, role: members.role})
		.from(members)
		.innerJoin(organizations, eq(organizations.id, members.organizationId))
		.where(eq(members.userId, userId))
		// better-auth writes its three roles only
		.then(rows => rows as Membership[]);

export const userByEmail = async ({db, tables: {users}}: Storage, email: string) =>
	(await db.select().from(users).where(eq(users.email, email.toLowerCase())))[0] ?? null;

export const userById = async ({db, tables: {users}}: Storage, id: string) =>
	(await db.select().from(users).where(eq(users.id, id)))[0] ?? null;

export const organizationById = async ({db, tables: {organizations}}: Storage, id: string) =>
	(await db.select().from(organizations).where(eq(organizations.id, id)))[0] ?? null;

/** Whom letters about an organization go to: its owners and admins. */
export const leadersOf = ({db, tables: {members, users}}: Storage, organization: string) =>
	db
		.select({email: users.email, name: users.name, role: members.role})
		.from(members)
		.innerJoin(users, eq(users.id, members.userId))
		.where(eq(members.organizationId, organization))
		.then(rows => rows.filter(({role}) => role !== 'member'));

export const saveRole = ({tables: {users}}: Storage, tx: Db, id: string, role: PersonRole) =>
	tx.update(users).set({role}).where(eq(users.id, id));

/** Everybody who reviews: whom letters about the queue go to. */
export const reviewersToTell = ({db, tables: {users}}: Storage) =>
	db
		.select({email: users.email, name: users.name})
		.from(users)
		.where(and(inArray(users.role, ['reviewer', 'operator']), eq(users.emailVerified, true)))
		.orderBy(users.email);

/** Writes down that an address is its person's own. */
export const confirmPerson = ({tables: {users}}: Storage, tx: Db, id: string) =>
	tx.update(users).set({emailVerified: true}).where(eq(users.id, id));

export const changeName = ({tables: {users}}: Storage, tx: Db, id: string, name: string) =>
	tx.update(users).set({name}).where(eq(users.id, id));

/** Gives a person another password. */
export const changePassword = ({tables: {logins}}: Storage, tx: Db, userId: string, hash: string) =>
	tx
		.update(logins)
		.set({password: hash})
		.where(and(eq(logins.userId, userId), eq(logins.providerId, 'credential')));

/** Signs a person out everywhere. */
export const endSessions = ({tables: {sessions}}: Storage, tx: Db, userId: string) =>
	tx.delete(sessions).where(eq(sessions.userId, userId));

/** A person whose address needs no confirming, because the operator vouches for it. */
export const addPerson = (
	{tables: {users, logins}}: Storage,
	tx: Db,
	{id, name, email, login, hash, at}: {id: string; name: string; email: string; login: string; hash: string; at: Date},
) => [
	tx.insert(users).values({id, name, email, emailVerified: true, createdAt: at, updatedAt: at}),
	tx.insert(logins).values({
		id: login,
		accountId: id,
		providerId: 'credential',
		userId: id,
		password: hash,
		createdAt: at,
		updatedAt: at,
	}),
];

/** A person's organizations with their names. */
export const organizationsOf = ({db, tables: {members, organizations}}: Storage, userId: string) =>
	db
		.select({id: organizations.id, name: organizations.name, kind: organizations.kind, role: members.role})
		.from(members)
		.innerJoin(organizations, eq(organizations.id, members.organizationId))
		.where(eq(members.userId, userId))
		.orderBy(organizations.name);

/** Everybody who belongs to an organization; `id` is the membership's. */
export const membersOf = ({db, tables: {members, users}}: Storage, organization: string) =>
	db
		.select({id: members.id, name: users.name, email: users.email, role: members.role})
		.from(members)
		.innerJoin(users, eq(users.id, members.userId))
		.where(eq(members.organizationId, organization))
		.orderBy(users.name);

/** People whose name or address holds `words`, or all, by address. */
export const peopleNamed = ({db, tables: {users}}: Storage, words: string, after?: string, most = 100) => {
	const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
	const {id, name, email, role, twoFactorEnabled: secondFactor, createdAt} = users;
	return onePage<{
		id: string;
		name: string;
		email: string;
		role: string;
		secondFactor: boolean;
		createdAt: Date;
	}>([{column: email, of: row => row.email}], after, most, ({beyond, orderBy, limit}) =>
		db
			.select({id, name, email, role, secondFactor, createdAt})
			.from(users)
			.where(and(sql`(lower(${name}) like ${pattern} escape '\\' or ${email} like ${pattern} escape '\\')`, beyond))
			.orderBy(...orderBy)
			.limit(limit),
	);
};
