import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createFileReader} from '../../../../api/codes/imports/reading/file-reader.ts';
import {fitOwn, type OwnForm} from '../../../../shared/codes/own-form.ts';

const form: OwnForm = {
	shortest: 8,
	longest: 8,
	characters: 'alphanumeric',
	prefix: '',
	check: null,
	checksPrefix: true,
	links: [],
};
const bytesOf = (...parts: (string | number[])[]): Buffer =>
	Buffer.concat(parts.map(part => Buffer.from(part as string)));

type Options = {format?: 'csv' | 'ndjson'; column?: string | null; form?: OwnForm; size?: number};

/** All codes with their lines, and all that was wrong, of a file that comes in pieces of `size` bytes. */
function read(file: Buffer, {format = 'csv', column = null, size = file.length || 1, ...more}: Options = {}) {
	const codes: [number, string][] = [];
	const wrong: [number, string][] = [];
	const reader = createFileReader(
		{format, column, form: more.form ?? form, offset: 0, lines: 0, memory: {skips: false, layout: null}},
		{code: (code, line) => codes.push([line, code]), wrong: (line, fault) => wrong.push([line, fault])},
	);
	for (let at = 0; at < file.length; at += size)
		for (const piece of reader.piecesOf(file.subarray(at, at + size))) reader.take(piece);
	reader.end();
	return {codes, wrong, lines: reader.lines};
}
const codesIn = (file: string | Buffer, options?: Options) =>
	read(Buffer.from(file as string), options).codes.map(([, code]) => code);
const wrongIn = (file: string | Buffer, options?: Options) => read(Buffer.from(file as string), options).wrong;

describe('CSV', () => {
	test.each([
		['one code a line, without a header', 'AAAA0001\nAAAA0002\n', ['AAAA0001', 'AAAA0002']],
		['Windows line ends, and none at the end', 'code\r\nAAAA0001\r\nAAAA0002', ['AAAA0001', 'AAAA0002']],
		['a mark of UTF-8 at the beginning', '\uFEFFcode\nAAAA0001\n', ['AAAA0001']],
		['commas', 'sku,code,made\nA,AAAA0001,2026\n', ['AAAA0001']],
		['semicolons', 'sku;Serial Number\nA;AAAA0001\n', ['AAAA0001']],
		['tabs', 'sku\tcode\nA\tAAAA0001\n', ['AAAA0001']],
		['a header in another script', '品名,防伪码\n笔,AAAA0001\n', ['AAAA0001']],
		['quoted cells', '"sku","code"\n"a, b","AAAA0001"\nc,AAAA0002\n', ['AAAA0001', 'AAAA0002']],
		['marks and line breaks in a quoted cell', 'sku,code\n"a ""big""\nbag",AAAA0001\n', ['AAAA0001']],
		['blank lines', '\n\ncode\n\nAAAA0001\n\r\n\nAAAA0002\n\n', ['AAAA0001', 'AAAA0002']],
		['what has to be folded', 'code\naaaa-0001\n ＡＡＡＡ０００２ \n', ['AAAA0001', 'AAAA0002']],
		['the first cell when no header says which', 'AAAA0001,x\nAAAA0002,y\n', ['AAAA0001', 'AAAA0002']],
		['nothing', '', []],
	])('is read with %s', (_, file, codes) => {
		expect(read(bytesOf(file))).toMatchObject({codes: codes.map(code => [expect.any(Number), code]), wrong: []});
	});

	test('is read by the column that was named, and refused without it', () => {
		expect(codesIn('code,Etikett\nAAAA0001,BBBB0001\n', {column: 'etikett'})).toEqual(['BBBB0001']);
		expect(() => codesIn('code,sku\nAAAA0001,x\n', {column: 'Etikett'})).toThrow(
			'The first line has no column “Etikett”: it has “code”, “sku”',
		);
	});

	test('names what is wrong by its line in the file, and reads on', () => {
		const file = 'sku,code\n"a\nb",AAAA0001\nc,AAAA1\nd,\ne\nf,AAAA00012\ng,AAAA_001\n"h"x,AAAA0002\ni,"AAAA0003"\n';
		expect(read(bytesOf(file))).toEqual({
			codes: [
				[2, 'AAAA0001'],
				[10, 'AAAA0003'],
			],
			wrong: [
				[4, 'too-short'],
				[5, 'empty'],
				[6, 'empty'],
				[7, 'too-long'],
				[8, 'characters'],
				[9, 'quote'],
			],
			lines: 10,
		});
	});

	test('cut in half names the quote that nobody closed, and takes no half code for a whole one', () => {
		expect(wrongIn('code\nAAAA0001\n"AAAA00')).toEqual([[3, 'quote']]);
		expect(wrongIn('code\nAAAA0001\nAAAA00')).toEqual([[3, 'too-short']]);
		const lost = `code\n"AAAA0001\n${'AAAA0002\n'.repeat(1000)}`;
		expect(read(bytesOf(lost))).toMatchObject({wrong: [[2, 'quote']], lines: 1002});
		expect(codesIn(lost)).toHaveLength(1000);
	});

	test('takes no code that goes over a line break', () => {
		expect(wrongIn('code\n"AAAA\n0001"\n')).toEqual([[2, 'characters']]);
	});

	test('knows marks as characters where a form has them', () => {
		const gs1 = {...form, characters: 'gs1' as const, shortest: 6, longest: 8};
		expect(codesIn('A,B;C"D\nE"F,;G\n', {form: gs1})).toEqual(['A,B;C"D', 'E"F,;G']);
	});
});

