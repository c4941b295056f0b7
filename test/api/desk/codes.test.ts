import {beforeAll, describe, expect, test} from 'vitest';
import {readCode} from '../../../shared/codes/code-text.ts';
import {found, signUp, type Visitor} from '../accounts/people.ts';
import {codeOf, codesFrom, type Stage, setStage} from '../codes/imports/import-steps.ts';
import {readZip} from '../codes/making/read-zip.ts';
import {fill, leadsTo, textOf} from './fill-form.ts';

let stage: Stage;
let stranger: Visitor;
beforeAll(async () => {
	stage = await setStage();
	stranger = await signUp(stage.world, 'stranger@example.org', stage.app);
	await found(stranger, 'Other');
});

const pathOf = (answer: Response): string => answer.headers.get('location')?.split('?')[0] ?? '';
const asked = (more: object = {}) => ({
	brand: stage.brand,
	name: 'Spring <i>',
	product: 'Pen',
	covered: 'scratch',
	state: 'issued',
	origin: 'made',
	'form/characters': 'digits',
	'form/check': '',
	...more,
});
/** Begins a batch at the desk; answers its page. */
const begin = async (more: object = {}): Promise<string> =>
	pathOf(await fill(stage.owner, '/desk/codes/new', asked(more)));
const own = {origin: 'own', 'form/shortest': '8', 'form/longest': '8', 'form/characters': 'alphanumeric'};
const csv = (text: string) => new File([text], 'codes.csv', {type: 'text/csv'});

describe('a batch', () => {
	test('is begun, listed, and shown to its own people alone', async () => {
		const {owner} = stage;
		expect(await textOf(owner, '/desk/codes')).toContain('No batch yet');
		const wrong = await fill(owner, '/desk/codes/new', asked({gtin: '4006381333932', origin: 'own'}));
		expect(wrong.status).toBe(400);
		expect(await wrong.text()).toMatch(/id="gtin-wrong"[^>]*>the check digit is wrong/);
		const at = await begin({gtin: '4006381333931', markets: 'de, fr', contact: 'codes@halden.example'});
		expect(at).toMatch(/^\/desk\/codes\/bat_\d+$/);
		const page = await textOf(owner, at);
		for (const words of ['Spring &lt;i&gt;', 'DE, FR', 'codes@halden.example', 'GTIN 04006381333931', 'Make codes'])
			expect(page).toContain(words);
		expect(await textOf(owner, '/desk/codes')).toContain('Spring &lt;i&gt;');
		for (const path of [at, `${at}/ranges`, `${at}/make`, `${at}/import`])
			expect((await stranger.request(path)).status).toBe(404);
		expect(await textOf(stranger, '/desk/codes')).not.toContain('Spring');
		expect(await textOf(stranger, '/desk/codes/new')).toContain('No brand of yours is verified yet');
	});

	test('is put on the market, and recalled with a reason', async () => {
		const {owner} = stage;
		const at = await begin();
		expect(leadsTo(await fill(owner, at, {act: 'state', state: 'active'}))).toBe(`303 ${at}`);
		expect(await textOf(owner, at)).toContain('<span class="word good">active');
		const bare = await fill(owner, at, {act: 'state', state: 'recalled', why: ''});
		expect([bare.status, await bare.text()]).toEqual([400, expect.stringContaining('a recall is shown with it')]);
		await fill(owner, at, {act: 'state', state: 'recalled', why: 'The ink leaks'});
		const page = await textOf(owner, at);
		expect(page).toContain('The ink leaks');
		expect(page).not.toContain(`${at}/make`);
	});

	test('is renamed, without a change of how it stands', async () => {
		const at = await begin();
		await fill(stage.owner, at, {act: 'say', name: 'Autumn', markets: '', contact: ''});
		expect(await textOf(stage.owner, at)).toContain('<h1><bdi>Autumn</bdi></h1>');
	});
});

