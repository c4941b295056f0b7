import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {firmIn, gtinsIn, modelsIn} from '../../../api/sources/adapters/product-words.ts';
import {Damaged} from '../../../api/sources/damaged.ts';
import {adapters, findAdapter} from '../../../api/sources/registry.ts';
import * as lists from './made-up-lists.ts';
import {all, entriesOf, pieces, wrongOf} from './pieces.ts';

const read = (name: string, text: string, size?: number) => all(findAdapter(name)!.read(pieces(text, size)));

describe('CERT Polska', () => {
	test('each published format tells the sites that stand', async () => {
		const json = entriesOf(await read('cert-polska', lists.certJson));
		expect(json.map(({id, day, named}) => [id, day, named])).toEqual([
			['101', '2026-09-20', {host: 'halden-outlet.example'}],
			['102', '2026-09-21', {host: 'pay-now.parcel-fee.example'}],
			['103', '2026-09-19', {host: 'login.parcel-fee.example'}],
			['105', '2026-09-22', {host: 'xn--rdo-okazji-gbb36gyu.example'}],
		]);
		const xml = entriesOf(await read('cert-polska', lists.certXml));
		expect(xml.map(({id, day}) => [id, day])).toEqual([
			['halden-outlet.example', '2026-09-20'],
			['parcel-fee.example', '2026-09-19'],
		]);
		expect(entriesOf(await read('cert-polska', lists.certRows))).toMatchObject([{id: '101', day: '2026-09-20'}]);
		expect(entriesOf(await read('cert-polska', lists.certText))).toMatchObject([
			{id: 'halden-outlet.example', day: null},
			{id: 'parcel-fee.example', day: null},
		]);
	});

	test('what is no site is told as wrong', async () => {
		const wrong = wrongOf(await read('cert-polska', 'good.example\nhttp://bad.example/x\n127.0.0.1\nlocalhost\n-\n'));
		expect(wrong).toHaveLength(4);
	});
});

test('Safety Gate: the index names the reports, oldest first; alerts carry day, number, link and lots', async () => {
	const gate = findAdapter('eu-safety-gate')!;
	expect(await gate.index!(pieces(lists.gateIndex('https://gate.example')), {first: true})).toEqual([
		'https://gate.example/detail/38?language=en&search=WEB_REPORT',
		'https://gate.example/detail/39?language=en&search=WEB_REPORT',
	]);
	const [charger, duck] = entriesOf(await read('eu-safety-gate', lists.gateReport()));
	expect(charger).toEqual({
		id: 'SR/90001/26',
		day: '2026-10-02',
		name: 'Haldén USB charger & cable: Quick 20',
		title: 'USB charger & cable: Quick 20 (Electric shock)',
		link: 'https://ec.europa.eu/safety-gate-alerts/screen/webReport/alertDetail/1',
		lots: 'B-42 & B-43',
		named: {gtins: ['09506000134352'], brand: 'Haldén', models: ['HQ-20', 'HQ-21']},
	});
	expect(duck).toMatchObject({id: 'SR/90002/26', named: {gtins: [], brand: null, models: []}});
});

test('CPSC: a recall tells its number, day, products and the one firm', async () => {
	expect(entriesOf(await read('us-cpsc', lists.cpscJson))).toMatchObject([
		{
			id: '26901',
			day: '2026-09-03',
			name: 'Folding chairs',
			named: {gtins: ['00036000291452'], brand: 'Halden Toys', models: ['HC-200', 'HC-201']},
		},
		{id: '90002', named: {gtins: [], brand: null, models: []}},
	]);
});

test('an operator’s own list is CSV or NDJSON, with its authority and licence in each line', async () => {
	const csv = entriesOf(await read('plain:board', lists.plainCsv));
	expect(csv).toMatchObject([
		{
			id: '7',
			authority: 'Board of Made-up Goods',
			licence: 'CC0',
			name: 'Half "price"',
			named: {store: 'half-price.example'},
		},
		{id: '8', lots: 'L-1', named: {gtins: [], brand: 'Halden', models: ['K-7']}},
	]);
	expect(entriesOf(await read('plain:board', lists.plainNdjson))).toMatchObject([{id: '7'}, {id: '8'}]);
	expect(
		await read('plain:board', 'id;title;day;authority;licence;store\n1;T;2026-13-01;A;L;x.example\n1;T\n'),
	).toEqual([
		{wrong: expect.stringContaining('day must be a day such as')},
		{wrong: 'row 3 has 2 columns, the first row names 6'},
	]);
});

