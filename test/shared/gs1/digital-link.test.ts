import fc from 'fast-check';
import {expect, test} from 'vitest';
import {generateDigitalLink} from '../../../shared/gs1/digital-link/generate.ts';
import {type Allowances, allAllowances, parseDigitalLink} from '../../../shared/gs1/digital-link/parse.ts';
import type {Gs1Element} from '../../../shared/gs1/element.ts';
import {parseBracketed, writeUnbracketed} from '../../../shared/gs1/element-string.ts';
import {someElements} from './some-elements.ts';
import {hasVectors, readVectors} from './vectors.ts';

type ParseVector = {ok: boolean; uri: string; expect: string};
type GenerateVector = {ok: boolean; stem: string | null; ai: string; expect: string};

const message = (uri: string, allow: Allowances = {}) => {
	const read = parseDigitalLink(uri, allow);
	return read.ok ? `^${writeUnbracketed(read.elements).replaceAll('\x1d', '^')}` : '';
};

// GS1's own test turns a setting on for a few vectors (so that some links are to be refused and to be read); ../shared keeps
// the vectors without it. These are their places in the file; all others are read strictly.
const settings: [Allowances, number[]][] = [
	[{words: true}, [37, 38, 39]],
	[{shortGtins: true}, [42, 44, 46, 48, 50, 84, 85, 91, 93, 95, 97]],
	[{unknown: true}, [112]],
];
const settingOf = (place: number): Allowances => settings.find(([, places]) => places.includes(place))?.[0] ?? {};

test.skipIf(!hasVectors)('GS1’s links are read as expected (skipped without ../shared)', () => {
	const vectors = readVectors<ParseVector[]>('digital-link-parse.json');
	const right = vectors.filter((vector, place) => message(vector.uri, settingOf(place)) === vector.expect);
	const strictly = vectors.filter(vector => message(vector.uri) === vector.expect);
	const allowing = vectors.filter(vector => message(vector.uri, allAllowances) === vector.expect);
	console.log(
		`links read: ${right.length} of ${vectors.length} ` +
			`(all of them strictly: ${strictly.length}; all with allowances: ${allowing.length})`,
	);
	expect(right).toEqual(vectors);
	// Strictness refuses nothing but what needs a setting; allowances let nothing through but what another vector reads
	expect(vectors.filter(vector => !strictly.includes(vector) && !vector.ok)).toEqual([]);
	const read = new Set(vectors.filter(({ok}) => ok).map(({uri}) => uri));
	expect(vectors.filter(vector => !allowing.includes(vector) && !read.has(vector.uri))).toEqual([]);
});

test.skipIf(!hasVectors)('GS1’s links are written as expected (skipped without ../shared)', () => {
	const vectors = readVectors<GenerateVector[]>('digital-link-generate.json');
	const written = vectors.map(({stem, ai}, place) => {
		// The 20th is the 19th again, with identifiers allowed that the table does not know
		const unknown = place === 19;
		const read = parseBracketed(ai, {unknown});
		const link = read.ok ? generateDigitalLink(read.elements, {unknown, ...(stem === null ? {} : {stem})}) : read;
		return link.ok ? link.link : '';
	});
	const right = vectors.filter((vector, at) => vector.expect === written[at]);
	console.log(`links written: ${right.length} of ${vectors.length}`);
	expect(written).toEqual(vectors.map(vector => vector.expect));
});

test('a link of a shop has a stem and an order', () =>
	expect(parseDigitalLink('https://shop.example/de/01/09506000134352/10/A%2F1/21/S1?17=260131&utm=x#top')).toEqual({
		ok: true,
		stem: 'https://shop.example/de',
		elements: [
			{ai: '01', value: '09506000134352'},
			{ai: '10', value: 'A/1'},
			{ai: '21', value: 'S1'},
			{ai: '17', value: '260131'},
		],
	}));

test.each([
	['https://a.example/01/09506000134353', 34, '(01): the check digit should be 2'],
	['https://a.example/01/9506000134352', 21, '(01) has 14 digits: 09506000134352'],
	['https://a.example/01/09506000134352/21/S/10/L', 41, '(01) may not be followed by this in the path'],
	['https://a.example/01/09506000134352?10=L', 36, '(10) belongs into the path'],
	['https://a.example/01/09506000134352?21=S', 36, '(21) may not stand after the question mark'],
	['https://a.example/01/09506000134352?17=260131&17=260131', 46, '(17) stands twice: once is right'],
	['https://a.example/01/09506000134352?17=261301', 41, '(17): a month is 01 to 12'],
	['https://a.example/01/09506000134352?99', 38, '(99) has 1 to 90 characters'],
	['https://a.example/ARHKVAdpQg', 18, 'a compressed GS1 Digital Link is not supported'],
	['https://a.example/products/red-shoes', 27, 'no primary key such as /01/ and a value ends the path'],
	['https://id.gs1.org@evil.example/01/09506000134352', 8, 'a host name is needed here'],
	['https://a.example/01/0950600013435²', 34, 'this must be percent-encoded in a link'],
	['javascript:alert(1)//01/09506000134352', 0, 'a link starts with http:// or https://'],
])('%s is wrong at %i: %s', (link, at, why) => expect(parseDigitalLink(link)).toEqual({ok: false, at, why}));