describe('codes made here', () => {
	test('come as a file from the form, once, and are live', async () => {
		const {owner, world} = stage;
		const at = await begin({gtin: '4006381333931'});
		const answer = await fill(owner, `${at}/make`, {count: '3', as: 'csv'});
		expect(answer.headers.get('content-disposition')).toContain('attachment');
		const [, row = ''] = (await answer.text()).split('\r\n');
		const read = readCode(row.split(',')[1] ?? '', []);
		expect(read.form === 'touchstone' && world.codes.find('touchstone', read.code)).toMatchObject({ordinal: 1});
		expect(await textOf(owner, at)).toContain('made here');
		const [, made] = /href="([^"]+\/imports\/[^"]+)"/.exec(await textOf(owner, at)) ?? [];
		expect(await textOf(owner, made ?? '')).toContain('3 codes were made');
		const wrong = await fill(owner, `${at}/make`, {count: '200', as: 'sheet'});
		expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('id="count-wrong"')]);
	});

	test('are given as pictures in a ZIP, where that is chosen', async () => {
		const at = await begin({gtin: '4006381333931'});
		expect(await textOf(stage.owner, `${at}/make`)).toContain('value="png"');
		const answer = await fill(stage.owner, `${at}/make`, {count: '2', as: 'png'});
		expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*-codes\.zip"$/);
		expect([...readZip(await answer.arrayBuffer()).keys()]).toEqual(['000001.png', '000002.png', 'codes.csv']);
	});

	test('replace others, which are retired', async () => {
		const at = await begin();
		await (await fill(stage.owner, `${at}/make`, {count: '5', as: 'csv'})).text();
		const replacing = {count: '1', as: 'csv', 'replaces/first': '2', 'replaces/last': ''};
		await (await fill(stage.owner, `${at}/make`, replacing)).text();
		expect(await textOf(stage.owner, `${at}/ranges`)).toContain('replaced by new labels');
	});
});

describe('parts of a batch', () => {
	test('are blocked by their numbers, and taken back', async () => {
		const {owner} = stage;
		const at = await begin();
		await (await fill(owner, `${at}/make`, {count: '5', as: 'csv'})).text();
		const wrong = await fill(owner, `${at}/ranges`, {first: '2', last: '9', state: 'blocked', why: 'Stolen'});
		expect(await wrong.text()).toMatch(/id="last-wrong"[^>]*>must be 5 at most/);
		await fill(owner, `${at}/ranges`, {first: '2', last: '3', state: 'blocked', why: 'Stolen'});
		const page = await textOf(owner, `${at}/ranges`);
		expect(page).toContain('2 to 3');
		const range = /name="range" value="([^"]+)"/.exec(page)?.[1] ?? '';
		expect((await fill(stranger, '/desk/organizations/new', {range}, `${at}/ranges/remove`)).status).toBe(404);
		await fill(owner, `${at}/ranges`, {range}, `${at}/ranges/remove`);
		expect(await textOf(owner, `${at}/ranges`)).toContain('every code stands as the batch');
	});
});

describe('a file', () => {
	const send = {format: 'csv', column: '', whenWrong: 'refuse', dryRun: 'no'};

	test('is tried, its wrong rows are saved, and the repaired one is registered', async () => {
		const {owner, world, brand} = stage;
		const at = await begin(own);
		const file = csv(`code\n${codesFrom(1, 3)}bad\n`);
		const tried = pathOf(await fill(owner, `${at}/import`, {...send, dryRun: 'yes', file}));
		const page = await textOf(owner, tried);
		expect(page).toContain('1 row is wrong, 3 are right. Nothing was registered: it was only tried.');
		const errors = /href="(\/v1\/imports\/[^"]+\/errors\.csv)"/.exec(page)?.[1] ?? '';
		expect(await textOf(owner, errors)).toContain('5,too-short,');
		const refused = pathOf(await fill(owner, `${at}/import`, {...send, file}));
		expect(await textOf(owner, refused)).toContain('Nothing was registered: 1 row is wrong');
		const done = pathOf(await fill(owner, `${at}/import`, {...send, file: csv(`code\n${codesFrom(1, 3)}`)}));
		expect(await textOf(owner, done)).toContain('3 codes are registered.');
		expect(world.codes.find(brand, codeOf(3))).toMatchObject({ordinal: 4});
		expect((await stranger.request(done)).status).toBe(404);
		expect((await stranger.request(errors)).status).toBe(404);
	});

	test('that can not be read is said so at the form, and leaves no open import', async () => {
		const at = await begin(own);
		const wide = new File([Uint8Array.from(Buffer.from('\uFEFFcode\nAAAA0001\n', 'utf16le'))], 'x.csv');
		const answer = await fill(stage.owner, `${at}/import`, {...send, file: wide});
		expect([answer.status, await answer.text()]).toEqual([415, expect.stringContaining('The file is UTF-16')]);
		const none = await fill(stage.owner, `${at}/import`, send);
		expect(await none.text()).toContain('id="file-wrong"');
		const noColumn = await fill(stage.owner, `${at}/import`, {...send, column: 'Etikett', file: csv('code\nx\n')});
		expect(await noColumn.text()).toContain('The first line has no column “Etikett”');
		expect(await textOf(stage.owner, at)).not.toContain('<span class="word wait">open');
	});

	test('that waits to be finished by another way is finished or cancelled here', async () => {
		const {owner} = stage;
		const at = await begin(own);
		const imports = `/v1/batches/${at.split('/').at(-1)}/imports`;
		const {id} = await (await owner.send(imports, {format: 'csv'})).json();
		const page = `${at}/imports/${id}`;
		expect(await textOf(owner, page)).toContain('The file is not complete.');
		await owner.request(`/v1/imports/${id}`, {
			method: 'PATCH',
			body: codesFrom(50, 2),
			headers: {'upload-offset': '0', 'upload-complete': '?1'},
		});
		await fill(owner, page, {act: 'finish'});
		expect(await textOf(owner, page)).toContain('2 codes are registered.');
		const next = await (await owner.send(imports, {format: 'csv'})).json();
		await fill(owner, `${at}/imports/${next.id}`, {act: 'cancel'});
		expect(await textOf(owner, `${at}/imports/${next.id}`)).toContain('It was cancelled');
	});
});