describe('NDJSON', () => {
	test('is read by its member, which is “code” if nobody says otherwise', () => {
		const file =
			'{"code":"AAAA0001"}\n{"code": "aaaa-0002"}\r\n{"x":[1],"code":"AAAA0003"}\n"AAAA0004"\n\n{"code":"\\u0041AAA0005"}';
		expect(codesIn(file, {format: 'ndjson'})).toEqual(['AAAA0001', 'AAAA0002', 'AAAA0003', 'AAAA0004', 'AAAA0005']);
		expect(codesIn('{"serial":"AAAA0001"}\n', {format: 'ndjson', column: 'serial'})).toEqual(['AAAA0001']);
	});

	test('names lines that are no JSON, hold no code, or a wrong one', () => {
		const file =
			'{"code":"AAAA0001"\n{"sku":"x"}\n{"code":7}\n[]\n{"code":"AAAA"}\n{"code":"AAAA0001"},\n{"code":"AAAA0002"}\n';
		expect(wrongIn(file, {format: 'ndjson'})).toEqual([
			[1, 'not-json'],
			[2, 'empty'],
			[3, 'not-json'],
			[4, 'not-json'],
			[5, 'too-short'],
			[6, 'not-json'],
		]);
	});
});

describe('an encoding', () => {
	const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
	test('that is UTF-16 is named, with or without its mark', () => {
		for (const file of [wide('code\nAAAA0001\n'), wide('code\n').subarray(2), wide('code\n').swap16()])
			expect(() => codesIn(file)).toThrow('The file is UTF-16: save it as UTF-8');
	});

	test('is not looked for in a workbook or an archive', () => {
		for (const mark of [Buffer.from('PK\x03\x04…'), Buffer.from([0x1f, 0x8b, 8, 0])])
			expect(() => codesIn(mark)).toThrow('The file is packed, as workbooks and archives are');
		expect(codesIn('PK340001\n')).toEqual(['PK340001']);
	});

	test('that is Latin-1 or older is named by its lines, and the others are read', () => {
		const file = bytesOf(
			'name,code\nT',
			[0xfc],
			'te,AAAA0001\nx,AAAA0002\n',
			[0xd6, 0xd0],
			',AAAA0003\nTüte,AAAA0004\n',
		);
		expect(read(file)).toMatchObject({
			codes: [
				[3, 'AAAA0002'],
				[5, 'AAAA0004'],
			],
			wrong: [
				[2, 'latin'],
				[4, 'other-encoding'],
			],
		});
		expect(() => codesIn(bytesOf('St', [0xfc], 'ck,code\n'))).toThrow('The first line is not UTF-8 but Latin-1');
	});
});

describe('a line that does not end', () => {
	test('is skipped to its end, costs no memory, and is named', () => {
		const reader = {
			file: bytesOf('code\nAAAA0001\n', 'x'.repeat(100_000), '\nAAAA0002\n', 'y'.repeat(5000)),
		};
		for (const size of [100_000_000, 4096, 77])
			expect(read(reader.file, {size})).toMatchObject({
				codes: [
					[2, 'AAAA0001'],
					[4, 'AAAA0002'],
				],
				wrong: [
					[3, 'long-line'],
					[5, 'long-line'],
				],
				lines: 5,
			});
	});

	test('after an open quote does neither', () => {
		let held = 0;
		const reader = createFileReader(
			{format: 'csv', column: null, form, offset: 0, lines: 0, memory: {skips: false, layout: null}},
			{code: () => undefined, wrong: () => undefined},
		);
		reader.take(Buffer.from('code\n"AAAA\n'));
		for (let n = 0; n < 100; n++) {
			reader.take(Buffer.alloc(60_000, 'x'));
			held = Math.max(held, reader.held);
		}
		expect(held).toBeLessThanOrEqual(4096);
	});
});

test('it does not matter how a file is cut into pieces', () => {
	const line = fc.oneof(
		fc.constantFrom(
			'AAAA0001',
			'aaaa-0002',
			'"AAAA0003"',
			'"AAAA',
			'',
			'"a""b",x',
			'Tüte,ß',
			'\uFEFF',
			'AAAA0004,x',
			'"x\ny",z',
		),
		fc.string({maxLength: 12, unit: fc.constantFrom('A', '1', '"', ',', ';', '\n', '\r', 'ü', '😀')}),
	);
	fc.assert(
		fc.property(fc.array(line, {maxLength: 30}), fc.integer({min: 1, max: 50}), (lines, size) => {
			const file = Buffer.from(`code\n${lines.join('\n')}`);
			expect(read(file, {size})).toEqual(read(file));
		}),
		{numRuns: 500},
	);
});

test('what is read quickly is what the form says', () => {
	const forms: OwnForm[] = [
		{...form, characters: 'crockford', check: 'mod37_36'},
		{...form, characters: 'digits', check: 'luhn', prefix: 'AB'},
		{...form, characters: 'mixed-case', shortest: 6, longest: 9},
		{...form, characters: 'digits', check: 'mod11_2', shortest: 6, checksPrefix: false, prefix: 'p'},
	];
	const text = fc.string({maxLength: 10, unit: fc.constantFrom(...'0123456789ABOILUXapx*- é')});
	fc.assert(
		fc.property(fc.constantFrom(...forms), fc.array(text, {minLength: 1, maxLength: 20}), (own, lines) => {
			const fits = lines.map(line => fitOwn(line, own)).flatMap(fit => (fit.ok ? [fit.code] : []));
			const quote = (line: string) => `{"code":${JSON.stringify(line)}}`;
			expect(codesIn(lines.map(quote).join('\n'), {form: own, format: 'ndjson'})).toEqual(fits);
			expect(codesIn(`code\n${lines.join('\n')}`, {form: own})).toEqual(fits);
		}),
		{numRuns: 500},
	);
});
