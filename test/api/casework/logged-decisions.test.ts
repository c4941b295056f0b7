import {beforeAll, expect, test} from 'vitest';
import type {Parties} from '../applications/parties.ts';
import {act, asHolder, decideCounterfeit, makeCase, makeCaseParties} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

/** A case that is decided, appealed and lifted; what the public log tells of it, in its order. */
async function overturned(more: Parameters<typeof makeCase>[2]) {
	const {world, reviewers, operator} = parties;
	const {db, tables} = world.storage;
	const before = (await db.select().from(tables.logEntries)).length;
	const {case: id} = await makeCase(world, 1, more);
	const {secret, whole} = await decideCounterfeit(parties, id);
	await asHolder(parties, secret)(`/v1/cases/${id}/appeal`, {reason: 'We sell what the brand sells us.'});
	await act(reviewers[2] ?? operator, id, {act: 'overturn', reason: 'It was not shown.'});
	const entries = (await db.select().from(tables.logEntries)).slice(before);
	return {
		decision: whole.decisions[0]?.id ?? '',
		told: entries.map(({kind, about, payload}) => ({kind, about, tells: JSON.parse(String(payload))})),
	};
}

test('each fact of a decision stands in the log once, in the order in which it became one', async () => {
	const {told, decision} = await overturned({});
	expect(told.map(({kind}) => kind)).toEqual([
		'decision',
		'warning',
		'appeal.filed',
		'appeal.decided',
		'decision.lifted',
		'warning.lifted',
	]);
	expect(told.filter(({about}) => about === decision)).toHaveLength(4);
	expect(told[0]?.tells).toMatchObject({seller: 'seller:aliexpress/500', outcome: 'counterfeit'});
	expect(told[5]?.tells).toMatchObject({decision});
});

test('a decision about a seller whom nobody knows stands in the log alone', async () => {
	const {told, decision} = await overturned({seller: null, sellerId: null});
	expect(told.map(({kind}) => kind)).toEqual(['decision', 'appeal.filed', 'appeal.decided', 'decision.lifted']);
	expect(told[0]?.tells).toMatchObject({seller: null, about: decision});
	const {db, tables} = parties.world.storage;
	expect((await db.select().from(tables.decisions)).filter(({id}) => id === decision)).toEqual([]);
});
