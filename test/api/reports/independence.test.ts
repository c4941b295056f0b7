import {beforeEach, describe, expect, test} from 'vitest';
import {caseById, moveCase} from '../../../api/casework/index.ts';
import {findCases} from '../../../api/casework/queries.ts';
import {erasePhotos} from '../../../api/photos/index.ts';
import {countJob} from '../../../api/reports/independence/recount.ts';
import {clustersOf, independentReporters, recount} from '../../../api/reports/index.ts';
import {makeReportStage, type ReportStage, reportOf, type Sent} from './report-stage.ts';

let stage: ReportStage;
let pictures = 0;
beforeEach(async () => {
	stage = await makeReportStage();
});

const photo = () => ({place: 0, sha256: (++pictures).toString(16).padStart(64, '0'), bytes: 10});

/** A whole report: with a photo that is stored, and an address that is confirmed. */
async function whole(more: Record<string, unknown> = {}, network?: string): Promise<Sent> {
	const sent = await stage.send({photos: [photo()], ...more}, network);
	const {photos} = stage.world.storage.tables;
	await stage.world.storage.atomically(tx => [tx.update(photos).set({state: 'stored'})]);
	await stage.confirm(sent);
	return sent;
}

/** Accepted, and the notice reached the seller: the worst that reviewers can do for somebody innocent. */
async function acceptAndReach(id: string) {
	const {storage, now, newId} = stage.world;
	const move = async (act: 'accept' | 'notify' | 'reach', role: 'reviewer' | 'seller') => {
		const row = await caseById(storage, id);
		if (row) await moveCase(stage.world, row, {act, role, actor: 'x'});
	};
	await move('accept', 'reviewer');
	await storage.atomically(tx => [
		tx.insert(storage.tables.sellerNotices).values({
			id: newId('ntc'),
			case: id,
			channel: 'mail',
			to: 'shop@example.net',
			holder: newId('hld'),
			text: 'x',
			sentAt: now(),
			sentBy: 'x',
			reachedAt: now(),
			proof: 'link-confirmed',
		}),
	]);
	await move('notify', 'reviewer');
	await move('reach', 'seller');
}

const shownCases = async () => {
	const {storage} = stage.world;
	return (await storage.db.select().from(storage.tables.openCases)).filter(({closedAt}) => closedAt === null);
};

test('a case behind which somebody stands comes before those behind which nobody does, however long they wait', async () => {
	const about = (listing: string) => ({offer: {...reportOf().offer, listing}});
	for (const n of [1, 2, 3]) {
		await stage.send({contact: null, demand: {kind: 'none'}, ...about(`tip ${n}`)});
		stage.world.clock.pass(60_000);
	}
	const real = (await whole(about('real'))).receipt.case;
	const first = await findCases(stage.world.storage, {}, 1);
	expect(first.rows.map(({id}) => id)).toEqual([real]);
	const rest = await findCases(stage.world.storage, {after: first.next ?? ''}, 10);
	expect(rest.rows.map(({listing}) => listing)).toEqual(['tip 1', 'tip 2', 'tip 3']);
});

