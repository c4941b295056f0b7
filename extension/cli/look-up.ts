import * as v from 'valibot';
import {lookupPaths, lookupSizeLimit, PublicKey} from '../../shared/lookup/contract.ts';
import type {PageFacts} from '../../shared/product.ts';
import type {Answer} from '../lookup/find.ts';
import {type Failure, getFile} from '../lookup/get-file.ts';
import {createLookup} from '../lookup/lookup.ts';
import {createMemoryShelf} from '../lookup/memory-shelf.ts';
import {serverUrl} from '../lookup/server-url.ts';
import type {Server} from '../lookup/shelf.ts';

export type LookedUp = {
	/** null: no server was chosen, or its key could not be learnt */
	server: Server | null;
	trouble: Failure['why'] | null;
	answer: Answer;
};

/**
 * Asks the server at `base` what is known of a page's subjects, as the extension does, but remembers nothing.
 * `key` null: trusts the key which the server itself announces. `base` null: asks nobody.
 */
export async function lookUp(facts: PageFacts, base: string | null, key: string | null): Promise<LookedUp> {
	const net = {
		fetch: globalThis.fetch,
		now: () => new Date(),
		wait: (ms: number) => new Promise<void>(done => setTimeout(done, ms)),
		random: Math.random,
		sent: async () => {},
		mirrors: async () => [],
		trust: async () => {},
	};
	const announced = base !== null && key === null ? await announcedKey(net, base) : null;
	const known = key ?? (announced?.ok ? announced.key : null);
	const server = base !== null && known !== null ? {base, key: known} : null;
	const lookup = createLookup({...net, shelf: createMemoryShelf(), server: async () => server});

	const {trouble} = await lookup.refresh('hand');
	const answer = await lookup.find(facts);
	const failure = trouble ?? (announced?.ok === false ? announced.why : null);
	const {freshness} = answer;
	const told = failure !== null && freshness.is === 'nothing' ? {...freshness, why: failure} : freshness;
	return {server, trouble: failure ?? troubleOf(told), answer: {...answer, freshness: told}};
}

const troubleOf = (freshness: Answer['freshness']): Failure['why'] | null =>
	freshness.is === 'confirmed' || freshness.why === 'not-yet-asked' ? null : freshness.why;

const Announcement = v.object({keys: v.object({now: PublicKey})});

/** The key a server says it signs with. Good for looking at one's own server; another's key should come from its operator. */
async function announcedKey(
	net: Parameters<typeof getFile>[0],
	base: string,
): Promise<{ok: true; key: string} | Failure> {
	const limits = {size: lookupSizeLimit.manifest, time: 15_000, why: 'hand'} as const;
	const got = await getFile(net, serverUrl(base, lookupPaths.manifest), limits);
	if (!got.ok) return got;
	try {
		const {keys} = v.parse(Announcement, JSON.parse(got.text.slice(got.text.indexOf('\n') + 1)));
		return {ok: true, key: keys.now};
	} catch {
		return {ok: false, why: 'refused', detail: 'not a manifest'};
	}
}
