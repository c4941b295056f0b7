import 'fake-indexeddb/auto';
import {beforeEach, expect, test} from 'vitest';
import {createDisputeTools} from '../../../extension/disputes/create-dispute-tools.ts';
import {keepPaper} from '../../../extension/disputes/kept-papers.ts';
import {keepSnapshots, mostSnapshots, snapshotsOf, tellingLooks} from '../../../extension/disputes/kept-snapshots.ts';
import {type Database, openDatabase} from '../../../extension/history/database.ts';
import {deleteDraft, putDraftBack} from '../../../extension/history/drafts.ts';
import {exportEverything} from '../../../extension/history/export.ts';
import {forgetAll, putBack} from '../../../extension/history/forget.ts';
import {dropReport, putReportBack} from '../../../extension/history/reports.ts';
import type {Visit} from '../../../extension/history/visit.ts';
import {newDraft} from '../../../extension/reports/draft.ts';
import {emptyReport} from '../../../extension/reports/report.ts';
import {addressOf} from '../../../shared/address.ts';
import {signBrandStatement} from '../../../shared/disputes/brand-statement.ts';
import {keptSnapshot, snapshotText} from '../../../shared/disputes/page-snapshot.ts';
import type {BrandRecord} from '../../../shared/lookup/record.ts';
import type {PageFacts} from '../../../shared/product.ts';
import {newKey} from '../../shared/badges/some-badge.ts';
import {statement} from '../../shared/disputes/some-statement.ts';
import {pageFacts} from '../page-facts.ts';

const now = '2026-11-22T12:00:00.000Z';
let database: Database;
let count = 0;
beforeEach(async () => {
	database = openDatabase(`packs-${count++}`);
	await database.reports.add({...emptyReport, id: 'r1', base: 'https://t.test', secret: 's', receipt: null});
});

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T12:00:00.000Z`;
const said = (n: number, facts: Partial<PageFacts> = {}) => keptSnapshot(pageFacts(facts), day(n));
const file = (text: string, name = 'letter.pdf') => Object.assign(new Blob([text]), {name});
const given = (text: string, name?: string) =>
	keepPaper(database, {id: crypto.randomUUID(), of: 'r1', file: file(text, name), at: now});
const everything = async () => [await database.snapshots.count(), await database.papers.count()];

test('what a page said is kept once, the first always and of the others the latest', async () => {
	const all = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(n => said(n)));
	await keepSnapshots(database, 'r1', all.slice(0, 4));
	await keepSnapshots(database, 'r1', all.slice(2));
	const kept = await snapshotsOf(database, 'r1');
	expect(kept.map(each => each.said.seenAt)).toEqual([1, 4, 5, 6, 7, 8].map(day));
	expect(kept).toHaveLength(mostSnapshots);
});

test('one look is kept once, though its visit goes on; on another day the same words are told again', async () => {
	const price = {low: {currency: 'EUR', minor: 2490}, high: null};
	const inAnotherOrder = {low: {minor: 2490, currency: 'EUR'}, high: null};
	const at = (instant: string) =>
		keptSnapshot(pageFacts({price: instant.includes(':20:') ? price : inAnotherOrder}), instant);
	await keepSnapshots(database, 'r1', [await at('2026-11-01T12:00:00.000Z')]);
	await keepSnapshots(database, 'r1', [await at('2026-11-01T12:20:00.000Z'), await at('2026-11-02T12:00:00.000Z')]);
	expect((await snapshotsOf(database, 'r1')).map(each => each.said.seenAt)).toEqual([
		'2026-11-01T12:00:00.000Z',
		'2026-11-02T12:00:00.000Z',
	]);
});

test('a snapshot of the fullest page stays within some tens of kilobytes', async () => {
	const full = pageFacts({
		title: '“'.repeat(1000),
		delivery: '“'.repeat(300),
		returnPolicy: '“'.repeat(500),
		claims: Array.from({length: 12}, () => ({kind: 'authentic' as const, text: '“'.repeat(200)})),
		paymentMethods: Array.from({length: 20}, () => '“'.repeat(60)),
		images: Array.from({length: 12}, () => `https://x.example/${'a'.repeat(2000)}`),
	});
	const text = snapshotText((await keptSnapshot(full, day(1))).said);
	expect(new TextEncoder().encode(text).length).toBeLessThan(32_768);
});

