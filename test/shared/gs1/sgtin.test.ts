import {existsSync, globSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {generateDigitalLink} from '../../../shared/gs1/digital-link/generate.ts';
import {parseDigitalLink} from '../../../shared/gs1/digital-link/parse.ts';
import {characters82} from '../../../shared/gs1/linters/character-sets.ts';
import {parseSgtin, writeSgtin} from '../../../shared/gs1/sgtin.ts';
import {checkDigit} from '../../../shared/gtin.ts';

const examples = '../shared/vectors/epcis/JSON';

test.skipIf(!existsSync(examples))(
	'every SGTIN of EPCIS’s examples is read and written back (skipped without ../shared)',
	() => {
		const texts = globSync(`${examples}/**/*.jsonld`).map(file => readFileSync(file, 'utf8'));
		const uris = [
			...new Set(texts.flatMap(text => text.match(/urn:epc:(?:id:sgtin|class:lgtin|idpat:sgtin):[^"]*/g) ?? [])),
		];
		console.log(`SGTINs: ${uris.length}`);
		expect(uris.length).toBeGreaterThan(20);
		for (const uri of uris) {
			const read = parseSgtin(uri);
			expect(read).toMatchObject({ok: true});
			if (!read.ok || !uri.startsWith('urn:epc:id:')) continue;
			const [gtin, serial] = read.elements;
			expect(writeSgtin(gtin!.value, serial!.value, uri.split(':')[4]!.indexOf('.'))).toEqual({ok: true, uri});
		}
		// The same events are there with links in the place of URIs
		const links = [...new Set(texts.flatMap(text => text.match(/https:\/\/id\.gs1\.org\/01\/[^"]*/g) ?? []))];
		const named = new Set(
			uris.flatMap(uri => {
				const read = parseSgtin(uri);
				const link = read.ok ? generateDigitalLink(read.elements) : read;
				return link.ok ? [link.link] : [];
			}),
		);
		expect(links.filter(link => parseDigitalLink(link).ok).length).toBe(links.length);
		expect(links.some(link => named.has(link))).toBe(true);
	},
);

test.each([
	['urn:epc:id:sgtin:0614141.112345.400', '10614141123459', '400'],
	['urn:epc:tag:sgtin-96:3.0614141.112345.400', '10614141123459', '400'],
	['URN:EPC:ID:SGTIN:950600.0013435.a%2Fb', '09506000134352', 'a/b'],
	['urn:epc:id:sgtin:950600013435.0.1.2', '09506000134352', '1.2'],
	['urn:epc:tag:sgtin-198:0.0614141.712345.32a%2Fb', '70614141123451', '32a/b'],
])('%s is (01)%s(21)%s', (uri, gtin, serial) =>
	expect(parseSgtin(uri)).toEqual({
		ok: true,
		elements: [
			{ai: '01', value: gtin},
			{ai: '21', value: serial},
		],
	}),
);

test.each([
	['urn:epc:id:sgln:0614141.12345.0', 0, 'an EPC URI of a trade item is expected, such as urn:epc:id:sgtin:'],
	['urn:epc:id:sgtin:06141.112345.400', 17, 'a company prefix has 6 to 12 digits'],
	['urn:epc:id:sgtin:0614141.12345.400', 25, 'indicator and item reference have 6 digits here'],
	['urn:epc:tag:sgtin-96:9.0614141.112345.400', 21, 'a filter is 0 to 7'],
	['urn:epc:tag:sgtin-96:3.0614141.12345.400', 31, 'indicator and item reference have 6 digits here'],
	['urn:epc:id:sgtin:0614141.112345.', 32, '(21) has 1 to 20 characters'],
	['urn:epc:id:sgtin:0614141.112345.a b', 33, /characters|only/],
	['urn:epc:id:sgtin:0614141.112345.*', 32, null],
])('%s is wrong at %i', (uri, at, why) => {
	const read = parseSgtin(uri);
	if (why === null) return expect(read).toMatchObject({ok: true});
	expect(read).toMatchObject({ok: false, at, why: typeof why === 'string' ? why : expect.stringMatching(why)});
});

test('what is written is read back, whatever the serial and the company’s prefix', () => {
	const digits = fc.stringMatching(/^[0-9]{13}$/);
	const serials = fc.array(fc.constantFrom(...characters82), {minLength: 1, maxLength: 20}).map(list => list.join(''));
	fc.assert(
		fc.property(digits, serials, fc.integer({min: 6, max: 12}), (start, serial, prefixLength) => {
			const gtin = start + checkDigit(start);
			const written = writeSgtin(gtin, serial, prefixLength);
			if (!written.ok) throw new Error(written.why);
			expect(parseSgtin(written.uri)).toEqual({
				ok: true,
				elements: [
					{ai: '01', value: gtin},
					{ai: '21', value: serial},
				],
			});
		}),
	);
});

test.each([
	['09506000134353', 'A', 7, 0],
	['09506000134352', '', 7, 1],
	['09506000134352', 'é', 7, 1],
	['09506000134352', 'A', 5, 2],
	['09506000134352', 'A', 7.5, 2],
])('no URI is written for %s, %j, %d', (gtin, serial, prefixLength, at) =>
	expect(writeSgtin(gtin, serial, prefixLength)).toMatchObject({ok: false, at}),
);

test('no text makes the reader throw', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('urn:epc:id:sgtin:', 'urn:epc:tag:sgtin-96:3.', 'urn:epc:id:sgtin:0614141.112345.', ''),
			fc.string({unit: 'binary'}),
			(start, rest) => {
				const read = parseSgtin(start + rest);
				if (!read.ok) expect(read.at >= 0 && read.at <= start.length + rest.length).toBe(true);
			},
		),
	);
});
