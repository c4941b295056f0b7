import {describe, expect, test} from 'vitest';
import {registerBrand} from '../../../api/brands/index.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {examineRecords} from '../../../api/records/index.ts';
import {project} from '../../../api/records/project.ts';
import {resumeDeliveries} from '../../../api/sources/apply-delivery.ts';
import {greatStores} from '../../../api/sources/great-marketplaces.ts';
import {acceptDelivery, findAdapter, listSources, receiveDelivery} from '../../../api/sources/index.ts';
import {judgeDelivery} from '../../../api/sources/rules.ts';
import {stores} from '../../../extension/stores/index.ts';
import type {SubjectKey} from '../../../shared/address.ts';
import {registrableDomain} from '../../../shared/domain.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import * as lists from './made-up-lists.ts';
import {pieces} from './pieces.ts';

const receive = (world: TestWorld, name: string, text: string) => {
	const adapter = findAdapter(name)!;
	return receiveDelivery(world, adapter, adapter.read(pieces(text, 4096)));
};

const sites = (names: readonly string[]) => `${names.map(name => `${name}.example`).join('\n')}\n`;
const many = (count: number) => Array.from({length: count}, (_, n) => `site-${n}`);

async function noticesOf(world: TestWorld, key: SubjectKey) {
	const record = await project(world, key);
	return record?.kind === 'store' ? record.listed : record?.kind === 'product' ? record.recalls : [];
}
const standing = async (world: TestWorld, name = 'cert-polska') =>
	(await listSources(world)).find(source => source.name === name)?.standing;

