import {beforeEach} from 'vitest';
import {createLookup} from '../../../extension/lookup/lookup.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import type {SentRequest} from '../../../extension/lookup/sent-request.ts';
import type {Server, Shelf} from '../../../extension/lookup/shelf.ts';
import {addressOf} from '../../../shared/address.ts';
import {bucketIndex} from '../../../shared/lookup/bucket.ts';
import {base, brandRecord, createOperator, type Operator, sellerRecord} from './fake-operator.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const start = Date.parse('2026-11-22T12:00:00.000Z');
export const iso = (ms: number) => new Date(ms).toISOString();

/** A lookup and what it stands on; a test may put another part in its place. */
type Stage = {
	operator: Operator;
	shelf: Shelf;
	clock: number;
	server: Server | null;
	sent: Omit<SentRequest, 'id'>[];
	lookup: ReturnType<typeof createLookup>;
};

/** Sets the stage anew before each test: two records in the directory, two sellers in buckets, nothing asked yet. */
export function setStage() {
	// beforeEach fills every field before a test can read one
	const stage = {} as Stage;

	const world = () => ({
		shelf: stage.shelf,
		fetch: stage.operator.fetch,
		server: async () => stage.server,
		now: () => new Date(stage.clock),
		wait: async () => {},
		random: () => 0.5,
		mirrors: async () => [] as string[],
		trust: async (_: Server, key: string) => {
			stage.server = stage.server && {...stage.server, key};
		},
		sent: async (request: Omit<SentRequest, 'id'>) => void stage.sent.push(request),
	});

	/** The path of the bucket that holds seller `id`, and its index. */
	async function bucketOf(id: string) {
		const index = bucketIndex(await addressOf(`seller:aliexpress/${id}`), stage.operator.depth);
		return {index, path: `/v1/lookup/${stage.operator.depth}/${index.toString(16)}`};
	}
	const bucketsAsked = () => stage.operator.asked.filter(path => /lookup\/\d+\//.test(path));
	const later = (ms: number) => {
		stage.clock += ms;
		stage.operator.confirmedAt = iso(stage.clock);
	};

	beforeEach(async () => {
		stage.clock = start;
		stage.operator = await createOperator(iso(start));
		stage.operator.directory = [
			{version: 1, key: 'brand:lumora', record: brandRecord('lumora')},
			{
				version: 2,
				key: 'seller:aliexpress/2202',
				record: sellerRecord('seller:aliexpress/2202', {name: 'Badge Holder'}),
			},
		];
		stage.operator.sellers = [
			{sequence: 5, record: sellerRecord('seller:aliexpress/1101', {name: 'Beauty Hall'})},
			{sequence: 6, record: sellerRecord('seller:aliexpress/1102')},
		];
		stage.server = {base, key: stage.operator.signer.publicKey};
		stage.shelf = createMemoryShelf();
		stage.sent = [];
		stage.lookup = createLookup(world());
	});

	return {stage, world, bucketOf, bucketsAsked, later};
}
