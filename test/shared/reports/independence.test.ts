import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type Compared,
	clustersAmong,
	crowdedNetworks,
	independentAmong,
	type PhotoPair,
} from '../../../shared/reports/independence.ts';
import {textSketch} from '../../../shared/reports/text-sketch.ts';

const day = 86_400_000;
const nobody: ReadonlySet<string> = new Set();

/** A whole report that has nothing in common with any other. */
const whole = (n: number, more: Partial<Compared> = {}): Compared => ({
	report: `rep_${n}`,
	at: n * day,
	network: `net ${n}`,
	contact: `contact ${n}`,
	contactConfirmed: true,
	mailHost: null,
	order: `order ${n}`,
	text: '',
	installedOn: '1969-01-01',
	hasPurchase: true,
	hasPhoto: true,
	...more,
});

describe('two reports count once', () => {
	const text = textSketch(
		'The nib of this pen is not gold: it is yellow paint over steel, and it came off within a week.',
	);
	const copied = textSketch(
		'The nib of this pen is not gold, it is yellow paint over steel and it came off in a week!',
	);
	const pairs: PhotoPair[] = [['rep_1', 'rep_2']];
	test.each<[string, Partial<Compared>, Partial<Compared>, PhotoPair[]]>([
		['network', {network: 'x'}, {network: 'x'}, []],
		['contact', {contact: 'x'}, {contact: 'x'}, []],
		['mail-host', {mailHost: 'x'}, {mailHost: 'x'}, []],
		['order', {order: 'x'}, {order: 'x'}, []],
		['photo', {}, {}, pairs],
		['text', {text}, {text: copied}, []],
		['time', {at: 0, installedOn: null}, {at: 5 * 3_600_000, installedOn: '1970-01-01'}, []],
	])('by the same or near %s', (by, one, other, photos) => {
		const reports = [whole(1, one), whole(2, other)];
		expect(clustersAmong(reports, photos, nobody)).toEqual([
			{reports: ['rep_1', 'rep_2'], by: [by], counts: true, lacks: []},
		]);
		expect(independentAmong(reports, photos, nobody)).toBe(1);
	});

	test.each<[string, Partial<Compared>, Partial<Compared>]>([
		['nothing', {}, {}],
		['unknown networks', {network: null}, {network: null}],
		['no text', {text: ''}, {text: ''}],
		['an evening between old installs', {at: 0}, {at: 1}],
		['seven hours between young installs', {at: 0, installedOn: null}, {at: 7 * 3_600_000, installedOn: null}],
	])('and not by %s', (_, one, other) => {
		expect(independentAmong([whole(1, one), whole(2, other)], [], nobody)).toBe(2);
	});
});

test.each<[string, Partial<Compared>, string[]]>([
	['no purchase', {hasPurchase: false}, ['purchase']],
	['no photo', {hasPhoto: false}, ['photo']],
	['an address that nobody confirmed', {contactConfirmed: false}, ['contact']],
	['a tip', {contact: null}, ['contact']],
	['a crowded network', {network: 'crowd'}, ['crowded']],
])('a report with %s does not count', (_, more, lacks) => {
	expect(clustersAmong([whole(1, more)], [], new Set(['crowd']))[0]).toMatchObject({counts: false, lacks});
	expect(independentAmong([whole(1, more)], [], new Set(['crowd']))).toBe(0);
});

test('tips that lie between two reports do not tie them together for the count', () => {
	const reports = [
		whole(1, {network: 'a'}),
		whole(2, {order: 'b'}),
		whole(3, {network: 'a', order: 'b', hasPhoto: false}),
	];
	expect(clustersAmong(reports, [], nobody)).toHaveLength(1);
	expect(independentAmong(reports, [], nobody)).toBe(2);
});

describe('a network', () => {
	const seen = (contact: string, at: number) => ({network: 'n', contact, at: at * day});
	test.each([
		['of three contacts is not crowded', [seen('a', 0), seen('b', 1), seen('c', 2), seen('a', 3)], false],
		['of four is', [seen('a', 0), seen('b', 1), seen('c', 2), seen('d', 180)], true],
		['of four over a longer time is not', [seen('a', 0), seen('b', 1), seen('c', 2), seen('d', 181)], false],
		[
			'of four in the middle of a long time is',
			[seen('a', 0), seen('b', 300), seen('c', 301), seen('d', 302), seen('e', 303)],
			true,
		],
	])('%s', (_, all, crowded) => {
		expect(crowdedNetworks(all)).toEqual(new Set(crowded ? ['n'] : []));
	});
});

describe('whatever is reported', () => {
	const some = fc.array(
		fc.record({
			network: fc.option(fc.nat(5).map(String)),
			contact: fc.option(fc.nat(8).map(String)),
			contactConfirmed: fc.boolean(),
			order: fc.option(fc.nat(8).map(String)),
			at: fc.nat(30 * day),
			installedOn: fc.constantFrom(null, '1969-01-01', '1970-01-03'),
			text: fc.constantFrom('', '0000000000000000', '00000000000000ff', 'ffffffffffffffff'),
			hasPurchase: fc.boolean(),
			hasPhoto: fc.boolean(),
		}),
		{maxLength: 14},
	);
	const made = some.map(list => list.map((each, n) => whole(n, each)));

	test('each report is in one cluster, and there are no more counted than clusters that count', () => {
		fc.assert(
			fc.property(made, reports => {
				const clusters = clustersAmong(reports, [], nobody);
				expect(clusters.flatMap(each => each.reports).sort()).toEqual(reports.map(each => each.report).sort());
				const wholeOnes = reports.filter(
					each => each.hasPhoto && each.hasPurchase && each.contact && each.contactConfirmed,
				);
				expect(independentAmong(reports, [], nobody)).toBeLessThanOrEqual(wholeOnes.length);
			}),
		);
	});

	test('the order in which reports stand changes nothing', () => {
		fc.assert(
			fc.property(made, reports => {
				expect(independentAmong(reports.toReversed(), [], nobody)).toBe(independentAmong(reports, [], nobody));
			}),
		);
	});

	test('one more tie never makes more reporters of them', () => {
		fc.assert(
			fc.property(made, fc.nat(13), fc.nat(13), (reports, a, b) => {
				const before = independentAmong(reports, [], nobody);
				const tied = independentAmong(reports, [[`rep_${a}`, `rep_${b}`]], nobody);
				expect(before - tied).toBeGreaterThanOrEqual(0);
				expect(before - tied).toBeLessThanOrEqual(1);
			}),
		);
	});

	test('reports that lack something change nothing', () => {
		fc.assert(
			fc.property(made, made, (reports, others) => {
				const lacking = others.map((each, n) => ({...each, report: `tip_${n}`, hasPhoto: false}));
				expect(independentAmong([...reports, ...lacking], [], nobody)).toBe(independentAmong(reports, [], nobody));
			}),
		);
	});
});
