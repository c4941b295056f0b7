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
])('the title %j reads like %j', (title, told) => expect(titleOf(title)).toBe(told));

test('nothing that is not seen gets into a report: what is shown of it is what it holds', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 60}), title => {
			expect(shownLine(titleOf(title))).toBe(titleOf(title));
		}),
	);
});