test.each<[string, Gs1Element[], number, RegExp]>([
	['without a primary key', [{ai: '10', value: 'A'}], 0, /primary key/],
	[
		'with a serial of dots',
		[
			{ai: '01', value: '09506000134352'},
			{ai: '21', value: '..'},
		],
		1,
		/dots/,
	],
	[
		'with two values for one',
		[
			{ai: '10', value: 'A'},
			{ai: '10', value: 'B'},
		],
		1,
		/another value/,
	],
	[
		'with what may not stand there',
		[
			{ai: '01', value: '09506000134352'},
			{ai: '8200', value: 'x'},
		],
		1,
		/\(8200\)/,
	],
	[
		'with a wrong check digit',
		[
			{ai: '10', value: 'A'},
			{ai: '01', value: '09506000134353'},
		],
		1,
		/should be 2/,
	],
])('no link is written %s', (_, elements, at, why) =>
	expect(generateDigitalLink(elements)).toEqual({ok: false, at, why: expect.stringMatching(why)}),
);

test('a stem must be a web address without a query', () => {
	const elements = [{ai: '01', value: '09506000134352'}];
	for (const stem of [
		'',
		'javascript:x',
		'https://',
		'https://a.example/?',
		'https://a.example/#x',
		'https://u@a.example',
	])
		expect(generateDigitalLink(elements, {stem})).toMatchObject({ok: false});
});

const isDots = ({value}: Gs1Element) => /^\.\.?$/.test(value);

test('what is written is read back, and written the same again', () => {
	fc.assert(
		fc.property(
			someElements,
			fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], {minLength: 10}),
			(elements, order) => {
				fc.pre(!elements.some(isDots));
				const written = generateDigitalLink(elements);
				if (!written.ok) throw new Error(written.why);
				expect(new URL(written.link).href).toBe(written.link);
				expect(parseDigitalLink(written.link)).toEqual({ok: true, stem: 'https://id.gs1.org', elements});
				const path = ({link}: {link: string}) => link.split('?')[0];
				const shuffled = order.flatMap(at => elements.slice(at, at + 1));
				const again = generateDigitalLink(shuffled);
				if (again.ok) expect(path(again)).toBe(path(written));
			},
		),
	);
});

test('a link of a shop, however loosely written, has one canonical form', () => {
	const loosely = (link: string) =>
		link
			.replace('https:', 'HTTPS:')
			.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase())
			.replace(/[?&]/g, mark => `${mark}&utm_source=x&lot&`)
			.concat('#top');
	fc.assert(
		fc.property(someElements, elements => {
			fc.pre(!elements.some(isDots));
			const link = generateDigitalLink(elements, {stem: 'https://shop.example/de/01/'});
			const read = parseDigitalLink(link.ok ? loosely(link.link) : '');
			expect(read).toEqual({ok: true, stem: 'HTTPS://shop.example/de/01', elements});
			expect(read.ok && generateDigitalLink(read.elements)).toEqual(generateDigitalLink(elements));
		}),
	);
});

const pieces = [
	'https://',
	'HTTP://',
	'a.example',
	'/',
	'01',
	'09506000134352',
	'10',
	'21',
	'?',
	'&',
	'=',
	'#',
	'%',
	'%41',
];

test('no text makes the parser throw, and a place is always inside the link', () => {
	const hostile = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.string({unit: 'binary'}).map(end => `https://a.example/01/09506000134352/${end}`),
		fc.array(fc.constantFrom(...pieces, '💥', '\ud800', '(', '\x1d')).map(list => list.join('')),
		fc.webUrl({withFragments: true, withQueryParameters: true}),
	);
	fc.assert(
		fc.property(hostile, fc.boolean(), (text, allowing) => {
			const read = parseDigitalLink(text, allowing ? allAllowances : {});
			if (!read.ok) expect(read.at >= 0 && read.at <= text.length).toBe(true);
			else expect(read.elements.length).toBeGreaterThan(0);
		}),
		{numRuns: 1000},
	);
});

test.each([
	['segments', (count: number) => `https://a.example${'/01'.repeat(count)}`],
	['slashes', (count: number) => `https://a.example${'/'.repeat(count)}`],
	['parameters', (count: number) => `https://a.example/01/09506000134352?${'a=b&'.repeat(count)}`],
	['a long value', (count: number) => `https://a.example/01/09506000134352/10/${'%41'.repeat(count)}`],
	['a long host', (count: number) => `https://${'a.'.repeat(count)}/01/09506000134352`],
	// A collection of garbage may fall into all three
])('time grows with the length and not faster: %s', {retry: 3}, (_, link) => {
	const time = (text: string) => {
		// Time of this thread: others may hold the processor
		const start = process.threadCpuUsage();
		parseDigitalLink(text);
		return process.threadCpuUsage(start).user / 1000;
	};
	time(link(1000));
	const [short, long] = [link(20_000), link(160_000)].map(text => Math.min(time(text), time(text), time(text)));
	// Eight times the text: a square would be 64 times the time
	expect(long!).toBeLessThan(30 * Math.max(short!, 1));
});