describe('what a list says', () => {
	test('stands on the store’s record with id, day, link, licence and the very host that is meant', async () => {
		const world = await makeWorld();
		expect((await receive(world, 'cert-polska', lists.certJson)).applied).toEqual({recorded: 4, withdrawn: 0});
		expect(await noticesOf(world, 'store:parcel-fee.example')).toEqual([
			{
				id: 'cert-polska:103',
				authority: 'CERT Polska',
				day: '2026-09-19',
				title: 'login.parcel-fee.example is on the list of dangerous sites',
				link: 'https://cert.pl/lista-ostrzezen/',
				licence: 'Free for everyone to use (CERT Polska)',
				lots: null,
				host: 'login.parcel-fee.example',
			},
			expect.objectContaining({id: 'cert-polska:102', day: '2026-09-21', host: 'pay-now.parcel-fee.example'}),
		]);
		expect(await examineRecords(world)).toMatchObject({wrong: []});
	});

	test('of a whole site names no host; told twice, the older entry counts', async () => {
		const world = await makeWorld();
		const again = lists.certJson.replace('"login.parcel-fee.example"', '"halden-outlet.example"');
		expect((await receive(world, 'cert-polska', again)).applied).toEqual({recorded: 3, withdrawn: 0});
		const [listed, ...more] = await noticesOf(world, 'store:halden-outlet.example');
		expect(more).toEqual([]);
		expect(listed).toMatchObject({id: 'cert-polska:103', day: '2026-09-19'});
		expect(listed).not.toHaveProperty('host');
	});

	test('of one host leaves its neighbours on a shared suffix alone, as a store of its own', async () => {
		const world = await makeWorld();
		await receive(world, 'cert-polska', 'deals.github.io\nlogin.deals.github.io\nfoo.myshopify.com\n');
		expect((await noticesOf(world, 'store:deals.github.io')).map(notice => 'host' in notice && notice.host)).toEqual([
			false,
			'login.deals.github.io',
		]);
		expect(await noticesOf(world, 'store:foo.myshopify.com')).toHaveLength(1);
		for (const shared of ['store:github.io', 'store:myshopify.com', 'store:other.github.io'] as const)
			expect(await noticesOf(world, shared)).toEqual([]);
	});

	test('of which one host leaves the list keeps the other', async () => {
		const world = await makeWorld();
		await receive(world, 'cert-polska', 'a.shop.example\nb.shop.example\nc.example\n');
		await receive(world, 'cert-polska', 'b.shop.example\nc.example\nd.example\n');
		expect(await noticesOf(world, 'store:shop.example')).toMatchObject([{host: 'b.shop.example'}]);
	});

	test('of a host that was once recorded for its whole domain is told anew, of that host alone', async () => {
		const world = await makeWorld();
		const {db, tables} = world.storage;
		// As it was written before hosts were kept
		const [id, about] = ['cert-polska:login.shop.example', 'store:shop.example'] as const;
		const told = {authority: 'CERT Polska', day: '2026-09-01', title: 'T', licence: 'L', name: 'login.shop.example'};
		await recordFact(world, {fact: 'notice', id, about: {store: 'shop.example'}, ...told});
		const entry = {source: 'cert-polska', line: about, about, notice: id, revision: 0, digest: 'old'};
		await db.insert(tables.sourceEntries).values(entry);
		await receive(world, 'cert-polska', 'login.shop.example\nother.example\n');
		expect(await noticesOf(world, 'store:shop.example')).toMatchObject([{host: 'login.shop.example'}]);
		expect(await examineRecords(world)).toMatchObject({wrong: []});
	});

	test('is found by number and by brand and model', async () => {
		const world = await makeWorld();
		const {delivery} = await receive(world, 'eu-safety-gate', lists.gateReport());
		expect(delivery).toMatchObject({state: 'applying', entries: 2, lines: 3, unmatched: 1, wrong: 0});
		for (const key of ['product:09506000134352', 'product:halden/hq20', 'product:halden/hq21'] as const) {
			const [recall] = await noticesOf(world, key);
			expect(recall).toMatchObject({authority: 'EU Safety Gate', day: '2026-10-02', lots: 'B-42 & B-43'});
			expect(recall?.id).toMatch(/^eu-safety-gate:SR\/90001\/26:[0-9a-f]{8}$/);
		}
		await receive(world, 'us-cpsc', lists.cpscJson);
		expect(await noticesOf(world, 'product:00036000291452')).toMatchObject([
			{authority: 'US CPSC', title: expect.stringMatching(/recalls/)},
		]);
	});

	test('told again changes nothing', async () => {
		const world = await makeWorld();
		await receive(world, 'us-cpsc', lists.cpscJson);
		const {commits} = world.storage;
		expect((await receive(world, 'us-cpsc', lists.cpscJson)).applied).toEqual({recorded: 0, withdrawn: 0});
		expect(world.storage.commits - commits).toBeLessThan(8);
	});

	test('that vanished from a whole list is withdrawn; when it comes back it is a new notice', async () => {
		const world = await makeWorld();
		await receive(world, 'cert-polska', sites(['a', 'b', 'c']));
		expect((await receive(world, 'cert-polska', sites(['b', 'c']))).applied).toEqual({recorded: 0, withdrawn: 1});
		expect(await noticesOf(world, 'store:a.example')).toEqual([]);
		world.clock.pass(86_400_000);
		expect((await receive(world, 'cert-polska', sites(['a', 'b', 'c']))).applied).toEqual({recorded: 1, withdrawn: 0});
		expect(await noticesOf(world, 'store:a.example')).toMatchObject([
			{id: 'cert-polska:a.example.2', day: '2026-11-23'},
		]);
		expect(await noticesOf(world, 'store:b.example')).toMatchObject([{id: 'cert-polska:b.example', day: '2026-11-22'}]);
	});

	test('that was corrected takes the place of what it was', async () => {
		const world = await makeWorld();
		await receive(world, 'us-cpsc', lists.cpscJson);
		await receive(world, 'us-cpsc', lists.cpscJson.replace('fall hazard', 'fire hazard'));
		const recalls = await noticesOf(world, 'product:00036000291452');
		expect(recalls).toHaveLength(1);
		expect(recalls[0]).toMatchObject({title: expect.stringMatching(/fire hazard/), id: expect.stringMatching(/\.2$/)});
	});

	test('stays when a source that tells only what is new does not repeat it', async () => {
		const world = await makeWorld();
		await receive(world, 'eu-safety-gate', lists.gateReport());
		await receive(world, 'eu-safety-gate', lists.gateReport('09/10/2026', 'SR/90001/27'));
		expect(await noticesOf(world, 'product:09506000134352')).toHaveLength(2);
	});
});

