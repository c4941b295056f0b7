import {betterAuth} from 'better-auth';
import {drizzleAdapter} from 'better-auth/adapters/drizzle';
import {organization, twoFactor} from 'better-auth/plugins';
import type {Storage} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {fewLetters} from './few-letters.ts';
import {invitationMail, resetMail, verificationMail} from './letters.ts';
import {organizationHooks, requireName} from './names.ts';
import {confirmPerson, endSessions} from './queries.ts';
import {foundableKinds, personRoles} from './tables.ts';

type Given = Pick<World, 'storage' | 'site' | 'newId' | 'mail'>;

const ids: Readonly<Record<string, string>> = {
	user: 'usr',
	session: 'ses',
	account: 'lgn',
	verification: 'vfy',
	organization: 'org',
	member: 'mbr',
	invitation: 'inv',
	twoFactor: 'sfa',
};
const days = 86_400;

/**
 * People, organizations and second factors: better-auth on our data base. It keeps passwords (scrypt), sessions and
 * tokens; what somebody may do with them is decided in `http/access.ts` and by the verbs.
 */
export function createAccounts(world: Given, secret: string) {
	const post = fewLetters(world);
	const {storage, newId} = world;
	const {url} = world.site;
	const {users, sessions, logins, verifications, secondFactors, organizations, members, invitations} = storage.tables;
	return betterAuth({
		appName: 'Touchstone',
		baseURL: url,
		basePath: '/v1/auth',
		secret,
		trustedOrigins: [url],
		// Db leaves out what other engines lack, none of which the adapter calls
		database: drizzleAdapter(storage.db as Storage['db'] & Record<string, unknown>, {
			provider: 'sqlite',
			schema: {
				user: users,
				session: sessions,
				account: logins,
				verification: verifications,
				twoFactor: secondFactors,
				organization: organizations,
				member: members,
				invitation: invitations,
			},
		}),
		emailAndPassword: {
			enabled: true,
			requireEmailVerification: true,
			minPasswordLength: 12,
			maxPasswordLength: 200,
			revokeSessionsOnPasswordReset: true,
			// To our own page: better-auth’s own link would lead on to wherever whoever asked for the letter said
			sendResetPassword: ({user, token}) => post(resetMail(user.email, `${url}/desk/new-password?token=${token}`)),
			// Who got that letter holds the address, whoever made the account
			onPasswordReset: ({user}) => storage.atomically(tx => [confirmPerson(storage, tx, user.id)]),
		},
		emailVerification: {
			sendOnSignUp: true,
			sendOnSignIn: true,
			expiresIn: days,
			autoSignInAfterVerification: false,
			// To our own page, whatever whoever asked for the letter said: it asks for the password as well
			sendVerificationEmail: ({user, token}) =>
				post(verificationMail(user.email, `${url}/desk/confirm?token=${token}`)),
		},
		user: {additionalFields: {role: {type: [...personRoles], defaultValue: 'user', input: false}}},
		databaseHooks: {
			user: {
				create: {before: async ({name}) => requireName(name)},
				update: {
					async before({twoFactorEnabled}, context) {
						// Whoever signed in with the password alone has to show the second factor now
						const person = context?.context.session?.user.id;
						if (twoFactorEnabled === true && person !== undefined)
							await storage.atomically(tx => [endSessions(storage, tx, person)]);
					},
				},
			},
		},
		session: {expiresIn: 7 * days, updateAge: days},
		// Ours: one place for limits
		rateLimit: {enabled: false},
		telemetry: {enabled: false},
		logger: {disabled: true},
		// To us: else what is not expected would be written to the console, and not to the log
		onAPIError: {throw: true},
		advanced: {
			cookiePrefix: 'touchstone',
			useSecureCookies: url.startsWith('https:'),
			// A network address in a session would be a trace of a person that nothing needs
			ipAddress: {disableIpTracking: true},
			database: {generateId: ({model}) => newId(ids[model] ?? 'row')},
		},
		plugins: [
			organization({
				requireEmailVerificationOnInvitation: true,
				organizationLimit: 10,
				schema: {
					organization: {additionalFields: {kind: {type: [...foundableKinds], required: true, input: true}}},
				},
				organizationHooks,
				sendInvitationEmail: data =>
					post(invitationMail(data.email, data.organization.name, `${url}/desk/invitations/${data.id}`)),
			}),
			// No device is trusted instead: roles rest on it
			twoFactor({issuer: 'Touchstone', trustDeviceMaxAge: 0}),
		],
	});
}

export type Accounts = ReturnType<typeof createAccounts>;