describe('a case', () => {
	test('counts who sent all that is needed, as it comes', async () => {
		const first = await whole();
		const second = await stage.send({photos: [photo()]});
		await stage.send({contact: null, demand: {kind: 'none'}});
		const id = first.receipt.case;
		expect(await independentReporters(stage.world, id)).toBe(1);
		await stage.confirm(second);
		expect(await independentReporters(stage.world, id)).toBe(1);
		await stage.world.storage.atomically(tx => [tx.update(stage.world.storage.tables.photos).set({state: 'stored'})]);
		await recount(stage.world, id);
		expect((await stage.cases())[0]?.independent).toBe(2);
	});

	test('is shown from three independent reporters on, and no more when one takes the report back', async () => {
		const [first] = [await whole(), await whole()];
		const id = first.receipt.case;
		await acceptAndReach(id);
		expect(await shownCases()).toEqual([]);
		const third = await whole();
		expect(await shownCases()).toEqual([expect.objectContaining({id, reporters: 3})]);
		await stage.act(third, 'withdraw', {});
		expect(await shownCases()).toEqual([]);
		await whole();
		expect(await shownCases()).toHaveLength(1);
	});

	test('is not shown for eight identities of one network, one contact’s host, one text or one picture', async () => {
		const alike: ((n: number) => {more?: Record<string, unknown>; network?: string})[] = [
			() => ({network: '10.9.9.5'}),
			n => ({more: {contact: {name: 'X', email: `x${n}@one-host.example`}}}),
			() => ({more: {facts: 'Everybody writes the very same sentence about it, word for word.'}}),
			() => ({more: {photos: [{place: 0, sha256: 'c'.repeat(64), bytes: 10}]}}),
			() => ({more: {installedOn: null}}),
		];
		for (const of of alike) {
			stage = await makeReportStage();
			let id = '';
			for (let n = 0; n < 8; n++) {
				const {more, network} = of(n);
				id = (await whole(more, network)).receipt.case;
			}
			await acceptAndReach(id);
			expect(await independentReporters(stage.world, id)).toBeLessThanOrEqual(1);
			expect(await shownCases()).toEqual([]);
		}
	});

	test('counts nobody of a network that became crowded by reports about others', async () => {
		const [first] = [await whole({}, '10.1.1.1'), await whole(), await whole()];
		const id = first.receipt.case;
		expect(await independentReporters(stage.world, id)).toBe(3);
		for (let n = 0; n < 3; n++) await whole({offer: {...reportOf().offer, listing: `other ${n}`}}, `10.1.1.${n + 2}`);
		expect(await independentReporters(stage.world, id)).toBe(2);
	});

	test('is counted by the clock only when something touched it: a photo that came or went, or a crowd on a network of it', async () => {
		const counted = async () => {
			const before = (await stage.cases()).map(({version}) => version);
			await countJob.run(stage.world);
			return (await stage.cases()).map(({independent, version}, n) => [independent, version !== before[n]]);
		};
		const sent = await stage.send({photos: [photo()]}, '10.1.1.1');
		await stage.confirm(sent);
		await acceptAndReach(sent.receipt.case);
		expect(await counted()).toEqual([[0, false]]);
		stage.world.clock.pass(3_600_000);
		const {storage, now} = stage.world;
		const {photos, cases} = storage.tables;
		await storage.atomically(tx => [tx.update(photos).set({state: 'stored', changedAt: now()})]);
		expect(await counted()).toEqual([[1, true]]);
		stage.world.clock.pass(3_600_000);
		expect(await counted()).toEqual([[1, false]]);
		stage.world.clock.pass(3_600_000);
		await erasePhotos(stage.world, sent.receipt.report, {actor: 'x', reason: 'a face'});
		expect(await counted()).toEqual([[0, true]]);
		stage.world.clock.pass(3_600_000);
		expect(await counted()).toEqual([[0, false]]);
		stage.world.clock.pass(3_600_000);
		await storage.atomically(tx => [tx.update(cases).set({independent: 7})]);
		expect(await counted()).toEqual([[7, false]]);
		for (let n = 0; n < 3; n++)
			await stage.confirm(await stage.send({offer: {...reportOf().offer, listing: `other ${n}`}}, `10.1.1.${n + 2}`));
		expect((await counted())[0]).toEqual([0, true]);
	});

	test('is as grave as somebody claims who confirmed an address and shows a photo, until a reviewer sets it', async () => {
		const food = {...reportOf().purchase, goods: 'food', orderNumber: '9'};
		const harm = async () => (await stage.cases())[0]?.harm;
		const tip = await stage.send({contact: null, demand: {kind: 'none'}, purchase: food, photos: [photo()]});
		await stage.confirm(await stage.send({purchase: {...food, loss: {minor: 1, currency: 'EUR'}}}));
		expect(await harm()).toBe(0);
		await whole({purchase: {...food, orderNumber: '10'}});
		expect(await harm()).toBe(2);
		const row = await caseById(stage.world.storage, tip.receipt.case);
		if (row)
			await moveCase(stage.world, row, {act: 'set-harm', role: 'reviewer', actor: 'x', fields: {harm: 0}, inner: true});
		await whole({purchase: {...food, orderNumber: '11'}});
		expect(await harm()).toBe(0);
	});

	test('shows reviewers a brigade as one line, with what it is short of', async () => {
		const id = (await whole()).receipt.case;
		for (let n = 0; n < 6; n++)
			await stage.send({contact: null, demand: {kind: 'none'}, installedOn: null}, '10.7.7.7');
		const {independent, clusters, left} = await clustersOf(stage.world, id);
		expect({independent, left}).toEqual({independent: 1, left: 0});
		expect(clusters).toEqual([
			expect.objectContaining({burst: true, counts: false, by: ['network', 'time'], lacks: ['photo', 'contact']}),
			expect.objectContaining({burst: false, counts: true, reports: [expect.any(String)]}),
		]);
		expect(clusters[0]?.reports).toHaveLength(6);
	});
});
