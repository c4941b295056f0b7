import {expect, test} from 'vitest';
import {openCasesOf} from '../../../api/cases/queries.ts';
import {caseById, caseEventsOf, moveCase, openCase} from '../../../api/casework/index.ts';
import type {SubjectKey} from '../../../shared/address.ts';
import {makeWorld} from '../../worlds.ts';

const by = {role: 'reviewer', actor: 'usr_r'} as const;
const day = 86_400_000;

const about = {
	kind: 'complaint',
	openKey: 'seller:aliexpress/500 product:1',
	seller: 'seller:aliexpress/500' as SubjectKey,
	store: 'aliexpress',
	sellerId: '500',
	sellerName: 'Pens & More',
	listing: '1005001',
	goods: 'product:1',
	title: 'Fountain pen',
	brandKey: 'brand:halden' as SubjectKey,
	brandName: 'Halden',
	harm: 0,
	independent: 3,
} as const;

async function opened(fields: {independent?: number} = {}) {
	const world = await makeWorld();
	const {row, steps} = openCase(world, {...about, ...fields}, {role: 'reporter', actor: 'hld_1'});
	await world.storage.atomically(steps);
	return {world, row};
}

test('a move writes state, clock, event and audit at once', async () => {
	const {world, row} = await opened();
	const after = await moveCase(world, row, {act: 'accept', ...by, reason: 'photos show another clip'});
	expect(after).toMatchObject({state: 'accepted', version: 2, acceptedAt: world.now()});
	expect(await caseById(world.storage, row.id)).toEqual(after);
	expect((await caseEventsOf(world.storage, row.id)).map(({act, from, to}) => [act, from, to])).toEqual([
		['open', null, 'submitted'],
		['accept', 'submitted', 'accepted'],
	]);
	expect(after.decideBy?.toISOString()).toBe('2027-01-22T12:00:00.000Z');
});

test('who was slower is told what it is now', async () => {
	const {world, row} = await opened();
	await moveCase(world, row, {act: 'take', ...by});
	await expect(moveCase(world, row, {act: 'accept', ...by})).rejects.toMatchObject({
		code: 'changed-meanwhile',
		errors: [{pointer: '/version', detail: 'is 2 now, and the state “submitted”'}],
	});
});

test('what the table does not allow is refused', async () => {
	const {world, row} = await opened();
	await expect(moveCase(world, row, {act: 'decide', ...by})).rejects.toMatchObject({code: 'not-now'});
	await expect(moveCase(world, row, {act: 'accept', role: 'seller', actor: 'x'})).rejects.toMatchObject({
		code: 'not-allowed',
	});
});

const reached = (at: Date) => () => ({notices: [{reachedAt: at}], answers: 0});

async function toReach(independent: number) {
	const {world, row} = await opened({independent});
	const accepted = await moveCase(world, row, {act: 'accept', ...by});
	const notified = await moveCase(world, accepted, {act: 'notify', ...by});
	expect(await openCasesOf(world.storage, about.seller)).toEqual([]);
	const moved = await moveCase(world, notified, {
		act: 'reach',
		role: 'seller',
		actor: 'hld_2',
		hearing: reached(world.now()),
		steps: tx => [
			tx.insert(world.storage.tables.sellerNotices).values({
				id: 'ntc_1',
				case: row.id,
				channel: 'mail',
				to: 'a@b.example',
				holder: 'hld_2',
				text: 'x',
				sentAt: world.now(),
				sentBy: 'usr_r',
				reachedAt: world.now(),
				proof: 'link-confirmed',
				proofWords: null,
			}),
		],
	});
	return {world, moved};
}

test('everybody sees that it is open from the proof of the notice on, with three reporters, until it ends', async () => {
	const {world, moved} = await toReach(3);
	expect(moved.shownAt).toEqual(world.now());
	expect(await openCasesOf(world.storage, about.seller)).toMatchObject([{id: moved.id, closedAt: null, reporters: 3}]);
	const fewer = await moveCase(world, moved, {
		act: 'withdraw-one',
		role: 'reporter',
		actor: 'hld_1',
		fields: {independent: 2},
	});
	expect(fewer.shownAt).toBeNull();
	expect(await openCasesOf(world.storage, about.seller)).toMatchObject([{closedAt: world.now()}]);
	world.clock.pass(day);
	const again = await moveCase(world, fewer, {act: 'join', role: 'reporter', actor: 'hld_9', fields: {independent: 3}});
	expect(again.shownAt).toEqual(world.now());
	expect(await openCasesOf(world.storage, about.seller)).toMatchObject([{closedAt: null}]);
	const ended = await moveCase(world, again, {act: 'withdraw', role: 'reporter', actor: 'hld_1'});
	expect(ended).toMatchObject({state: 'withdrawn', openKey: null, shownAt: null, endedAt: world.now()});
	expect(await openCasesOf(world.storage, about.seller)).toMatchObject([{closedAt: world.now()}]);
});

test('two reporters are not enough to show it', async () => {
	const {world, moved} = await toReach(2);
	expect(moved.shownAt).toBeNull();
	expect(await openCasesOf(world.storage, about.seller)).toEqual([]);
});

test('of two who change a shown case at once, one is told, and the record says what the other did', async () => {
	const {world, moved} = await toReach(3);
	const [one, other] = await Promise.allSettled([
		moveCase(world, moved, {act: 'withdraw', role: 'reporter', actor: 'hld_1'}),
		moveCase(world, moved, {act: 'withdraw', role: 'reporter', actor: 'hld_3'}),
	]);
	expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
	expect([one, other].find(({status}) => status === 'rejected')).toMatchObject({reason: {code: 'changed-meanwhile'}});
});

test('an examination’s time is not counted', async () => {
	const {world, moved} = await toReach(3);
	world.clock.pass(5 * day);
	const silent = await moveCase(world, moved, {act: 'fall-silent', role: 'system', actor: 'system'});
	const tested = await moveCase(world, silent, {act: 'test', ...by});
	world.clock.pass(20 * day);
	const ended = await moveCase(world, tested, {act: 'end-test', ...by});
	expect(ended.state).toBe('silent');
	expect(ended.decideBy?.getTime()).toBe((silent.decideBy?.getTime() ?? 0) + 20 * day);
});

test('what came to its end without a decision has none due any more', async () => {
	const {world, row} = await opened();
	const accepted = await moveCase(world, row, {act: 'accept', ...by});
	expect(await moveCase(world, accepted, {act: 'refuse', ...by})).toMatchObject({state: 'refused', decideBy: null});
});
