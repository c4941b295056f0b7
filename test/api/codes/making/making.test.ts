import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {readCode} from '../../../../shared/codes/code-text.ts';
import type {CodeBatch} from '../../../../shared/codes/contract-batches.ts';
import {said} from '../../applications/parties.ts';
import {errorsOf} from '../../brands/verified-brand.ts';
import {readQr, readQrPicture} from '../../print/read-qr.ts';
import {newBatch, type Stage, setStage} from '../imports/import-steps.ts';
import {readZip} from './read-zip.ts';

let stage: Stage;
let batch: CodeBatch;
beforeEach(async () => {
	stage = await setStage();
	batch = await newBatch(stage, {origin: 'made', form: null, gtin: '4006381333931'});
});
afterEach(() => stage.world.storage.close());

const make = (asked: object, id = batch.id) => stage.owner.send(`/v1/batches/${id}/codes`, asked);
const find = (printed: string) => {
	const read = readCode(printed, []);
	return read.form === 'touchstone' ? stage.world.codes.find('touchstone', read.code) : null;
};
const now = () => said<CodeBatch>(stage.owner.request(`/v1/batches/${batch.id}`));
/** Reads the first piece of an answer and goes; nothing was made then. */
async function breakOff(asked: object): Promise<Uint8Array | undefined> {
	const reader = (await make(asked)).body?.getReader();
	const first = (await reader?.read())?.value;
	await reader?.cancel();
	await expect
		.poll(() => said(stage.owner.request(`/v1/batches/${batch.id}/imports`)))
		.toMatchObject({imports: [{is: 'making', state: 'cancelled'}]});
	expect(await now()).toMatchObject({codes: 0, lastOrdinal: 0});
	const {codeRuns} = stage.world.storage.tables;
	await expect.poll(() => stage.world.storage.db.select().from(codeRuns)).toEqual([]);
	return first;
}
const rowsOf = (csv: string) =>
	csv
		.trimEnd()
		.split('\r\n')
		.slice(1)
		.map(row => row.split(','));

describe('codes that are made', () => {
	test('are answered once with numbers and links, and are live', async () => {
		const answer = await make({count: 3});
		expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${batch.id}-codes.csv"`);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		const rows = rowsOf(await answer.text());
		expect(rows.map(([number]) => number)).toEqual(['1', '2', '3']);
		for (const [number, code = '', link] of rows) {
			expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
			expect(link).toBe(`http://localhost/01/04006381333931/21/${code.replaceAll('-', '')}`);
			expect(find(code)).toEqual({batch: 1, ordinal: Number(number)});
		}
		expect(await now()).toMatchObject({codes: 3, lastOrdinal: 3});
	});

	test('stand nowhere: neither in the data base nor in the audit', async () => {
		const [row] = rowsOf(await (await make({count: 1})).text());
		const code = (row?.[1] ?? '').replaceAll('-', '');
		const {storage} = stage.world;
		const everything = await Promise.all(
			[storage.tables.audit, storage.tables.webhookEvents, storage.tables.codeImports, storage.tables.codeBatches].map(
				table => storage.db.select().from(table),
			),
		);
		const blocks = await storage.db.select().from(storage.tables.codeBlocks);
		expect(JSON.stringify(everything)).not.toContain(code);
		expect(Buffer.concat(blocks.map(({body}) => body)).includes(code)).toBe(false);
	});

	test('of a later making go on with the numbers, as NDJSON too', async () => {
		await (await make({count: 2})).text();
		const lines = (await (await make({count: 2, as: 'ndjson'})).text()).trimEnd().split('\n');
		expect(lines.map(line => JSON.parse(line))).toMatchObject([
			{number: 3, code: expect.any(String), link: expect.stringContaining('/01/04006381333931/21/')},
			{number: 4},
		]);
	});

	test('are many without a repetition, drawn as they are read', async () => {
		const rows = rowsOf(await (await make({count: 20_000})).text());
		expect(new Set(rows.map(([, code]) => code)).size).toBe(20_000);
		expect(await now()).toMatchObject({codes: 20_000});
		expect(find(rows[19_999]?.[1] ?? '')).toEqual({batch: 1, ordinal: 20_000});
	});

	test('of an answer that breaks off were not made', async () => {
		const first = await breakOff({count: 50_000});
		expect(find(rowsOf(new TextDecoder().decode(first))[0]?.[1] ?? '')).toBeNull();
	});

	test('take the place of old ones, which are retired in the same change', async () => {
		await (await make({count: 10})).text();
		expect(await errorsOf(make({count: 2, replaces: {first: 4, last: 11}}))).toMatchObject([
			{pointer: '/replaces/last'},
		]);
		const rows = rowsOf(await (await make({count: 2, replaces: {first: 4, last: 5}})).text());
		expect(rows.map(([number]) => number)).toEqual(['11', '12']);
		expect(await said(stage.owner.request(`/v1/batches/${batch.id}/ranges`))).toMatchObject({
			ranges: [{first: 4, last: 5, state: 'retired', why: 'replaced by new labels'}],
		});
	});

	test('are for batches of ours that take codes, and for no Idempotency-Key', async () => {
		const own = await newBatch(stage);
		expect((await make({count: 1}, own.id)).status).toBe(409);
		expect(await errorsOf(make({count: 0}))).toMatchObject([{pointer: '/count'}]);
		expect(await errorsOf(make({count: 101, as: 'sheet'}))).toMatchObject([{pointer: '/count'}]);
		expect(await errorsOf(make({count: 10_001, as: 'png'}))).toMatchObject([{pointer: '/count'}]);
		const answer = await stage.owner.request(`/v1/batches/${batch.id}/codes`, {
			method: 'POST',
			body: '{"count":1}',
			headers: {'content-type': 'application/json', 'idempotency-key': 'x'},
		});
		expect([answer.status, (await answer.json()).detail]).toEqual([400, expect.stringContaining('Idempotency-Key')]);
		await said(stage.owner.send(`/v1/batches/${batch.id}`, {state: 'retired'}, 'PATCH'));
		expect((await make({count: 1})).status).toBe(409);
		expect((await now()).lastOrdinal).toBe(0);
	});
});