describe('a list is held for the operator, and the last good state stays', () => {
	const good = many(40);
	const cases: [string, string, RegExp][] = [
		['that is empty', '\n', /is empty; 40 lines stand/],
		['that is half', sites(good.slice(0, 20)), /may be cut: 20 lines, where 40 stand/],
		['that grew without measure', sites(many(1500)), /grew suddenly: 1500 lines, where 40 stand/],
		['that names a great marketplace', `${sites(good)}www.aliexpress.com\n`, /suddenly lists aliexpress\.com/],
		['that names a brand’s own site', `${sites(good)}shop.halden.com\n`, /suddenly lists halden\.com/],
		['of another format', `${sites(good)}<html>\n<p>503</p>\n`, /2 of 42 entries are not in the format/],
	];
	test.each(cases)('%s', async (_, text, reason) => {
		const world = await makeWorld();
		const fact = {fact: 'brand' as const, name: 'Halden', names: [], queryDomains: [], registeredAt: null};
		await registerBrand(world, {...fact, domains: ['halden.com']});
		await receive(world, 'cert-polska', sites(good));
		const {delivery, applied} = await receive(world, 'cert-polska', text);
		expect(applied).toBeNull();
		expect(delivery.state).toBe('held');
		expect(delivery.reasons.join(' ')).toMatch(reason);
		expect(await standing(world)).toBe(40);
		const [listed] = await listSources(world);
		expect(listed?.held).toMatchObject({id: delivery.id, reasons: delivery.reasons});

		await acceptDelivery(world, delivery.id);
		expect(await standing(world)).toBe(delivery.lines);
		expect((await listSources(world))[0]?.held).toBeNull();
		await expect(acceptDelivery(world, delivery.id)).rejects.toThrow(/not held: it is applied/);
	});

	test('once let in, a great marketplace on the list is no surprise any more', async () => {
		const world = await makeWorld();
		const text = `${sites(good)}aliexpress.com\n`;
		await acceptDelivery(world, (await receive(world, 'cert-polska', text)).delivery.id);
		expect((await receive(world, 'cert-polska', text)).applied).toEqual({recorded: 0, withdrawn: 0});
	});

	test('one that is damaged is refused, keeps nothing, and can not be let in', async () => {
		const world = await makeWorld();
		await receive(world, 'cert-polska', lists.certJson);
		const {delivery} = await receive(world, 'cert-polska', lists.certJson.slice(0, 300));
		expect(delivery).toMatchObject({state: 'refused', reasons: ['The list is cut: its JSON has no end.']});
		expect(await standing(world)).toBe(4);
		expect(await world.storage.db.select().from(world.storage.tables.deliveryLines)).toEqual([]);
		await expect(acceptDelivery(world, delivery.id)).rejects.toThrow(/can not be accepted: .* Fetch it again/);
		await expect(acceptDelivery(world, 'dlv_none')).rejects.toThrow(/No delivery/);
	});

	test('a newer list takes the place of the held one, so at most one waits', async () => {
		const world = await makeWorld();
		await receive(world, 'cert-polska', sites(good));
		const first = await receive(world, 'cert-polska', sites(good.slice(0, 3)));
		const second = await receive(world, 'cert-polska', sites(good.slice(0, 4)));
		await expect(acceptDelivery(world, first.delivery.id)).rejects.toThrow(/it is replaced/);
		expect((await listSources(world))[0]?.held?.id).toBe(second.delivery.id);
		await receive(world, 'cert-polska', sites(good.slice(1)));
		expect((await listSources(world))[0]?.held).toBeNull();
		expect(await standing(world)).toBe(39);
	});

	test('a huge list of news, and one wrong entry among few', () => {
		const seen = {
			covers: 'additions',
			damage: null,
			entries: 100,
			lines: 100,
			wrong: 1,
			examples: ['x'],
			before: 0,
			newlyListed: [],
		} as const;
		expect(judgeDelivery(seen)).toEqual({verdict: 'good'});
		expect(judgeDelivery({...seen, entries: 99})).toMatchObject({verdict: 'held'});
		expect(judgeDelivery({...seen, lines: 30_001})).toMatchObject({reasons: [expect.stringMatching(/is huge/)]});
	});
});

test('what breaks in the middle leaves nothing behind', async () => {
	const world = await makeWorld();
	const adapter = findAdapter('cert-polska')!;
	async function* broken() {
		yield new TextEncoder().encode(sites(many(600)));
		throw new Error('connection lost');
	}
	await expect(receiveDelivery(world, adapter, adapter.read(broken()))).rejects.toThrow('connection lost');
	const {db, tables} = world.storage;
	expect(await db.select().from(tables.deliveries)).toEqual([]);
	expect(await db.select().from(tables.deliveryLines)).toEqual([]);
	expect(await db.select().from(tables.notices)).toEqual([]);
});

test('a recording that was stopped is taken up again and ends the same', async () => {
	const world = await makeWorld();
	const adapter = findAdapter('cert-polska')!;
	await receive(world, 'cert-polska', sites(many(500)));
	const stop = new AbortController();
	const {atomically} = world.storage;
	let writes = 0;
	const slow: TestWorld = {
		...world,
		storage: {
			...world.storage,
			atomically: build => {
				if (++writes === 300) stop.abort(new Error('stopping'));
				return atomically(build);
			},
		},
	};
	const next = [...many(450), ...many(900).slice(600)];
	const read = adapter.read(pieces(sites(next), 4096));
	await expect(receiveDelivery(slow, adapter, read, stop.signal)).rejects.toThrow('stopping');
	expect(await standing(world)).not.toBe(next.length);
	await resumeDeliveries(world);
	expect(await standing(world)).toBe(next.length);
	expect(await noticesOf(world, 'store:site-470.example')).toEqual([]);
	expect(await noticesOf(world, 'store:site-700.example')).toHaveLength(1);
	expect(await examineRecords(world)).toMatchObject({wrong: []});
});

test('every registered store is a great marketplace', async () => {
	const isGreat = await greatStores(await makeWorld());
	const domains = stores.flatMap(store => store.domains.map(domain => registrableDomain(domain)));
	expect(domains.filter(domain => !isGreat(domain))).toEqual([]);
	expect(isGreat('halden-outlet.example')).toBe(false);
});
