import {domainToASCII} from 'node:url';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readableLabel} from '../../../../shared/trust/lookalike/punycode.ts';

// Samples of RFC 3492, section 7.1, in lower case
test.each([
	['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
	['xn--proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
	['xn--b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
	['xn--ls8h', '💩'],
	['xn--mnchen-3ya', 'münchen'],
	['XN--MNCHEN-3YA', 'münchen'],
	['plain', 'plain'],
	['xn--', ''],
	['xn--0', 'xn--0'],
	['xn--99999999999999', 'xn--99999999999999'],
])('%s is read as %s', (label, readable) => expect(readableLabel(label)).toBe(readable));

test('reads back what the platform encodes, and never throws', () => {
	const word = fc.string({unit: fc.constantFrom(...'abcéößжшяαω中文字하'), minLength: 1, maxLength: 20});
	fc.assert(
		fc.property(word, text => {
			const label = domainToASCII(text);
			return label === '' || readableLabel(label).normalize('NFC') === text.normalize('NFC').replaceAll('ß', 'ß');
		}),
	);
	fc.assert(fc.property(fc.string(), text => typeof readableLabel(`xn--${text}`) === 'string'));
});
