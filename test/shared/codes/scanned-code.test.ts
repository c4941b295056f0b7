import fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {OwnForm} from '../../../shared/codes/own-form.ts';
import {type Scanned, scannedCode} from '../../../shared/codes/scanned-code.ts';

const gtin = '09506000134352';
const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0));
const halden = v.parse(OwnForm, {
	shortest: 8,
	longest: 12,
	characters: 'alphanumeric',
	links: ['https://check.halden.example/c/{code}', 'https://halden.example/v?lang=de&k={code}&x=1'],
});

describe('the same piece, however the thing names it', () => {
	test.each<[string, Scanned]>([
		['a GS1 DataMatrix by its bytes', {data: bytes(`01${gtin}10L7\x1d21K7Q2`), symbology: ']d2'}],
		['a GS1 DataMatrix with FNC1 in front', {data: bytes(`\x1d01${gtin}10L7\x1d21K7Q2`), symbology: ']d2'}],
		['a DataMatrix with FNC1 that no decoder named', {data: bytes(`\x1d01${gtin}10L7\x1d21K7Q2`)}],
		['a GS1 QR code', {data: `01${gtin}10L7\x1d21K7Q2`, symbology: ']Q3'}],
		['a scanner that sends the symbology in front', {data: `]d201${gtin}10L7\x1d21K7Q2`}],
		['a separator that was made visible', {data: `01${gtin}10L7\u241d21K7Q2`}],
		['a separator as scanners for the desk write it', {data: `01${gtin}10L7<GS>21K7Q2`}],
		['the text in brackets beside the symbol', {data: `(01)${gtin}(10)L7(21)K7Q2`}],
		['a Digital Link of the brand', {data: `https://halden.example/01/${gtin}/10/L7/21/K7Q2?utm=x`, symbology: ']Q1'}],
		['a Digital Link in capital letters', {data: `HTTPS://ID.GS1.ORG/01/${gtin}/10/L7/21/K7Q2`}],
		['a Digital Link of former days', {data: `https://id.gs1.org/gtin/9506000134352/lot/L7/ser/K7Q2`}],
	])('%s', (_, scanned) =>
		expect(scannedCode(scanned)).toMatchObject({gtin, serial: 'K7Q2', lot: 'L7', code: 'K7Q2', fault: null}),
	);

	test('an SGTIN, which has no lot', () =>
		expect(scannedCode({data: 'urn:epc:id:sgtin:950600.0013435.K7Q2'})).toMatchObject({
			gtin,
			serial: 'K7Q2',
			lot: null,
			code: 'K7Q2',
		}));

	test('the serial that a third party gave stands for one that the brand did not give', () =>
		expect(scannedCode({data: `(01)${gtin}(235)3RD-7`})).toMatchObject({serial: '3RD-7', code: '3RD-7'}));
});

describe('the product alone, which is no code', () => {
	test.each<[string, Scanned]>([
		['an EAN-13', {data: '9506000134352', symbology: ']E0'}],
		['the digits of one', {data: ' 9506000134352\n'}],
		['a Digital Link without a serial', {data: `https://id.gs1.org/01/${gtin}`}],
		['an element string without a serial', {data: `]C101${gtin}10L7`}],
	])('%s', (_, scanned) => expect(scannedCode(scanned)).toMatchObject({gtin, serial: null, code: null, fault: null}));

	test('an EAN-8', () =>
		expect(scannedCode({data: '96385074', symbology: ']E4'})).toMatchObject({gtin: '00000096385074', code: null}));

	test('unless the brand’s own codes look like that', () => {
		const digits = v.parse(OwnForm, {shortest: 13, longest: 13, characters: 'digits'});
		expect(scannedCode({data: '9506000134352'}, [digits])).toMatchObject({gtin, code: '9506000134352'});
	});
});

describe('a link that is the brand’s own', () => {
	test.each([
		['https://check.halden.example/c/ABC12345', 'ABC12345'],
		['https://www.check.halden.example/c/abc-12345', 'ABC12345'],
		['http://CHECK.halden.example/c/ABC12345/?from=qr#top', 'ABC12345'],
		['https://halden.example/v?lang=de&k=ABC12345&x=1', 'ABC12345'],
		['https://check.halden.example/c/%41BC12345', 'ABC12345'],
		['https://check.halden.example/c/%zzABC12345', null],
		['https://check.halden.example/c/short', null],
		['https://check.halden.example.evil.example/c/ABC12345', null],
		['https://halden.example/v?k=ABC12345', null],
		['https://evil.example/https://check.halden.example/c/ABC12345', null],
	])('%s holds %s', (link, code) =>
		expect(scannedCode({data: link}, [halden])).toMatchObject({code, link, gtin: null}),
	);

	test('of a brand that is not known leads somewhere and holds no code', () =>
		expect(scannedCode({data: 'https://check.halden.example/c/ABC12345'})).toMatchObject({
			code: null,
			link: 'https://check.halden.example/c/ABC12345',
		}));
});

describe('anything else is taken as a code', () => {
	test.each([['0123-4567-89AB-CDEF-GHJK'], ['12345678901234567890'], ['javascript:alert(1)'], ['código 7']])(
		'%s',
		text => expect(scannedCode({data: text})).toMatchObject({code: text, link: null, gtin: null}),
	);

	test('bytes that are no UTF-8 are one character each', () =>
		expect(scannedCode({data: Uint8Array.of(0x48, 0xe9, 0x21)}).code).toBe('Hé!'));

	test('nothing is no code', () => expect(scannedCode({data: ' \n'})).toMatchObject({code: null, text: ''}));
});

describe('what has a form of GS1’s and is wrong says where', () => {
	test.each<[Scanned, number, string]>([
		[{data: '9506000134353', symbology: ']E0'}, 12, '(01): the check digit should be 2'],
		[{data: '01095060001343521', symbology: ']d2'}, 16, 'an Application Identifier is expected'],
		[{data: '(01)09506000134353(21)A'}, 17, '(01): the check digit should be 2'],
		[{data: 'urn:epc:id:sgtin:950600.0013435.'}, 32, '(21) has 1 to 20 characters'],
	])('%j', (scanned, at, why) =>
		expect(scannedCode(scanned)).toMatchObject({code: null, gtin: null, fault: {ok: false, at, why}}),
	);
});

test('whatever is scanned, something is said and nothing thrown', () => {
	const starts = fc.constantFrom(
		']d2',
		']E0',
		']Q1',
		']Q3',
		'\x1d',
		'(01)',
		'https://a.example/',
		'urn:epc:id:sgtin:',
		'',
	);
	fc.assert(
		fc.property(starts, fc.string({unit: 'binary'}), fc.uint8Array({maxLength: 40}), (start, text, some) => {
			expect(scannedCode({data: start + text}, [halden])).toHaveProperty('text');
			expect(scannedCode({data: some}, [halden])).toHaveProperty('text');
		}),
	);
});
