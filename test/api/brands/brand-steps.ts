import type {Hono} from 'hono';
import {createApp} from '../../../api/app.ts';
import {createOutbound, type Outbound} from '../../../api/outbound/index.ts';
import type {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import type {BrandRecord} from '../../../shared/lookup/record.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import type {Visitor} from '../accounts/people.ts';
import {served} from '../served.ts';

/** TXT records by name; they may change while a test runs. */
export type Records = Map<string, string>;

/** A way out on which only TXT records of `records` are to be had. */
export const outboundWith = (records: Records): Outbound =>
	createOutbound({
		resolver: {
			addresses: async () => [],
			txt: async name => (records.has(name) ? [[records.get(name) ?? '']] : []),
		},
	});

/** A world whose name servers know `records`. */
export async function worldWithNames(): Promise<{world: TestWorld; records: Records}> {
	const records: Records = new Map();
	return {world: await makeWorld({outbound: outboundWith(records)}), records};
}

/** Who asks: a person with a session, or a program with a key. */
export type Asker = Pick<Visitor, 'send' | 'request'>;

/** A program that asks with a key. */
export const keyOf = (app: Hono, key: string): Asker => {
	const request = (at: string, init: RequestInit = {}) => {
		const headers = new Headers(init.headers);
		headers.set('authorization', `Bearer ${key}`);
		return Promise.resolve(app.request(at, {...init, headers}));
	};
	return {
		request,
		send: (at, body, method = 'POST') =>
			request(at, {
				method,
				...(body !== undefined && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
			}),
	};
};

/** The answer's body; throws when the request was refused. */
export async function done<Body>(asked: Promise<Response>): Promise<Body> {
	const answer = await asked;
	if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
	return answer.status === 204 ? (undefined as Body) : answer.json();
}

export const certificate = {
	number: '302019001234',
	office: 'DE',
	classes: [18, 25],
	owner: 'Halden GmbH',
	status: 'registered',
	filedAt: '2019-01-10',
	registeredAt: '2019-04-02',
};

/** Claims a brand; answers its id. */
export const claim = async (by: Asker, name: string, more: object = {}): Promise<string> =>
	(await done<{id: string}>(by.send('/v1/brands', {name, ...more}))).id;

/** Begins a domain, puts its proof into the name servers and has it checked. */
export async function proveDomain(by: Asker, records: Records, brand: string, domain: string): Promise<BrandDomain> {
	const begun = await done<BrandDomain>(by.send(`/v1/brands/${brand}/domains`, {domain}));
	records.set(begun.instructions.place, begun.instructions.value);
	return done<BrandDomain>(by.send(`/v1/brands/${brand}/domains/${domain}/check`));
}

export const fileMark = async (by: Asker, brand: string, more: object = {}): Promise<string> =>
	(await done<{id: string}>(by.send(`/v1/brands/${brand}/marks`, {...certificate, ...more}))).id;

export const reviewMark = (
	by: Asker,
	brand: string,
	mark: string,
	decision = 'confirmed',
	reason: string | null = null,
) => by.send(`/v1/brands/${brand}/marks/${mark}/review`, {decision, reason});

/** The brand's public record, as an extension reads it; null: there is none. */
export async function publicBrand(world: TestWorld, name: string): Promise<BrandRecord | null> {
	const {entries} = await served(createApp(world), world.signer.publicKey).directory(0);
	const records = entries.flatMap(({record}) => (record?.kind === 'brand' ? [record] : []));
	return records.find(({key}) => key === `brand:${name}`) ?? null;
}

export const stateOf = async (by: Asker, brand: string): Promise<string> =>
	(await done<{state: string}>(by.request(`/v1/brands/${brand}`))).state;
