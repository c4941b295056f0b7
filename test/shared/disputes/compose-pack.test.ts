import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {signBrandStatement} from '../../../shared/disputes/brand-statement.ts';
import {composePack} from '../../../shared/disputes/compose-pack.ts';
import {forumById, forums} from '../../../shared/disputes/forums/index.ts';
import {packLanguages} from '../../../shared/disputes/language.ts';
import type {DisputeMatter} from '../../../shared/disputes/matter.ts';
import {newKey} from '../badges/some-badge.ts';

import {matter, pictureHash, seenPage, smallPicture} from './some-matter.ts';
import {statement} from './some-statement.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const decoder = new TextDecoder();

async function packOf(forum: string, more: Partial<DisputeMatter> = {}) {
	const files = await composePack(matter(more), forumById(forum)!, now);
	const texts = new Map(files.map(({path, bytes}) => [path, decoder.decode(bytes)]));
	return {files, texts, page: texts.get('index.html') ?? ''};
}

test.each(forums.flatMap(({id}) => packLanguages.map(language => [id, language] as const)))(
	'for %s in %s: every file has its hash, the page needs nothing else and runs nothing',
	async (id, language) => {
		const {files, texts, page} = await packOf(id, {language});
		const listed = (texts.get('SHA256SUMS') ?? '').trimEnd().split('\n');
		expect(listed).toEqual(
			files
				.filter(({path}) => path !== 'SHA256SUMS')
				.map(({path, bytes}) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`),
		);
		expect(page).toContain(`<html lang="${language}">`);
		expect(page).not.toMatch(/<script|<link|<iframe|\son\w+=|src="(?!data:image)/i);
		expect(page).not.toMatch(/\{\w+\}|undefined|\[object/);
		expect(
			files.map(({path}) => path).filter(path => !/^[a-z]+\/[a-z0-9-]+\.[a-z]+$|^[A-Za-z0-9]+(\.[a-z]+)?$/.test(path)),
		).toEqual([]);
	},
);

test('the same matter at the same instant is the same bytes', async () => {
	expect((await packOf('ebay')).files).toEqual((await packOf('ebay')).files);
});

test('documents come in the order that the forum wants', async () => {
	const heads = async (id: string) =>
		[...(await packOf(id)).page.matchAll(/<section><h2>(\d+\. [^<]+)<\/h2>/g)].map(([, head]) => head);
	expect((await heads('12315')).slice(0, 3)).toEqual([
		'1. Who says it',
		'2. What happened, and what is asked for',
		'3. What is due by law',
	]);
	expect((await heads('dsa'))[0]).toBe('1. The offer, as the page showed it');
});

test('what the forum wants and nobody has is said, with how to get it', async () => {
	const {page} = await packOf('card', {photos: [], contact: null});
	expect(page).toContain('Still missing');
	expect(page).toMatch(/<li><strong>Statement of the brand<\/strong> There is none\. Ask the brand for one/);
	expect(page).toContain('<li><strong>Photos</strong>');
});

describe('what strangers wrote', () => {
	const hostile = '<img src=x onerror=alert(1)>\u202egpj.exe\u200b"\'';
	test('is text, and its unseen signs are shown', async () => {
		const given = matter();
		const {page, texts} = await packOf('ebay', {
			facts: hostile,
			offer: {...given.offer, title: hostile, url: `https://x.example/"><script>${hostile}`, claims: [hostile]},
			purchase: {...given.purchase!, orderNumber: hostile, variant: hostile},
			answers: [{at: hostile, words: hostile, admits: false}],
			telephone: hostile,
			postalAddress: hostile,
			decision: {...given.decision!, by: hostile, statement: hostile, outcome: hostile, at: hostile},
			codes: [{answer: hostile, at: hostile, code: hostile}],
			contact: {name: hostile, email: hostile, language: 'en'},
			snapshots: [await seenPage({title: hostile, delivery: hostile, returnPolicy: hostile}, hostile)],
			brandStatements: [{name: hostile, bytes: new TextEncoder().encode(JSON.stringify({hostile}))}],
			photos: [{name: `../${hostile}`, bytes: smallPicture(), sha256: hostile}],
			demand: {kind: 'other', words: hostile},
			id: hostile,
		});
		expect(page).not.toMatch(/<img src=x|<script/);
		expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;<span class="sign">U+202E</span>');
		for (const [path, text] of texts)
			if (!/^(photos|statements)\//.test(path)) expect(text, path).not.toMatch(/[\u202e\u200b]/);
		expect(texts.get('calendar.ics')).toContain('⟨U+202E⟩');
	});

	test('what a page said lies there as data, so that nothing in it acts', async () => {
		const {texts} = await packOf('ebay', {snapshots: [await seenPage({title: '<script>alert(1)</script>'})]});
		expect(JSON.parse(texts.get('snapshots/01-2026-10-01.json')!).title).toBe('<script>alert(1)</script>');
		expect([...texts.keys()].filter(path => path.endsWith('.html'))).toEqual(['index.html']);
	});

	test('a file that only calls itself a picture is not shown', async () => {
		const svg = new TextEncoder().encode('<svg onload="alert(1)"/>');
		const {page, texts} = await packOf('ebay', {
			photos: [{name: 'a.png', bytes: svg, sha256: pictureHash}],
		});
		expect(page).toContain('Not a picture that can be shown here');
		expect([...texts.keys()]).toContain('photos/01-a.bin');
	});
});

