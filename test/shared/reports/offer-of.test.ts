import fc from 'fast-check';
import {expect, test} from 'vitest';
import {offerOf} from '../../../shared/reports/offer-of.ts';
import {shownLine} from '../../../shared/reports/shown-text.ts';
import {facts} from '../../extension/panel/given.ts';

const titleOf = (title: string) => offerOf({...facts, title}, '2026-11-22').title;

test.each([
	['Kaffee\u00admaschine', 'Kaffeemaschine'],
	['Nike\u200b shoes\u202e', 'Nike shoes'],
	['two\u2028lines\nof it', 'two lines of it'],
	['می\u200cخواهم', 'می\u200cخواهم'],
	['\u2060\ufeff', ''],
	// What is left out between two spaces leaves one
	['\uf900 \u200b ¡', '\uf900 ¡'],
	['\uf900\u2003\u001f\u3000¡', '\uf900 ¡'],
	// A sign of no shape joins nothing, and what stood behind it is alone
	['a\u061c\u200cb', 'ab'],
])('the title %j reads like %j', (title, told) => expect(titleOf(title)).toBe(told));

test('a title that is too long is cut, never within a character', () => {
	expect(titleOf(`${'a'.repeat(999)}👟`)).toBe('a'.repeat(999));
});

/** Any character, and often one of those that are left out, join letters or part words. */
const unit = fc.oneof(
	fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
	fc.constantFrom(...' \n\u2003\u3000\u200b\u200c\u200d\u061c\ufeff\u001f\ufe0fی👟a'),
);

test('nothing that is not seen gets into a report: what is shown of it is what it holds', () => {
	fc.assert(
		fc.property(fc.string({unit, maxLength: 60}), title => {
			expect(shownLine(titleOf(title))).toBe(titleOf(title));
		}),
	);
});
