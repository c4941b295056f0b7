import {createHmac} from 'node:crypto';
import type {PersonRole} from '../../../api/accounts/principal.ts';
import {confirmPerson, userByEmail} from '../../../api/accounts/queries.ts';
import {setRole} from '../../../api/accounts/set-role.ts';
import {createApp} from '../../../api/app.ts';
import type {World} from '../../../api/world.ts';

const password = 'correct horse battery staple';

/** The API without a socket, or behind one. */
export type Server = {request(url: string, init: RequestInit): Response | Promise<Response>};

/** A server that is asked over the network. */
export const overHttp: Server = {request: (url, init) => fetch(url, {...init, redirect: 'manual'})};

/** Somebody who uses the API with a browser's cookies. */
export type Visitor = {
	id: string;
	email: string;
	request(at: string, init?: RequestInit): Promise<Response>;
	/** Sends JSON by POST, or another method. */
	send(at: string, body?: unknown, method?: string): Promise<Response>;
};

/** A browser: it keeps cookies and names its origin. */
export function makeVisitor(world: World, app: Server = createApp(world)): Visitor {
	const jar = new Map<string, string>();
	const visitor: Visitor = {
		id: '',
		email: '',
		async request(at, init = {}) {
			const headers = new Headers(init.headers);
			headers.set('origin', world.site.url);
			if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
			const answer = await app.request(`${world.site.url}${at}`, {...init, headers});
			for (const cookie of answer.headers.getSetCookie()) {
				const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
				if (/max-age=0/i.test(rest) || value === '') jar.delete(name);
				else jar.set(name, value);
			}
			return answer;
		},
		send: (at, body, method = 'POST') =>
			visitor.request(at, {
				method,
				...(body !== undefined && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
			}),
	};
	return visitor;
}

/** All letters that were written, the oldest first. */
export const lettersOf = ({storage}: Pick<World, 'storage'>) => storage.db.select().from(storage.tables.mails);

/** The newest letter to somebody. */
export async function letterTo(world: World, email: string) {
	return (await lettersOf(world)).filter(({to}) => to === email).at(-1) ?? null;
}

/** The first link of a letter, as a path. */
export function linkIn(text: string): string {
	const url = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? 'none:');
	return url.pathname + url.search;
}

/** Confirms an address by the link of its letter and the password of the account. */
export function confirm(visitor: Visitor, letter: string, by = password): Promise<Response> {
	const token = new URL(linkIn(letter), 'http://localhost').searchParams.get('token');
	return visitor.send('/v1/auth/verify-email', {token, password: by});
}

/** Signs somebody up and in. The address is written down as confirmed: by the letter it costs a hash for each of hundreds. */
export async function signUp(world: World, email: string, app?: Server): Promise<Visitor> {
	const visitor = makeVisitor(world, app);
	await visitor.send('/v1/auth/sign-up/email', {name: email.split('@')[0], email, password});
	const person = await userByEmail(world.storage, email);
	await world.storage.atomically(tx => [confirmPerson(world.storage, tx, person?.id ?? '')]);
	await signIn(visitor, email);
	return visitor;
}

export async function signIn(visitor: Visitor, email: string): Promise<Response> {
	const answer = await visitor.send('/v1/auth/sign-in/email', {email, password});
	const said: {user?: {id: string}} = await answer.clone().json();
	visitor.id = said.user?.id ?? visitor.id;
	visitor.email = email;
	return answer;
}

/** A person of a role, signed in with the second factor. */
export async function signUpAs(world: World, role: PersonRole, email: string, app?: Server): Promise<Visitor> {
	const visitor = await signUp(world, email, app);
	if (role === 'user') return visitor;
	const secret = await turnOnSecondFactor(visitor);
	await setRole(world, visitor.id, role, 'test');
	await signIn(visitor, email);
	await visitor.send('/v1/auth/two-factor/verify-totp', {code: totp(secret)});
	return visitor;
}

/** Answers the secret. */
export async function turnOnSecondFactor(visitor: Visitor): Promise<string> {
	const answer: {totpURI: string} = await (await visitor.send('/v1/auth/two-factor/enable', {password})).json();
	const secret = new URL(answer.totpURI).searchParams.get('secret') ?? '';
	await visitor.send('/v1/auth/two-factor/verify-totp', {code: totp(secret)});
	return secret;
}

/** RFC 6238 with SHA-1, six digits, 30 seconds, by the machine's clock: better-auth asks no other. */
export function totp(base32: string): string {
	const bits = [...base32.replace(/=+$/, '')].map(letter =>
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
	);
	const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
	const mac = createHmac('sha1', key).update(counter).digest();
	const at = (mac.at(-1) ?? 0) & 15;
	return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Makes an organization led by the visitor; answers its id. */
export async function found(visitor: Visitor, name: string, kind: 'brand' | 'seller' = 'brand'): Promise<string> {
	const answer = await visitor.send('/v1/auth/organization/create', {
		name,
		slug: name.toLowerCase().replace(/\W+/g, '-'),
		kind,
	});
	if (!answer.ok) throw new Error(await answer.text());
	const {id}: {id: string} = await answer.json();
	return id;
}