test('a photo that is not the one whose hash was told is called so', async () => {
	expect((await packOf('ebay')).page).not.toContain('whose hash was told before');
	const changed = [{...matter().photos[0]!, sha256: '0'.repeat(64)}];
	expect((await packOf('ebay', {photos: changed})).page).toContain('not the one whose hash was told before');
});

test('a brand’s statement is checked, and says which of the photos it saw', async () => {
	const key = await newKey();
	const seen = {...statement, looked: {at: 'photos', photos: [pictureHash, 'a'.repeat(64)]}} as const;
	const token = await signBrandStatement({...seen, looked: {at: 'photos', photos: [...seen.looked.photos]}}, key);
	const brandsKnown = {
		'brand:halden': {names: ['Halden'], keys: [key.publicKey], asOf: '2026-11-22T08:00:00.000Z'},
	};
	const given = (text: string) => [{name: 'halden.jws', bytes: new TextEncoder().encode(text)}];
	const {page, texts} = await packOf('card', {brandStatements: given(token), brandsKnown});
	expect(page).toContain('<bdi>Halden</bdi> says: not genuine.');
	expect(page).toContain('its key stands in the record of this brand as of Nov 22, 2026');
	expect(page).toContain('1 of them are in this pack, 1 are not');
	expect(texts.get('statements/01-brand.jws')).toBe(token);
	const unvouched = await packOf('card', {brandStatements: given(token)});
	expect(unvouched.page).toContain('no record says that the key is the brand’s');
	const damaged = await packOf('card', {brandStatements: given(`${token}x`), brandsKnown});
	expect(damaged.page).not.toContain('says: not genuine');
});

