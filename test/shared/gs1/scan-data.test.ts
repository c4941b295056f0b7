import fc from 'fast-check';
import {expect, test} from 'vitest';
import {writeUnbracketed} from '../../../shared/gs1/element-string.ts';
import {readScan} from '../../../shared/gs1/scan-data.ts';
import {hasVectors, readVectors} from './vectors.ts';

type Vector = {ok: boolean; scan: string; sym: string; expect: string};

const names: Record<string, string> = {
	QR: 'QR Code',
	DM: 'DataMatrix',
	DotCode: 'DotCode',
	GS1_128_CCA: 'GS1-128',
	EAN13: 'EAN-13',
	EAN8: 'EAN-8',
};

/** As the vectors write a message: ^ for FNC1, and a text that starts like that has a backslash before it. */
function asVector(scan: string): {sym: string; message: string} {
	const read = readScan(scan);
	if (!read.ok) return {sym: '', message: ''};
	const elements = `^${writeUnbracketed(read.elements).replaceAll('\x1d', '^')}`;
	const text = read.text.replace(/^\\*\^/, start => `\\${start}`);
	return {sym: read.symbology, message: read.holds === 'elements' ? elements : text};
}

test.skipIf(!hasVectors)('all scans of GS1 are read as expected (skipped without ../shared)', () => {
	const vectors = readVectors<Vector[]>('scan-data.json');
	const read = vectors.map(({scan}) => asVector(scan));
	const expected = vectors.map(({sym, expect: message}) => ({sym: names[sym] ?? '', message}));
	const right = read.filter(({sym, message}, at) => sym === expected[at]!.sym && message === expected[at]!.message);
	console.log(`scans: ${right.length} of ${vectors.length}`);
	expect(read).toEqual(expected);
});

test.each([
	[']d2010950600013435217260131\x1d10AB', 'GS1 DataMatrix', 'elements', ['01', '17', '10']],
	[']E04006381333931', 'EAN-13', 'gtin', ['01']],
	[']E496385074', 'EAN-8', 'gtin', ['01']],
	[']I110012345678902', 'ITF-14', 'gtin', ['01']],
	[']Q1https://a.example/01/09506000134352/21/S1', 'QR Code', 'link', ['01', '21']],
	[']Q1hello', 'QR Code', 'text', []],
])('%j is a %s with %s', (scan, symbology, holds, identifiers) => {
	const read = readScan(scan);
	expect(read).toMatchObject({ok: true, symbology, holds});
	expect(read.ok && read.elements.map(({ai}) => ai)).toEqual(identifiers);
});

test.each([
	[']E04006381333932', 15, '(01): the check digit should be 1'],
	[']E0400638133393', 15, '13 digits are expected'],
	[']C1010950600013435', 18, '(01) has 14 digits'],
	[']X2', 0, 'a symbology identifier is expected, such as ]d2 or ]E0'],
	['__proto__', 0, 'a symbology identifier is expected, such as ]d2 or ]E0'],
])('%j is wrong at %i: %s', (scan, at, why) => expect(readScan(scan)).toEqual({ok: false, at, why}));

test('no scan makes the reader throw', () => {
	const start = fc.constantFrom(']C1', ']e0', ']d2', ']Q3', ']J1', ']E0', ']E4', ']I1', ']Q1', ']d1', ']J0', '');
	fc.assert(
		fc.property(start, fc.string({unit: 'binary'}), (symbology, text) => {
			const read = readScan(symbology + text);
			if (!read.ok) expect(read.at >= 0 && read.at <= symbology.length + text.length).toBe(true);
		}),
	);
});
