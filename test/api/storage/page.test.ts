import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type OrderKey, onePage} from '../../../api/storage/page.ts';
import type {Storage} from '../../../api/storage/storage.ts';
import {makeWorld} from '../../worlds.ts';

type Row = Storage['tables']['brandDomains']['$inferSelect'];

let storage: Storage;
beforeAll(async () => {
	({storage} = await makeWorld());
});
afterAll(() => storage.close());

/** `nextCheckAt` may be null, `createdAt` runs backwards, ids are unlike. */
const orderOf = ({tables: {brandDomains: table}}: Storage): OrderKey<Row>[] => [
	{column: table.nextCheckAt, of: row => row.nextCheckAt},
	{column: table.createdAt, of: row => row.createdAt, descending: true},
	{column: table.id, of: row => row.id},
];

const ask = (after: string | undefined, most: number) =>
	onePage<Row>(orderOf(storage), after, most, ({beyond, orderBy, limit}) =>
		storage.db
			.select()
			.from(storage.tables.brandDomains)
			.where(beyond)
			.orderBy(...orderBy)
			.limit(limit),
	);

async function write(rows: readonly {nextCheckAt: number | null; createdAt: number}[]) {
	const {brandDomains} = storage.tables;
	await storage.atomically(tx => [
		tx.delete(brandDomains),
		...rows.map(({nextCheckAt, createdAt}, at) =>
			tx.insert(brandDomains).values({
				id: `dom_${at}`,
				account: 'brd_1',
				domain: `d${at}.example`,
				method: 'dns',
				token: 'x',
				failures: 0,
				createdAt: new Date(createdAt),
				nextCheckAt: nextCheckAt === null ? null : new Date(nextCheckAt),
			}),
		),
	]);
}

const few = fc.integer({min: 0, max: 3});
const rows = fc.array(fc.record({nextCheckAt: fc.option(few), createdAt: few}), {maxLength: 20});

describe('a list in pieces', () => {
	test('is told whole, each once, in its order, whatever is equal or null in it', () =>
		fc.assert(
			fc.asyncProperty(rows, fc.integer({min: 1, max: 7}), async (given, most) => {
				await write(given);
				const told: Row[] = [];
				for (let after: string | undefined, turn = 0; turn < 50; turn++) {
					const page = await ask(after, most);
					expect(page.rows.length).toBeLessThanOrEqual(most);
					told.push(...page.rows);
					if (page.next === null) break;
					after = page.next;
				}
				expect(told).toEqual((await ask(undefined, 1000)).rows);
				expect(told).toHaveLength(given.length);
			}),
			{numRuns: 60},
		));

	test('goes on where it was when the row it ended with is gone', async () => {
		await write([1, 2, 3, 4].map(createdAt => ({nextCheckAt: 1, createdAt})));
		const first = await ask(undefined, 2);
		const {brandDomains} = storage.tables;
		await storage.atomically(tx => [tx.delete(brandDomains).where(undefined)]);
		await write([1, 2].map(createdAt => ({nextCheckAt: 1, createdAt})));
		expect((await ask(first.next ?? '', 2)).rows.map(({createdAt}) => createdAt.getTime())).toEqual([2, 1]);
	});

	test.each([
		['nothing', ''],
		['no base64', '%%%'],
		['no JSON', Buffer.from('x').toString('base64url')],
		['another list', Buffer.from('["a"]').toString('base64url')],
		['what no column holds', Buffer.from('["x","y","z"]').toString('base64url')],
		['null where none is', Buffer.from('[1,null,"a"]').toString('base64url')],
		['a day that is none', Buffer.from('[1e300,1,"a"]').toString('base64url')],
	])('refuses a cursor that is %s', async (_, text) => {
		await expect(ask(text, 2)).rejects.toMatchObject({code: 'invalid-request', errors: [{pointer: '/query/after'}]});
	});
});