test('a limit that is over is said to be so, and one that has no day yet is in no calendar', async () => {
	const {page, texts} = await packOf('aliexpress');
	expect(page).toMatch(/October 25, 2026 <strong>\(over\)<\/strong>/);
	expect(page).toContain('runs from a day that is not known: the day the dispute is opened');
	expect(texts.get('calendar.ics')!.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('matter.json tells the time limits with their sources, and files by their paths', async () => {
	const told = JSON.parse((await packOf('paypal')).texts.get('matter.json')!);
	expect(told).toMatchObject({
		format: 'touchstone-dispute-pack/1',
		forum: 'paypal',
		photos: [{path: 'photos/01-img-1.png', sha256: pictureHash}],
		snapshots: [{path: 'snapshots/01-2026-10-01.json', seenAt: '2026-10-01T09:00:00.000Z'}],
	});
	expect(told.deadlines[0]).toMatchObject({on: '2027-03-30', source: expect.stringContaining('PayPal')});
});

test('a matter of which nearly nothing is known is a pack all the same', async () => {
	const {page} = await packOf('dsa', {
		purchase: null,
		photos: [],
		snapshots: [],
		codes: [],
		decision: null,
		contact: null,
		compensation: null,
		goodFaith: false,
		demand: {kind: 'none'},
	});
	expect(page).toContain('Nothing is asked for.');
});

test('what the page said is told day by day: in full, then what was other', async () => {
	const later = await seenPage(
		{price: {low: {minor: 9_900, currency: 'CNY'}, high: null}, claims: []},
		'2026-10-12T09:00:00.000Z',
	);
	const same = await seenPage({}, '2026-10-02T09:00:00.000Z');
	const {page} = await packOf('ebay', {snapshots: [...matter().snapshots, same]});
	expect(page).toMatch(/On Oct 1, 2026, 9:00 AM UTC the page said.*CN¥450.00.*Arrives by 20 October/s);
	expect(page).toContain('Nothing: it still said the same.');
	const changed = await packOf('ebay', {snapshots: [...matter().snapshots, later]});
	expect(changed.page).toMatch(/On Oct 12, 2026, 9:00 AM UTC this was other than before.*CN¥99.00.*nothing any more/s);
	const text = changed.texts.get('snapshots/02-2026-10-12.json')!;
	expect(createHash('sha256').update(text).digest('hex')).toBe(later.sha256);
	expect(changed.page).not.toContain('whose hash was told before');
	const forged = [{...later, said: {...later.said, title: 'Another pen'}}];
	expect((await packOf('ebay', {snapshots: forged})).page).toContain('not the one whose hash was told before');
});

test('a statement without a signature is handed on under what it is, and said to be unchecked', async () => {
	const pdf = {name: 'letter.exe', bytes: new TextEncoder().encode('%PDF-1.7 …')};
	const picture = {name: 'letter.pdf', bytes: smallPicture()};
	const {page, texts, files} = await packOf('card', {brandStatements: [pdf, picture]});
	expect([...texts.keys()].filter(path => path.startsWith('statements/'))).toEqual([
		'statements/01-brand.pdf',
		'statements/02-brand.png',
	]);
	expect(files.find(({path}) => path === 'statements/01-brand.pdf')?.bytes).toEqual(pdf.bytes);
	expect(page.match(/nobody checked it/g)).toHaveLength(2);
	expect(page).not.toContain('<strong>Statement of the brand</strong>');
	expect(texts.get('SHA256SUMS')).toContain(`${pictureHash}  statements/02-brand.png`);
});

test('what a forum wants of the parcel is said to be missing, with how to get it; others do not ask', async () => {
	expect((await packOf('amazon')).page).toMatch(/<strong>The parcel<\/strong> This pack holds nothing of the carrier/);
	expect((await packOf('aliexpress')).page).not.toContain('The parcel</strong>');
});

test('telephone and address go to those alone who write by post', async () => {
	const given = {telephone: '+86 10 1234', postalAddress: 'Road 1, Hangzhou'};
	const all = async (id: string, more = {}) => [...(await packOf(id, more)).texts.values()].join('\n');
	expect(await all('12315', given)).toContain('Road 1, Hangzhou');
	expect((await packOf('12315')).page).toContain('to be added by the shopper');
	for (const id of ['dsa', 'ebay', 'card']) expect(await all(id, given)).not.toMatch(/86 10 1234|Hangzhou/);
});

test('how it was paid, what never came and what the seller answered stand in the page', async () => {
	const {page} = await packOf('card', {
		notArrived: true,
		purchase: {...matter().purchase!, deliveredOn: null},
		answers: [{at: '2026-10-12T10:00:00.000Z', words: 'It is genuine.', admits: false}],
	});
	expect(page).toMatch(/<dt>Paid with<\/dt><dd>a card<\/dd>/);
	expect(page).toContain('not arrived, says the shopper');
	expect(page).toMatch(/What the seller answered.*It is genuine\./s);
});

test('what is said to the shopper alone is not printed; whoever decides first reads what it is about', async () => {
	const {page} = await packOf('card');
	const yours = /<div class="yours">(.*?)<\/div>\n<h2>In short<\/h2>/s.exec(page)?.[1] ?? '';
	expect(yours).toMatch(/Keep the goods.*choose one.*Time limits.*Still missing/s);
	expect(page).toMatch(/@media print\{\.yours\{display:none/);
	const short = page.slice(page.indexOf('In short'), page.indexOf('<section>'));
	expect(short).toMatch(/Halden fountain pen.*Pen House.*8123-5567.*CN¥200.00.*three times the price.*cas_17/s);
	expect((await packOf('dsa')).page).not.toContain('8123-5567');
});

test('a day in the calendar says in a line what it is, and the rest below it', async () => {
	const {texts} = await packOf('card', {language: 'de'});
	const lines = texts.get('calendar.ics')!.replace(/\r\n /g, '').split('\r\n');
	for (const line of lines.filter(each => each.startsWith('SUMMARY:'))) expect(line.length).toBeLessThan(140);
	expect(lines.find(each => each.startsWith('DESCRIPTION:Visa zählt'))).toBeDefined();
});