test.each<[string, string | null, readonly number[]]>([
	['the day of the order', '2026-11-04', [3, 4, 5, 9, 10]],
	['a day before every look', '2026-10-01', [1, 2, 3, 9, 10]],
	['no day', null, [1, 2, 3, 9, 10]],
	['a day near the last look', '2026-11-09', [8, 9, 10]],
	['a day after every look', '2026-12-01', [10]],
])('of many looks those are kept that %s makes tell', (_, orderedOn, expected) => {
	const visits = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(n => ({at: day(n), lastAt: day(n)}) as Visit);
	const looks = tellingLooks(visits, orderedOn, instant => instant.slice(0, 10));
	expect(looks.map(({lastAt}) => lastAt)).toEqual(expected.map(day));
});

test('a statement is taken for what it is, once, and at most four', async () => {
	expect(await given('%PDF-1.7 a')).toBe('kept');
	expect(await given('%PDF-1.7 a')).toBe('kept');
	expect(await given('<script>')).toBe('other');
	expect(await given('')).toBe('empty');
	for (const letter of 'bcd') expect(await given(`%PDF-1.7 ${letter}`)).toBe('kept');
	expect(await given('%PDF-1.7 e')).toBe('full');
	expect(await database.papers.count()).toBe(4);
});

test('the key of a brand comes from its record, of that very brand alone', async () => {
	const key = await newKey();
	const record: BrandRecord = {
		kind: 'brand',
		key: 'brand:halden',
		name: 'Halden',
		names: ['哈尔登'],
		domains: [],
		queryDomains: [],
		statementKeys: [key.publicKey],
		registeredAt: day(1),
	};
	await database.records.put({place: 'directory', address: await addressOf('brand:halden'), kind: 'brand', record});
	const held = {epoch: 1, sequence: 1, confirmedAt: day(20), fetchedAt: day(20), usedAt: day(20)};
	await database.files.put({name: 'directory', ...held});
	await given(await signBrandStatement(statement, key), 'halden.jws');
	await given(await signBrandStatement({...statement, brand: {key: 'brand:other', name: 'Other'}}, key), 'other.jws');
	const {brandsKnown, brandStatements} = await createDisputeTools(database).pieces('r1');
	expect(brandStatements.map(({name}) => name).sort()).toEqual(['halden.jws', 'other.jws']);
	expect(brandsKnown).toEqual({
		'brand:halden': {names: ['Halden', '哈尔登'], keys: [key.publicKey], asOf: day(20)},
	});
});

test('what the shopper said stays with the report, each answer by itself', async () => {
	const tools = createDisputeTools(database);
	await tools.keepAnswers('r1', {paidWith: 'paypal'});
	await tools.keepAnswers('r1', {opened: {ebay: '2026-11-20'}});
	expect((await database.reports.get('r1'))?.dispute).toMatchObject({
		paidWith: 'paypal',
		opened: {ebay: '2026-11-20'},
		latestDelivery: null,
	});
});

test('all of it goes with the report and with the history, and comes back when that is undone', async () => {
	await keepSnapshots(database, 'r1', [await said(1)]);
	await given('%PDF-1.7 a');
	const dropped = await dropReport(database, 'r1');
	expect(await everything()).toEqual([0, 0]);
	await putReportBack(database, dropped);
	expect(await everything()).toEqual([1, 1]);
	const forgotten = await forgetAll(database);
	expect(await everything()).toEqual([0, 0]);
	await putBack(database, forgotten);
	expect(await everything()).toEqual([1, 1]);
	const exported = JSON.parse(await (await exportEverything(database, now)).text());
	expect(exported.snapshots).toHaveLength(1);
	expect(exported.papers).toMatchObject([{name: 'letter.pdf', base64: btoa('%PDF-1.7 a')}]);
});

test('a draft that is thrown away takes what its page said with it', async () => {
	const about = {id: 'd1', listing: 'x/1', facts: pageFacts(), now, country: null, language: 'en', codes: []};
	await database.drafts.add(newDraft(about));
	await keepSnapshots(database, 'd1', [await said(1)]);
	const gone = await deleteDraft(database, 'd1');
	expect(await database.snapshots.count()).toBe(0);
	await putDraftBack(database, gone);
	expect(await snapshotsOf(database, 'd1')).toHaveLength(1);
});
