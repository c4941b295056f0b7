import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {signBrandStatement} from '../../../shared/disputes/brand-statement.ts';
import {composePack} from '../../../shared/disputes/compose-pack.ts';
import {forumById, forums} from '../../../shared/disputes/forums/index.ts';
import {packLanguages} from '../../../shared/disputes/language.ts';
import type {DisputeMatter} from '../../../shared/disputes/matter.ts';
import {newKey} from '../badges/some-badge.ts';

import {matter, pictureHash, smallPicture} from './some-matter.ts';
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
			parcel: {carrier: hostile, number: hostile, events: [{at: hostile, what: hostile, where: hostile}]},
			decision: {...given.decision!, by: hostile, statement: hostile, outcome: hostile, at: hostile},
			codes: [{answer: hostile, at: hostile, code: hostile}],
			contact: {name: hostile, email: hostile, language: 'en'},
			snapshots: [{name: hostile, bytes: new Uint8Array(), seenAt: hostile}],
			photos: [{name: `../${hostile}`, bytes: smallPicture(), sha256: hostile, keptAs: null}],
			demand: {kind: 'other', words: hostile},
			id: hostile,
		});
		expect(page).not.toMatch(/<img src=x|<script/);
		expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;<span class="sign">U+202E</span>');
		for (const [path, text] of texts)
			if (!/^(photos|snapshots)\//.test(path)) expect(text, path).not.toMatch(/[\u202e\u200b]/);
		expect(texts.get('calendar.ics')).toContain('⟨U+202E⟩');
	});

	test('a page that was kept lies there as text, so that nothing in it acts', async () => {
		const {texts} = await packOf('ebay');
		expect(texts.get('snapshots/01-page.txt')).toContain('<script>');
		expect([...texts.keys()].filter(path => path.endsWith('.html'))).toEqual(['index.html']);
	});

	test('a file that only calls itself a picture is not shown', async () => {
		const svg = new TextEncoder().encode('<svg onload="alert(1)"/>');
		const {page, texts} = await packOf('ebay', {
			photos: [{name: 'a.png', bytes: svg, sha256: pictureHash, keptAs: null}],
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
	const {page, texts} = await packOf('card', {brandStatements: [token], brandKeys: [key.publicKey]});
	expect(page).toContain('<bdi>Halden</bdi> says: not genuine.');
	expect(page).toContain('known to be its own');
	expect(page).toContain('1 of them are in this pack, 1 are not');
	expect(texts.get('statements/01-brand.jws')).toBe(token);
	const unvouched = await packOf('card', {brandStatements: [token], brandKeys: []});
	expect(unvouched.page).toContain('nobody vouched that the key is the brand’s');
	const damaged = await packOf('card', {brandStatements: [`${token}x`], brandKeys: [key.publicKey]});
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
		snapshots: [{path: 'snapshots/01-page.txt'}],
	});
	expect(told.deadlines[0]).toMatchObject({on: '2027-03-30', source: expect.stringContaining('PayPal')});
});

test('a matter of which nearly nothing is known is a pack all the same', async () => {
	const {page} = await packOf('dsa', {
		purchase: null,
		photos: [],
		snapshots: [],
		codes: [],
		parcel: null,
		decision: null,
		contact: null,
		compensation: null,
		goodFaith: false,
		demand: {kind: 'none'},
	});
	expect(page).toContain('Nothing is asked for.');
});