describe('a sheet to be printed', () => {
	test('holds a QR code for each, that is read back as its link', async () => {
		const svg = await (await make({count: 3, as: 'sheet'})).text();
		expect(svg).toMatch(/^<svg [^>]*width="210mm" height="297mm"/);
		const symbols = [...svg.matchAll(/<svg x="[^>]*class="qr"[^>]*>.*?<\/svg>/g)].map(([symbol]) => symbol);
		const printed = [...svg.matchAll(/>([0-9A-Z-]{14})<\/text><text[^>]*>([0-9A-Z-]{9})</g)].map(([, a, b]) =>
			`${a}${b}`.replaceAll('-', ''),
		);
		expect(symbols).toHaveLength(3);
		for (const [n, symbol] of symbols.entries())
			expect((await readQr(symbol)).text).toBe(`http://localhost/01/04006381333931/21/${printed[n]}`);
	});

	test.each(['sheet', 'png'])('needs a GTIN, because its link does: %s', async as => {
		const bare = await newBatch(stage, {origin: 'made', form: null});
		const answer = await make({count: 1, as}, bare.id);
		expect([answer.status, (await answer.json()).detail]).toEqual([409, expect.stringContaining('GTIN')]);
		expect(rowsOf(await (await make({count: 1}, bare.id)).text())[0]?.[2]).toBe('');
	});
});

describe('pictures to be printed', () => {
	const nameOf = (number: number) => `${String(number).padStart(6, '0')}.png`;

	test('are one for each code, read back as its link, in a ZIP with a table of them', async () => {
		await (await make({count: 2})).text();
		const answer = await make({count: 60, as: 'png'});
		expect(answer.headers.get('content-type')).toBe('application/zip');
		expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${batch.id}-codes.zip"`);
		const files = readZip(await answer.arrayBuffer());
		const numbers = Array.from({length: 60}, (_, n) => n + 3);
		expect([...files.keys()]).toEqual([...numbers.map(nameOf), 'codes.csv']);
		const table = String(files.get('codes.csv'));
		expect(table).toMatch(/^number,code,link,picture\r\n3,/);
		const rows = rowsOf(table);
		expect(rows.map(([number, , , picture]) => [Number(number), picture])).toEqual(numbers.map(n => [n, nameOf(n)]));
		for (const [number, code = '', link = '', picture = ''] of rows) {
			expect(link).toBe(`http://localhost/01/04006381333931/21/${code.replaceAll('-', '')}`);
			expect(await readQrPicture(files.get(picture) ?? Buffer.of())).toEqual({text: link, repair: 'M'});
			expect(find(code)).toEqual({batch: 1, ordinal: Number(number)});
		}
		expect(await now()).toMatchObject({codes: 62, lastOrdinal: 62});
	});

	test('are live before the end of the file is given, without which it can not be opened', async () => {
		const pieces: Uint8Array[] = [];
		for await (const piece of (await make({count: 51, as: 'png'})).body ?? []) {
			const whole = Buffer.concat([...pieces, piece]);
			const {codes} = await now();
			if (codes === 0) expect(() => readZip(new Uint8Array(whole).buffer)).toThrow('a ZIP without an end');
			else expect(readZip(new Uint8Array(whole).buffer).size).toBe(52);
			pieces.push(piece);
		}
		expect(pieces.length).toBeGreaterThan(1);
		expect(await now()).toMatchObject({codes: 51});
	});

	test('of an answer that breaks off show codes that were not made', async () => {
		const first = await breakOff({count: 200, as: 'png'});
		expect(String.fromCharCode(...(first ?? []).slice(0, 2))).toBe('PK');
	});
});
