import {beforeAll, describe, expect, test} from 'vitest';
import {clock, timeLeft} from '../../../api/desk/clock.ts';
import {csvOf} from '../../../api/desk/csv.ts';
import {filtered, filterOf} from '../../../api/desk/queue/filter.ts';
import type {Waiting} from '../../../api/desk/queue/waiting.ts';
import {checklistOf} from '../../../shared/applications/checklist.ts';
import {type App, file, makeParties, official, type Parties, said} from '../applications/parties.ts';
import {fill, leadsTo, textOf, valuesIn} from './fill-form.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeParties();
});

describe('the queue', () => {
	test('is for reviewers alone', async () => {
		for (const at of ['/desk/queue', '/desk/queue?format=csv', '/desk/queue/applications/app_1'])
			for (const who of [parties.owner, parties.seller]) expect((await who.request(at)).status).toBe(403);
	});

	test('shows what waits, of all kinds, as words; a filter lets through what fits', async () => {
		const [rita] = parties.reviewers;
		expect(await textOf(rita, '/desk/queue')).toContain('Nothing waits');
		await file(parties, 'queue.example', {
			seller: {store: 'queue.example', name: '=1+1 <script>', company: 'Pen House Ltd'},
		});
		await said(
			parties.seller.send('/v1/sellers/claims', {
				organization: parties.sellerOrg,
				store: 'claimed.example',
				name: 'Claimed',
			}),
			201,
		);
		await said(parties.owner.send(`/v1/brands/${parties.brand}`, {names: ['哈尔登']}, 'PATCH'));
		const page = await textOf(rita, '/desk/queue');
		for (const words of ['=1+1 &lt;script&gt;', 'Claimed', '哈尔登']) expect(page).toContain(words);
		expect(page).not.toContain('<script>');
		const claims = await textOf(rita, '/desk/queue?kind=claim&due=&state=');
		expect(claims).toContain('Claimed');
		expect(claims).not.toContain('哈尔登 of');
		expect(await textOf(rita, '/desk')).toContain('in the queue');
	});

	test('is saved as CSV in which nothing acts', async () => {
		const answer = await parties.reviewers[0].request('/desk/queue?kind=application&format=csv');
		expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		const [head, row] = (await answer.text()).split('\r\n');
		expect(head).toMatch(/kind,about,state,since,due,left,page$/);
		expect(row).toMatch(/^application,'=1\+1 <script>/);
	});
});

test.each(['=', '+', '-', '@', '\t', '\r', '\0'])('a cell that begins with %j is words', sign => {
	expect(csvOf(['a'], [[`${sign}cmd`]]).split('\r\na')[0]).toMatch(/^a\r\n"?'/);
});

test('a cell with quotes, commas and lines is one cell', () => {
	expect(csvOf(['a', 'b'], [['x "y", z', '1\n2']])).toBe('a,b\r\n"x ""y"", z","1\n2"\r\n');
});

test.each([
	['2026-11-30T12:00:00Z', '8 days left', false],
	['2026-11-23T12:00:00Z', '1 day left', false],
	['2026-11-22T18:00:00Z', 'less than a day left', false],
	['2026-11-22T11:00:00Z', 'due for less than a day', true],
	['2026-11-20T11:00:00Z', 'due for 2 days', true],
])('a clock that ends at %s says: %s', async (due, words, isOver) => {
	const now = new Date('2026-11-22T12:00:00Z');
	expect(timeLeft(due, now)).toEqual({words, isOver});
	expect(String(await clock(due, now)).includes('bad')).toBe(isOver);
});

test('a filter knows its own words only, and sorts what has no clock behind what has one', () => {
	const row = (path: string, due: string | null): Waiting => ({
		kind: 'mark',
		path,
		about: path,
		state: 'x',
		since: '2026',
		due,
	});
	expect(filterOf({kind: 'toString', sort: 'rm', state: 'x'})).toEqual({kind: '', state: 'x', due: '', sort: 'due'});
	const rows = [row('none', null), row('late', '2027-01-01T00:00:00Z'), row('soon', '2026-11-23T00:00:00Z')];
	const now = new Date('2026-11-22T12:00:00Z');
	expect(filtered(rows, filterOf({}), now).map(({path}) => path)).toEqual(['soon', 'late', 'none']);
	expect(filtered(rows, filterOf({due: '7'}), now).map(({path}) => path)).toEqual(['soon']);
	expect(filtered(rows, filterOf({due: 'over'}), now)).toEqual([]);
});

describe('a case', () => {
	const all = (kind: 'official' | 'authorized') => checklistOf(kind).map(({id}) => id);
	const decide = async (by: number, {id}: {id: string}, values: Record<string, string | string[]>) => {
		const visitor = parties.reviewers[by]!;
		const at = `/desk/queue/applications/${id}`;
		const {version = '1'} = valuesIn(await textOf(visitor, at));
		return fill(visitor, at, {version, ...values});
	};

	test('is granted when everything is ticked; what is not is said, and what was ticked stays so', async () => {
		const filed = await file(parties, 'case.example');
		const at = `/desk/queue/applications/${filed.id}`;
		expect(leadsTo(await decide(0, filed, {act: 'take'}))).toBe(`303 ${at}`);
		const early = await decide(0, filed, {act: 'grant', checked: ['mark', 'classes']});
		expect(early.status).toBe(422);
		const page = await early.text();
		expect(page).toContain('Before a grant every item of the checklist has to be met');
		expect(page).toContain('5 of these are not ticked');
		expect(page).toContain('value="mark" checked');
		expect(page).not.toContain('value="company" checked');
		await decide(0, filed, {act: 'grant', checked: all('authorized')});
		expect(await textOf(parties.reviewers[0], at)).toMatch(/As everybody sees it/);
	});

	test('for “official” needs two reviewers, and says so', async () => {
		const [more, link] = official;
		const filed = await file(parties, 'two.example', more, link);
		const at = `/desk/queue/applications/${filed.id}`;
		await decide(0, filed, {act: 'take'});
		expect(await textOf(parties.reviewers[0], at)).toContain('A second reviewer has to grant as well');
		await decide(0, filed, {act: 'grant', checked: all('official')});
		const waits = await textOf(parties.reviewers[0], at);
		expect(waits).toContain('1 of 2 did');
		expect(waits).toContain('You granted it. A second reviewer has to look');
		expect(waits).not.toContain('value="grant"');
		await decide(1, filed, {act: 'grant', checked: all('official')});
		expect(await textOf(parties.reviewers[1], at)).toContain('As everybody sees it');
	});

	test('is refused with reasons alone, and its appeal decided by somebody else, which is said', async () => {
		const filed = await file(parties, 'no.example');
		const bare = await decide(0, filed, {act: 'refuse', reason: ''});
		expect(bare.status).toBe(400);
		expect(await bare.text()).toContain('id="reasons-wrong"');
		await decide(0, filed, {act: 'refuse', reason: 'no seal'});
		await said(parties.seller.send(`/v1/badges/applications/${filed.id}/appeal`, {version: 2, reason: 'page 2'}));
		const at = `/desk/queue/applications/${filed.id}`;
		expect(await textOf(parties.reviewers[0], at)).toContain('You spoke before');
		await decide(1, filed, {act: 'refuse', reason: 'still none'});
		expect((await said<App>(parties.seller.request(`/v1/badges/applications/${filed.id}`))).state).toBe('refused');
	});

	test('is asked about by lines, and each is a thing to send', async () => {
		const filed = await file(parties, 'lines.example');
		const bare = await decide(0, filed, {act: 'ask', reason: ''});
		expect(await bare.text()).toContain('must say what is missing');
		await decide(0, filed, {act: 'ask', reason: 'page two\n\na seal'});
		expect((await said<App>(parties.seller.request(`/v1/badges/applications/${filed.id}`))).missing).toEqual([
			'page two',
			'a seal',
		]);
	});

	test('that somebody else moved on meanwhile is not overrun', async () => {
		const filed = await file(parties, 'race.example');
		await decide(1, filed, {act: 'take'});
		const at = `/desk/queue/applications/${filed.id}`;
		const late = await fill(parties.reviewers[0], at, {version: '1', act: 'refuse', reason: 'x'});
		expect(late.status).toBe(409);
		expect(await late.text()).toContain('look again');
	});
});

test('a store claim and a name are decided with reasons', async () => {
	const [rita] = parties.reviewers;
	const {claims} = await said<{claims: {id: string; version: number}[]}>(rita.request('/v1/reviews/claims'));
	const at = `/desk/queue/claims/${claims[0]?.id}`;
	const bare = await fill(rita, at, {act: 'admit', reason: '', version: '1'});
	expect(bare.status).toBe(400);
	expect(leadsTo(await fill(rita, at, {act: 'admit', reason: 'seen', version: '1'}))).toBe('303 /desk/queue');
	expect((await rita.request(at)).status).toBe(404);
	const names = `/desk/queue/brands/${parties.brand}`;
	expect(await textOf(rita, names)).toContain('哈尔登');
	await fill(rita, names, {act: 'confirmed', value: 'name 哈尔登', reason: 'in the register'});
	expect(await textOf(rita, names)).toContain('Nothing of it waits');
});
