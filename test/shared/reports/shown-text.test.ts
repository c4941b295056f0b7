import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isOneLine} from '../../../shared/facts/fields.ts';
import {shownLine, shownText} from '../../../shared/reports/shown-text.ts';

test.each([
	['a\u202eb', 'a⟨U+202E⟩b'],
	['a\u2066b\u2069', 'a⟨U+2066⟩b⟨U+2069⟩'],
	['pay\u200bpal', 'pay⟨U+200B⟩pal'],
	['zero\ufeffwidth', 'zero⟨U+FEFF⟩width'],
	['soft\u00adhyphen', 'soft⟨U+00AD⟩hyphen'],
	['tag\u{e0041}', 'tag⟨U+E0041⟩'],
	['filler\u3164x', 'filler⟨U+3164⟩x'],
	['bell\u0007', 'bell⟨U+0007⟩'],
	['lone\ud800', 'lone⟨U+D800⟩'],
	['two\r\nlines\rmore\n\ttab', 'two\nlines\nmore\n\ttab'],
	['a\u200db', 'a⟨U+200D⟩b'],
	['a\u061c\u200cb', 'a⟨U+061C⟩⟨U+200C⟩b'],
	// Part of the word, or of the picture
	['می\u200cخواهم', 'می\u200cخواهم'],
	['क्\u200dष', 'क्\u200dष'],
	['👩\u200d🔬 👩🏽\u200d🔬 ❤️\u200d🔥', '👩\u200d🔬 👩🏽\u200d🔬 ❤️\u200d🔥'],
	['Ünïcode 中文 ok', 'Ünïcode 中文 ok'],
])('%j is shown as %j', (written, shown) => expect(shownText(written)).toBe(shown));

test('nothing that turns or hides text is left, and shown twice it stays', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			const shown = shownText(text);
			expect(shownText(shown)).toBe(shown);
			expect(isOneLine(shownLine(text))).toBe(true);
			expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u2028\u2029]/);
		}),
	);
});
