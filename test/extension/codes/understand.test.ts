import {describe, expect, test} from 'vitest';
import {createSteady} from '../../../extension/codes/reading/steady.ts';
import {understand, understandAll} from '../../../extension/codes/understand.ts';
import type {OwnForm} from '../../../shared/codes/own-form.ts';
import {sampleCode} from './code-answers.ts';

const typed = (text: string, forms: readonly OwnForm[] | null = null) => understand({data: text}, forms);
const own: OwnForm = {
	shortest: 12,
	longest: 12,
	characters: 'digits',
	prefix: '',
	check: 'luhn',
	checksPrefix: true,
	links: ['https://halden.example/check/{code}'],
};

describe('what is typed', () => {
	test('a code of ours, in groups, in small letters, with O for 0, is one code', () => {
		const printed = sampleCode
			.toLowerCase()
			.replace('0', 'o')
			.replace(/(.{4})/g, '$1 ');
		expect(typed(printed)).toMatchObject({is: 'code', form: 'touchstone', code: sampleCode, shown: expect.any(String)});
	});

	test('with two characters exchanged it is caught, and nobody is asked', () => {
		const swapped = sampleCode[1]! + sampleCode[0]! + sampleCode.slice(2);
		expect(typed(swapped)).toEqual({is: 'mistyped', why: 'check'});
	});

	test('a brand’s own code keeps its small letters', () => {
		expect(typed('aB3-xY9-Qw7')).toMatchObject({is: 'code', form: 'own', code: 'aB3-xY9-Qw7'});
	});

	test('where the brand’s form is known, its mistypes are caught too', () => {
		expect(typed('123456789015', [own])).toMatchObject({is: 'code', form: 'own'});
		expect(typed('123456789016', [own])).toEqual({is: 'mistyped', why: 'check'});
		expect(typed('12345', [own])).toEqual({is: 'mistyped', why: 'too-short'});
	});

	test('digits of a bar code may be a code, and are said to be the product’s number more likely', () => {
		expect(typed('9506000134352')).toMatchObject({is: 'code', digits: true, gtin: null});
		expect(typed('9506000134352', [own])).toEqual({is: 'product-number', gtin: '09506000134352'});
	});

	test('a Digital Link is taken apart: the piece, and its product', () => {
		expect(typed(`https://id.example/01/09506000134352/21/${sampleCode}`)).toMatchObject({
			is: 'code',
			form: 'touchstone',
			code: sampleCode,
			gtin: '09506000134352',
		});
	});

	test('the brand’s own link gives the brand’s own code', () => {
		const link = 'https://www.halden.example/check/123456789015?lang=de';
		expect(typed(link, [own])).toMatchObject({is: 'code', form: 'own', code: '123456789015'});
		expect(typed(link)).toEqual({is: 'elsewhere', host: 'www.halden.example'});
	});

	test('nothing is nothing, and never a mistake', () => expect(typed('  ')).toEqual({is: 'nothing'}));
});

const symbol = (identifier: string, text: string) => ({
	identifier,
	text,
	bytes: new TextEncoder().encode(text),
	isLinear: identifier.startsWith(']E'),
});

describe('what is scanned', () => {
	test('an EAN names the product and no piece of it', () =>
		expect(understandAll([symbol(']E0', '9506000134352')], null)).toEqual([
			{is: 'product-number', gtin: '09506000134352'},
		]));

	test('GS1 DataMatrix: the separator parts the serial from what follows', () => {
		const text = `010950600013435221${sampleCode}\x1d10LOT7`;
		expect(understandAll([symbol(']d2', text)], null)).toMatchObject([
			{is: 'code', code: sampleCode, gtin: '09506000134352'},
		]);
	});

	test('of a label with three symbols the code comes first, and nothing twice', () => {
		const all = [symbol(']E0', '9506000134352'), symbol(']Q1', 'https://shop.example/'), symbol(']Q1', sampleCode)];
		expect(understandAll([...all, ...all], null).map(({is}) => is)).toEqual(['code', 'product-number', 'elsewhere']);
	});

	test('a script address is shown, never followed', () => {
		expect(understandAll([symbol(']Q1', 'javascript:alert(1)')], null)[0]?.is).toBe('code');
	});
});

test('before a camera, a bar code counts when it was seen twice in a row, a square one at once', () => {
	const steady = createSteady();
	const [right, wrong, square] = [symbol(']E0', '9506000134352'), symbol(']E0', '9506000134369'), symbol(']Q1', 'x')];
	expect(steady([right])).toEqual([]);
	expect(steady([wrong])).toEqual([]);
	expect(steady([right])).toEqual([]);
	expect(steady([right])).toEqual([right]);
	expect(createSteady()([square])).toEqual([square]);
});
