import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hexApart} from '../../../shared/bits-apart.ts';
import {independenceFigures} from '../../../shared/reports/independence-figures.ts';
import {textSketch} from '../../../shared/reports/text-sketch.ts';

const near = independenceFigures.nearText.is;
const distance = (a: string, b: string) => hexApart(textSketch(a), textSketch(b));

describe('texts are near', () => {
	test.each([
		['with other case, spaces and signs', 'The nib is NOT gold, at all!', 'the nib is not gold at all'],
		['with signs that are not seen', 'The nib is not gold at all', 'The n\u200bib is n\u202eot gold at\u00ad all'],
		['in other forms of letters', 'Ｔｈｅ ｎｉｂ is not gold at all', 'The nib is not gold at all'],
		[
			'in Chinese',
			'这支钢笔的笔尖不是金的，只是涂了一层黄漆，一周就掉了',
			'这支钢笔的笔尖不是金的只是涂了一层黄漆，一周就掉了！',
		],
		['said a hundred times over', 'The nib is not gold at all. '.repeat(100), 'The nib is not gold at all. '],
	])('%s', (_, a, b) => expect(distance(a, b)).toBeLessThanOrEqual(near));
});

test('texts that say other things are not', () => {
	const texts = [
		'The nib is painted steel and the barrel smells of glue. The box had no serial number.',
		'I compared the label with one from the official store: the font is wrong and letters are missing.',
		'After two washes the logo came off. The brand wrote to me that this colour was never made.',
		'Die Naht ist schief, und der Reißverschluss ist von einem anderen Hersteller als beim Original.',
		'充电器非常烫，外壳上的字印错了，二维码也扫不出来。',
	];
	for (const [n, a] of texts.entries())
		for (const b of texts.slice(n + 1)) expect(distance(a, b)).toBeGreaterThan(near);
});

test('an empty sketch is near nothing, and every other is near itself', () => {
	expect(hexApart('', '')).toBe(64);
	fc.assert(
		fc.property(fc.string({minLength: 1, unit: 'grapheme'}), text => {
			const sketch = textSketch(text);
			if (sketch !== '') {
				expect(sketch).toMatch(/^[0-9a-f]{16}$/);
				expect(hexApart(sketch, sketch)).toBe(0);
			}
		}),
	);
});

test('distance is that of sets of bits', () => {
	const hex = fc.bigInt({min: 0n, max: (1n << 64n) - 1n});
	fc.assert(
		fc.property(hex, hex, (a, b) => {
			const ones = [...(a ^ b).toString(2)].filter(bit => bit === '1').length;
			const text = (n: bigint) => n.toString(16).padStart(16, '0');
			expect(hexApart(text(a), text(b))).toBe(ones);
		}),
	);
});
