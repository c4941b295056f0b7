import {betterAuth} from 'better-auth';
import {drizzleAdapter} from 'better-auth/adapters/drizzle';
import {organization, twoFactor} from 'better-auth/plugins';
import type {Letter} from '../mail/index.ts';
import type {Storage} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {invitationMail, resetMail, verificationMail} from './letters.ts';
import {organizationKinds, personRoles} from './tables.ts';

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
	const post = (letter: Letter) => world.mail.send(letter);
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
			sendResetPassword: ({user, url: link}) => post(resetMail(user, link)),
		},
		emailVerification: {
			sendOnSignUp: true,
			sendOnSignIn: true,
			expiresIn: days,
			autoSignInAfterVerification: false,
			sendVerificationEmail: ({user, url: link}) => post(verificationMail(user, link)),
		},
		user: {additionalFields: {role: {type: [...personRoles], defaultValue: 'user', input: false}}},
		session: {expiresIn: 7 * days, updateAge: days},
		// Ours: one place for limits
		rateLimit: {enabled: false},
		telemetry: {enabled: false},
		logger: {disabled: true},
		advanced: {
			cookiePrefix: 'touchstone',
			useSecureCookies: url.startsWith('https:'),
			// A network address in a session would be a trace of a person that nothing needs
			ipAddress: {disableIpTracking: true},
			database: {generateId: ({model}) => newId(ids[model] ?? 'row')},
		},
		plugins: [
			organization({
				organizationLimit: 10,
				schema: {
					organization: {additionalFields: {kind: {type: [...organizationKinds], required: true, input: true}}},
				},
				requireEmailVerificationOnInvitation: true,
				sendInvitationEmail: data =>
					post(invitationMail(data.email, data.organization.name, `${url}/desk/invitations/${data.id}`)),
			}),
			twoFactor({issuer: 'Touchstone'}),
		],
	});
}

export type Accounts = ReturnType<typeof createAccounts>;