const documents: [string, string, 'end' | 'line'][] = [
	['cert-polska', lists.certJson, 'end'],
	['cert-polska', lists.certXml, 'end'],
	['cert-polska', lists.certRows, 'line'],
	['cert-polska', lists.certText, 'line'],
	['eu-safety-gate', lists.gateReport(), 'end'],
	['us-cpsc', lists.cpscJson, 'end'],
	['plain:board', lists.plainCsv, 'line'],
	['plain:board', lists.plainNdjson, 'line'],
];

describe.each(documents)('%s: %.12s…', (name, text, marked) => {
	const bytes = new TextEncoder().encode(text);
	const cutAt = (length: number, size: number) => {
		async function* cut() {
			for (let at = 0; at < length; at += size) yield bytes.subarray(at, Math.min(at + size, length));
		}
		return all(findAdapter(name)!.read(cut())).catch((error: unknown) => error);
	};

	test('reads the same in pieces of any size', async () => {
		const whole = await cutAt(bytes.length, bytes.length);
		await fc.assert(
			fc.asyncProperty(fc.integer({min: 1, max: 50}), async size => {
				expect(await cutAt(bytes.length, size)).toEqual(whole);
			}),
			{numRuns: 20},
		);
	});

	test(
		marked === 'end'
			? 'cut anywhere it is damaged, never half a list'
			: 'cut within a line it is damaged; between lines only the count can tell',
		async () => {
			const trimmed = new TextEncoder().encode(text.trimEnd()).length;
			for (let length = 1; length < trimmed; length++) {
				const got = await cutAt(length, 64);
				const atLineEnd = marked === 'line' && (length <= 3 || bytes[length - 1] === 0x0a);
				if (!atLineEnd) expect(got, `cut at ${length}`).toBeInstanceOf(Damaged);
			}
		},
	);

	test('any bytes are read or refused, and nothing else is thrown', () =>
		fc.assert(
			fc.asyncProperty(fc.uint8Array({maxLength: 80}), fc.nat(bytes.length), async (noise, at) => {
				async function* noisy() {
					yield bytes.subarray(0, at);
					yield noise;
					yield bytes.subarray(at);
				}
				const got = await all(findAdapter(name)!.read(noisy())).catch((error: unknown) => error);
				expect(Array.isArray(got) || got instanceof Damaged, String(got)).toBe(true);
			}),
			{numRuns: 100},
		));
});

test('elements that are not closed, or closed by another, are damage; one that closes itself is not', async () => {
	const gate = (inner: string) =>
		read('eu-safety-gate', `<r><report_date>02/10/2026</report_date><notifications>${inner}</notifications></r>`);
	const good = '<caseNumber>1</caseNumber><product>Duck</product>';
	expect(entriesOf(await gate(`<brand/>${good}`))).toHaveLength(1);
	for (const bad of [`<brand>${good}`, `<brand></name>${good}`, `${good}<brand>`, `${good}</r><r>`])
		await expect(gate(bad), bad).rejects.toThrow(Damaged);
});

test('a document that nests or swells without measure is refused', async () => {
	await expect(read('us-cpsc', `[{"a":"${'x'.repeat(1 << 21)}"}]`, 1 << 16)).rejects.toThrow(/entry of more than/);
	await expect(read('cert-polska', `<a>${'<b>'.repeat(40)}`)).rejects.toThrow(/nests too deep/);
	await expect(read('cert-polska', 'x'.repeat(1 << 19), 1 << 16)).rejects.toThrow(/line of more than/);
	const laughs =
		'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Safety-Gate><report_date>02/10/2026</report_date><notifications><caseNumber>1</caseNumber><product>&b;</product></notifications></Safety-Gate>';
	const read1 = await read('eu-safety-gate', laughs).catch((error: unknown) => error);
	expect(JSON.stringify(read1)).not.toContain('aaaaaaaa');
});

test('words that people fill fields with are not taken for numbers', () => {
	expect(gtinsIn('EAN 9506000134352 (box), 1234567890123')).toEqual(['09506000134352']);
	expect(gtinsIn('95-06000 134352')).toEqual(['09506000134352']);
	expect(modelsIn('Art. No. 5521, various; A1 and unknown')).toEqual(['5521']);
	expect(firmIn('Halden Co. Ltd., of China')).toBe('Halden');
	expect(firmIn('Unknown')).toBeNull();
});

test('every source says under which licence its data stands and how often it is asked', () => {
	for (const {name, authority, licence, every} of adapters) {
		expect([name, authority, licence].every(Boolean), name).toBe(true);
		expect(every, name).toBeGreaterThanOrEqual(300_000);
	}
});
