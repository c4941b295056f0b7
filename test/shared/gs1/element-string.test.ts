import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	parseBracketed,
	parseUnbracketed,
	writeBracketed,
	writeUnbracketed,
} from '../../../shared/gs1/element-string.ts';
import {someElements} from './some-elements.ts';
import {hasVectors, readVectors} from './vectors.ts';

type Vector = {ok: boolean; ai: string; expect: string};

test.skipIf(!hasVectors)('all element strings of GS1 are read as expected (skipped without ../shared)', () => {
	const vectors = readVectors<Vector[]>('element-strings.json');
	const written = vectors.map(({ai}) => {
		const read = parseBracketed(ai);
		// The vectors write ^ for FNC1, also at the start
		return read.ok ? `^${writeUnbracketed(read.elements).replaceAll('\x1d', '^')}` : '';
	});
	const right = vectors.filter((vector, at) => vector.expect === written[at]);
	console.log(`element strings: ${right.length} of ${vectors.length}`);
	expect(written).toEqual(vectors.map(vector => vector.expect));
	const again = vectors.filter(({ok}) => ok).map(vector => parseUnbracketed(vector.expect.replaceAll('^', '\x1d')));
	expect(again).toEqual(vectors.filter(({ok}) => ok).map(({ai}) => parseBracketed(ai)));
});

test.each([
	['(01)09506000134353', 17, '(01): the check digit should be 2'],
	['(01)0950600013435', 17, '(01) has 14 digits'],
	['(01)09506000134352(17)231301', 24, '(17): a month is 01 to 12'],
	['(01)09506000134352(99)', 22, '(99) has 1 to 90 characters'],
	['(01)09506000134352 (10)AB', 18, '(01) has 14 digits'],
	['(10)A(10)B', 9, '(10) has another value before: one is right'],
	['09506000134352', 0, 'an Application Identifier in brackets is expected, such as (01)'],
	['(89)A', 4, '(89) is no Application Identifier'],
	['(253)9526064000028A£', 19, '(253): only letters, digits and !"%&\'()*+,-./:;<=>?_ may stand here'],
])('%s is wrong at %i: %s', (text, at, why) => expect(parseBracketed(text)).toEqual({ok: false, at, why}));

test('a separator at the start, at the end and after a fixed length is read over', () => {
	const elements = [
		{ai: '01', value: '09506000134352'},
		{ai: '10', value: 'AB'},
	];
	expect(parseUnbracketed('\x1d0109506000134352\x1d10AB\x1d')).toEqual({ok: true, elements});
	expect(writeUnbracketed(elements)).toBe('010950600013435210AB');
});

test('what is missing in a scanned message is named with its place', () => {
	expect(parseUnbracketed('')).toMatchObject({ok: false, at: 0});
	expect(parseUnbracketed('01095060001')).toEqual({ok: false, at: 11, why: '(01) has 14 digits'});
	expect(parseUnbracketed('10AB\x1d\x1d21C')).toMatchObject({ok: false, at: 5});
});

test('what is written is read back, with brackets and without', () => {
	fc.assert(
		fc.property(someElements, elements => {
			expect(parseBracketed(writeBracketed(elements))).toEqual({ok: true, elements});
			expect(parseUnbracketed(writeUnbracketed(elements))).toEqual({ok: true, elements});
		}),
	);
});

test('no text makes the parsers throw', () => {
	const pieces = fc.constantFrom(
		'(',
		')',
		'\\',
		'01',
		'(01)',
		'(10)',
		'09506000134352',
		'\x1d',
		'',
		'10A',
		'💥',
		'\ud800',
	);
	const hostile = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.array(pieces).map(list => list.join('')),
	);
	fc.assert(
		fc.property(hostile, text => {
			for (const read of [parseBracketed(text), parseUnbracketed(text)])
				if (!read.ok) expect(read.at >= 0 && read.at <= text.length).toBe(true);
		}),
	);
});
