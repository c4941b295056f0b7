import type {Context, Hono} from 'hono';
import * as v from 'valibot';
import {Problem} from '../../shared/problems.ts';
import {answersProblems, describe} from '../http/describe.ts';
import {createLimiter} from '../http/limits.ts';
import {parseValue, readBytes} from '../http/parse-request.ts';
import type {Resource} from '../http/resource.ts';
import {requireSameOrigin} from '../http/same-origin.ts';
import type {World} from '../world.ts';
import {confirmAddress} from './confirm-address.ts';

/**
 * What of better-auth is open to the outside, by name: all else it could do does not exist here. `sign-in`: what somebody
 * could guess at, so it is asked seldom.
 */
export const accountRoutes = [
	{method: 'POST', path: 'sign-up/email', limit: 'sign-in', summary: 'Sign up with name, email and password'},
	{
		method: 'POST',
		path: 'sign-in/email',
		limit: 'sign-in',
		summary: 'Sign in; with a second factor, go on at verify-totp',
	},
	{method: 'POST', path: 'sign-out', limit: 'write', summary: 'Sign out'},
	{method: 'GET', path: 'get-session', limit: 'read', summary: 'Who is signed in'},
	{
		method: 'POST',
		path: 'verify-email',
		limit: 'sign-in',
		summary: 'Confirm an address with the token of its letter and the password of the account',
	},
	{method: 'POST', path: 'send-verification-email', limit: 'sign-in', summary: 'Send that letter again'},
	{method: 'POST', path: 'request-password-reset', limit: 'sign-in', summary: 'Send a letter for a new password'},
	{method: 'POST', path: 'reset-password', limit: 'sign-in', summary: 'Set a new password with the token of a letter'},
	{method: 'POST', path: 'change-password', limit: 'sign-in', summary: 'Change the password'},
	{method: 'POST', path: 'two-factor/enable', limit: 'sign-in', summary: 'Begin a second factor (TOTP)'},
	{method: 'POST', path: 'two-factor/disable', limit: 'sign-in', summary: 'Turn the second factor off'},
	{method: 'POST', path: 'two-factor/verify-totp', limit: 'sign-in', summary: 'Give the six digits'},
	{method: 'POST', path: 'two-factor/verify-backup-code', limit: 'sign-in', summary: 'Give a backup code'},
	{method: 'POST', path: 'organization/create', limit: 'write', summary: 'Make an organization: a brand or a seller'},
	{method: 'GET', path: 'organization/list', limit: 'read', summary: 'One’s organizations'},
	{method: 'GET', path: 'organization/get-full-organization', limit: 'read', summary: 'One of them with its people'},
	{method: 'POST', path: 'organization/invite-member', limit: 'sign-in', summary: 'Invite somebody by letter'},
	{method: 'POST', path: 'organization/accept-invitation', limit: 'write', summary: 'Accept an invitation'},
	{method: 'POST', path: 'organization/reject-invitation', limit: 'write', summary: 'Refuse an invitation'},
	{method: 'POST', path: 'organization/cancel-invitation', limit: 'write', summary: 'Take an invitation back'},
	{method: 'POST', path: 'organization/remove-member', limit: 'write', summary: 'Remove somebody'},
	{
		method: 'POST',
		path: 'organization/update-member-role',
		limit: 'write',
		summary: 'Make somebody owner, admin or member',
	},
	{method: 'POST', path: 'organization/leave', limit: 'write', summary: 'Leave an organization'},
] as const satisfies readonly {method: 'GET' | 'POST'; path: string; limit: string; summary: string}[];

export const accountsPath = '/v1/auth';

/** Of what is sent, in bytes: better-auth itself would read without end. */
const mostBytes = 16 << 10;

/** Signing up and in, second factors, organizations and their people. */
export const accounts: Resource = (app: Hono, world: World) => {
	const limiter = createLimiter(world);
	for (const {method, path, limit, summary} of accountRoutes)
		app.on(
			method,
			`${accountsPath}/${path}`,
			describe(
				{
					summary,
					tags: ['accounts'],
					responses: {
						200: {description: 'Done', content: {'application/json': {schema: {type: 'object'}}}},
						...answersProblems(
							'account-refused',
							'sign-in-refused',
							'too-many-requests',
							'too-large',
							'foreign-origin',
							'invalid-request',
						),
					},
				},
				async c => {
					await limiter.take(c, {is: 'anyone'}, limit);
					if (method === 'POST') requireSameOrigin(c.req.raw.headers, world.site.url);
					requireOwnReturn(c, world.site.url);
					return path === 'verify-email' ? confirm(world, c) : asOurs(await askThem(world, c), c, world.site.url);
				},
			),
		);
};

const askThem = async (world: World, c: Context): Promise<Response> => world.accounts().handler(await readWhole(c));

const Confirmation = v.strictObject({token: v.string('must be text'), password: v.string('must be text')});

/** Ours: better-auth would confirm for whoever holds the letter alone. */
async function confirm(world: World, c: Context): Promise<Response> {
	const bytes = await readBytes(c, mostBytes);
	await confirmAddress(world, parseValue(Confirmation, parsed(Buffer.from(bytes).toString())));
	return c.json({status: true});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Where a link leads back to has to be a place of ours; better-auth falls over what is none. */
function requireOwnReturn(c: Context, url: string): void {
	const callback = c.req.query('callbackURL');
	if (callback === undefined) return;
	const isPlace = URL.canParse(callback, url) && !/^[/\\]{2}/.test(callback);
	if (isPlace && isOurs(callback, url) && !new URL(callback, url).pathname.startsWith('//')) return;
	const detail = 'must be an address of this server, such as /desk';
	throw new Problem('invalid-request', undefined, [{pointer: '/query/callbackURL', detail}]);
}

/** The request with its body read, to the limit. */
async function readWhole(c: Context): Promise<Request> {
	const {method, headers} = c.req.raw;
	const bytes = await readBytes(c, mostBytes);
	return new Request(c.req.url, {method, headers, body: bytes.length > 0 ? Uint8Array.from(bytes) : null});
}

/** What better-auth refuses, in the form in which everything is refused here; where it leads to is here. */
async function asOurs(answer: Response, c: Context, url: string): Promise<Response> {
	if (answer.status < 400) {
		const location = answer.headers.get('Location');
		// It takes `/.//elsewhere.example` for a path of ours, and browsers do not
		if (location !== null && !isOurs(location, url)) answer.headers.set('Location', '/desk/sign-in');
		answer.headers.set('Cache-Control', 'no-store');
		return answer;
	}
	const said: unknown = await answer.json().catch(() => null);
	const words = said !== null && typeof said === 'object' && 'message' in said ? String(said.message) : undefined;
	// A refused sign-in may take back a cookie
	for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, {append: true});
	if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status}: ${words ?? ''}`);
	throw new Problem(answer.status === 401 || answer.status === 403 ? 'sign-in-refused' : 'account-refused', words);
}

const isOurs = (location: string, url: string): boolean =>
	URL.canParse(location, url) && new URL(location, url).origin === new URL(url).origin;