describe('who asked', () => {
	test('is told in numbers, by day and country, and saved as a table', async () => {
		const {owner, world} = stage;
		const at = await begin();
		expect(await textOf(owner, at)).toContain('Nobody has asked for one in 90 days.');
		const {codeDays, codeBatches} = world.storage.tables;
		const rows = await world.storage.db.select().from(codeBatches);
		const number = rows.find(({id}) => at.endsWith(`/${id}`))?.number ?? 0;
		const counted = {brand: stage.brand, batch: number, day: '2026-11-20', answer: 'genuine_first'};
		await world.storage.atomically(tx => [
			tx.insert(codeDays).values({...counted, country: 'DE', times: 1200}),
			tx.insert(codeDays).values({...counted, country: '--', times: 34}),
		]);
		expect(await textOf(owner, at)).toContain('Asked for 1,234 times in 90 days, from one country.');
		const page = await textOf(owner, `${at}/counts`);
		expect(page).toContain('<td>DE</td><td>genuine first</td><td class="number">1200</td>');
		expect(await textOf(owner, `${at}/counts?as=csv`)).toContain('2026-11-20,not said,genuine first,34\r\n');
		expect((await stranger.request(`${at}/counts`)).status).toBe(404);
	});

	test('for a code that should be looked at is shown, and said to be copied or not', async () => {
		const {owner, world, brand} = stage;
		const page = '/desk/codes/suspicious';
		expect(await textOf(owner, page)).toContain('None that you have not looked at.');
		const at = await begin();
		await (await fill(owner, `${at}/make`, {count: '1', as: 'csv'})).text();
		const {codeAlerts, codeBatches} = world.storage.tables;
		const rows = await world.storage.db.select().from(codeBatches);
		const number = rows.find(({id}) => at.endsWith(`/${id}`))?.number ?? 0;
		await world.storage.atomically(tx => [
			tx.insert(codeAlerts).values({
				id: 'alr_1',
				brand,
				batch: number,
				ordinal: 1,
				reasons: ['issued'],
				at: world.now(),
				state: 'open',
			}),
		]);
		expect(await textOf(owner, page)).toContain('it was asked for before it was put on the market');
		expect(await textOf(stranger, page)).not.toContain('Number 1');
		expect((await fill(stranger, '/desk/organizations/new', {alert: 'alr_1', state: 'dismissed'}, page)).status).toBe(
			404,
		);
		await fill(owner, page, {alert: 'alr_1', state: 'confirmed'});
		expect(await textOf(owner, page)).toContain('None that you have not looked at.');
		expect(await textOf(owner, `${page}?state=all`)).toContain('<span class="word bad">copied');
	});
});
