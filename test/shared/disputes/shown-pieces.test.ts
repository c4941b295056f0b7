import fc from 'fast-check';
import {expect, test} from 'vitest';
import {foreign} from '../../../shared/disputes/markup.ts';
import {plainJson} from '../../../shared/disputes/plain-json.ts';
import {safeName} from '../../../shared/disputes/safe-name.ts';
import {shownText} from '../../../shared/reports/shown-text.ts';

test.each([
	['turns', 'a\u202eb', 'a⟨U+202E⟩b'],
	['isolates', '\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
	['has no width', 'a\u200bb\ufeff', 'a⟨U+200B⟩b⟨U+FEFF⟩'],
	['is a soft hyphen', 'a\u00adb', 'a⟨U+00AD⟩b'],
	['is a tag', 'a\u{e0041}', 'a⟨U+E0041⟩'],
	['controls', 'a\u0000\u001b[31m', 'a⟨U+0000⟩⟨U+001B⟩[31m'],
	['is a filler', 'a\u3164', 'a⟨U+3164⟩'],
	['is half a sign', 'a\ud83d', 'a⟨U+D83D⟩'],
])('a sign that %s is shown, not obeyed', (_, given, shown) => expect(shownText(given)).toBe(shown));

test.each([
	['an emoji of several', '👩‍🔧 👨‍👩‍👧'],
	['Persian', 'می‌خواهم'],
	['Hindi', 'क्‍ष'],
	['lines and tabs', 'a\n\tb'],
	['Chinese and Arabic', '中文 عربي'],
])('%s stays as it is written', (_, text) => expect(shownText(text)).toBe(text));

test('markup of a stranger is text', () =>
	expect(foreign(`<img src=x onerror='a'>"&\u202e`).html).toBe(
		'<bdi>&lt;img src=x onerror=&#39;a&#39;&gt;&quot;&amp;<span class="sign">U+202E</span></bdi>',
	));

test('JSON holds no sign that acts, and reads back the same', () =>
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), fc.constantFrom('\u202e', '\u200b', '\u{e0041}', ''), (text, sign) => {
			const written = plainJson({text: text + sign});
			expect(written).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
			expect(JSON.parse(written)).toEqual({text: text + sign});
		}),
	));

test.each([
	['../../etc/passwd', '01-passwd.bin'],
	['C:\\x\\photo.JPG', '01-photo.jpg'],
	['.htaccess', '01.bin'],
	['a\u202egpj.exe', '01-a-gpj.bin'],
	['-rf *.png', '01-rf.png'],
	['CON', '01-con.bin'],
	['', '01.bin'],
	['写真.png', '01.png'],
])('“%s” is called %s', (given, name) => expect(safeName(1, given)).toBe(name));

test('no name leaves its folder or hides, whatever it was', () =>
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 500}), given => {
			expect(safeName(3, given)).toMatch(/^03(-[a-z0-9-]{1,40})?\.[a-z]{3,4}$/);
		}),
	));
