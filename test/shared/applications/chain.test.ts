import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ChainClaim, type ChainMark, checkChain, type Link, uncovered} from '../../../shared/applications/chain.ts';
import {chainStanding} from '../../../shared/applications/chain-standing.ts';

const now = new Date('2026-11-22T12:00:00Z');
const mark: ChainMark = {owner: 'Halden AG', standing: 'in-force', lapsesOn: null, brandVerified: true};
const link = (licensor: string, licensee: string, more: Partial<Link> = {}): Link => ({
	licensor,
	licensee,
	kind: 'ordinary',
	sublicence: true,
	territory: [],
	from: '2026-01-01',
	until: '2028-12-31',
	endedAt: null,
	...more,
});
const claim = (more: Partial<ChainClaim> = {}): ChainClaim => ({
	kind: 'authorized',
	company: 'Pen House Ltd',
	territory: ['DE', 'FR'],
	from: '2026-12-01',
	until: '2027-11-30',
	mandates: [link('Halden AG', 'Nord Trade'), link('Nord Trade', 'Pen House Ltd', {sublicence: false})],
	...more,
});
const faults = (more: Partial<ChainClaim>, of: Partial<ChainMark> = {}) =>
	checkChain(claim(more), {...mark, ...of}, now).map(({pointer, code}) => `${pointer} ${code}`);

const [a, b] = claim().mandates as [Link, Link];

describe('a chain holds', () => {
	test.each<[string, Partial<ChainClaim>]>([
		['from the owner by another company to the seller', {}],
		['in one link', {mandates: [link('Halden AG', 'Pen House Ltd', {sublicence: false})]}],
		['when names are spelled with other signs', {mandates: [link('HALDEN A.G.', 'Pen House, Ltd.')]}],
		[
			'over four links',
			{mandates: [a, link('Nord Trade', 'C'), link('C', 'D'), link('D', 'Pen House Ltd', {sublicence: false})]},
		],
		['when an exclusive licensee gives ordinary licences', {mandates: [{...a, kind: 'exclusive'}, b]}],
		[
			'when each territory is as large as the next',
			{
				mandates: [
					{...a, territory: ['DE', 'FR', 'AT']},
					{...b, territory: ['FR', 'DE']},
				],
			},
		],
		['for the owner itself, without a letter', {kind: 'official', company: 'Halden AG', mandates: []}],
		[
			'for an exclusive licensee',
			{kind: 'official', mandates: [link('Halden AG', 'Pen House Ltd', {kind: 'exclusive', sublicence: false})]},
		],
	])('%s', (_, more) => expect(faults(more)).toEqual([]));
});

describe('a chain does not hold, and it is said where and why', () => {
	test.each<[string, Partial<ChainClaim>, string[], Partial<ChainMark>?]>([
		[
			'begins with somebody else',
			{mandates: [{...a, licensor: 'Somebody'}, b]},
			['/mandates/0/licensor not-from-owner'],
		],
		['has a hole', {mandates: [a, {...b, licensor: 'Sud Trade'}]}, ['/mandates/1/licensor hole']],
		['ends with another company', {company: 'Pen Hut'}, ['/mandates/1/licensee ends-elsewhere']],
		[
			'goes in a circle',
			{mandates: [a, link('Nord Trade', 'Halden AG'), link('Halden AG', 'Pen House Ltd')]},
			['/mandates/1/licensee cycle'],
		],
		[
			'is a licence to oneself',
			{mandates: [link('Halden AG', 'Halden AG'), {...b, licensor: 'Halden AG'}]},
			['/mandates/0/licensee cycle'],
		],
		[
			'is passed on though it may not be',
			{mandates: [{...a, sublicence: false}, b]},
			['/mandates/0/sublicence no-sublicence'],
		],
		['has no letter', {mandates: []}, ['/mandates no-link']],
		[
			'has five links',
			{mandates: [a, link('Nord Trade', 'C'), link('C', 'D'), link('D', 'E'), link('E', 'Pen House Ltd')]},
			['/mandates too-many-links'],
		],
		[
			'makes an ordinary licence exclusive',
			{mandates: [a, {...b, kind: 'exclusive'}]},
			['/mandates/1/kind exclusive-from-ordinary'],
		],
		[
			'is not exclusive, for official',
			{kind: 'official', mandates: [{...a, kind: 'exclusive'}, b]},
			['/mandates/1/kind not-exclusive'],
		],
		[
			'is of a seller who is not the owner, for official',
			{kind: 'official', mandates: []},
			['/seller/company not-the-owner'],
		],
		[
			'does not cover a country',
			{
				mandates: [
					{...a, territory: ['DE']},
					{...b, territory: ['DE']},
				],
			},
			['/mandates/0/territory not-covered', '/mandates/1/territory not-covered'],
		],
		[
			'does not cover everywhere',
			{
				territory: [],
				mandates: [
					{...a, territory: ['DE']},
					{...b, territory: ['DE']},
				],
			},
			['/mandates/0/territory not-covered', '/mandates/1/territory not-covered'],
		],
		['grows on its way', {mandates: [{...a, territory: ['DE', 'FR']}, b]}, ['/mandates/1/territory beyond-licence']],
		['begins later than the badge', {mandates: [{...a, from: '2026-12-02'}, b]}, ['/mandates/0/from begins-later']],
		['ends earlier than the badge', {mandates: [a, {...b, until: '2027-11-29'}]}, ['/mandates/1/until ends-earlier']],
		['has ended', {mandates: [a, {...b, until: '2026-11-21'}]}, ['/mandates/1/until licence-ended']],
		[
			'was ended by its licensor',
			{mandates: [{...a, endedAt: new Date('2026-11-01T00:00:00Z')}, b]},
			['/mandates/0 licence-ended'],
		],
		['is for a time that is over', {from: '2026-01-01', until: '2026-11-21'}, ['/until over']],
		[
			'is for many years',
			{
				until: '2028-12-31',
				from: '2025-06-01',
				mandates: [
					{...a, from: '2025-01-01'},
					{...b, from: '2025-01-01'},
				],
			},
			['/until too-long'],
		],
		['rests on a pending mark', {}, ['/mark mark-pending'], {standing: 'pending'}],
		['rests on a mark that nobody looked at', {}, ['/mark mark-unreviewed'], {standing: 'unreviewed'}],
		['rests on a mark that was refused', {}, ['/mark mark-refused'], {standing: 'refused'}],
		['rests on a mark that has expired', {}, ['/mark mark-expired'], {standing: 'grace'}],
		['rests on a mark that has lapsed', {}, ['/mark mark-expired'], {standing: 'lapsed'}],
		['is of a brand that is not verified', {}, ['/brand brand-not-verified'], {brandVerified: false}],
	])('%s', (_, more, wanted, of) => expect(faults(more, of)).toEqual(wanted));

	test('all that is wrong is told at once', () =>
		expect(
			faults({
				mandates: [
					{...a, licensor: 'X', sublicence: false},
					{...b, territory: ['DE']},
				],
			}),
		).toEqual([
			'/mandates/0/licensor not-from-owner',
			'/mandates/0/sublicence no-sublicence',
			'/mandates/1/territory not-covered',
		]));
});

describe('how a granted badge stands', () => {
	const stands = (more: Partial<ChainClaim> = {}, of: Partial<ChainMark> = {}, at = '2027-01-01T00:00:00Z') =>
		chainStanding(claim(more), {...mark, ...of}, new Date(at));
	test.each<[string, Parameters<typeof stands>, unknown]>([
		['to its last day', [{}, {}, '2027-11-30T23:59:59Z'], {is: 'stands', falls: {on: '2027-12-01', code: 'over'}}],
		['not a day longer', [{}, {}, '2027-12-01T00:00:00Z'], {is: 'expired', why: {code: 'over'}}],
		[
			'until its first licence is over',
			[{mandates: [{...a, until: '2027-06-30'}, b]}],
			{is: 'stands', falls: {on: '2027-07-01', code: 'licence-over'}},
		],
		[
			'not when a licence is over',
			[{mandates: [{...a, until: '2026-12-31'}, b]}],
			{is: 'expired', why: {code: 'licence-over'}},
		],
		[
			'not when a licence was ended',
			[{mandates: [{...a, endedAt: new Date('2026-12-24T10:00:00Z')}, b]}],
			{is: 'expired', why: {code: 'licence-ended'}},
		],
		[
			'until the mark can not be renewed any more',
			[{}, {lapsesOn: '2027-03-01'}],
			{is: 'stands', falls: {on: '2027-03-01', code: 'mark-lapsed'}},
		],
		['not when the mark has lapsed', [{}, {standing: 'lapsed'}], {is: 'expired', why: {code: 'mark-lapsed'}}],
		[
			'while the mark may be renewed',
			[{}, {standing: 'grace', lapsesOn: '2027-06-01'}],
			{is: 'stands', falls: {on: '2027-06-01'}},
		],
		[
			'suspended while the mark is not confirmed',
			[{}, {standing: 'unreviewed'}],
			{is: 'suspended', why: {code: 'mark-not-confirmed'}},
		],
		[
			'suspended while the brand is not verified',
			[{}, {brandVerified: false}],
			{is: 'suspended', why: {code: 'brand-not-verified'}},
		],
	])('%s', (_, given, wanted) => expect(stands(...given)).toMatchObject(wanted as object));
});

const countries = fc.uniqueArray(fc.constantFrom('DE', 'FR', 'AT', 'US', 'CN', 'JP'), {maxLength: 5});

test('covering is transitive, and everywhere covers all', () => {
	const covers = (outer: readonly string[], inner: readonly string[]) => uncovered(outer, inner)?.length === 0;
	fc.assert(
		fc.property(countries, countries, countries, (x, y, z) => {
			if (covers(x, y) && covers(y, z)) expect(covers(x, z)).toBe(true);
			expect(covers([], x)).toBe(true);
			expect(covers(x, [])).toBe(x.length === 0);
		}),
	);
});

const names = ['Halden AG', 'Nord', 'Sud', 'Ost', 'West'];
const anyLinks = fc.array(
	fc.record({
		licensor: fc.constantFrom(...names),
		licensee: fc.constantFrom(...names),
		kind: fc.constantFrom('exclusive' as const, 'ordinary' as const),
		sublicence: fc.boolean(),
		territory: countries,
		from: fc.constantFrom('2026-01-01', '2026-12-15'),
		until: fc.constantFrom('2026-06-30', '2027-06-30', '2028-12-31'),
		endedAt: fc.constantFrom(null, new Date('2026-01-01T00:00:00Z')),
	}),
	{maxLength: 5},
);
const anyClaim = fc.record({
	kind: fc.constantFrom('official' as const, 'authorized' as const),
	company: fc.constantFrom(...names),
	territory: countries,
	from: fc.constant('2026-12-01'),
	until: fc.constant('2027-11-30'),
	mandates: anyLinks,
});

test('whatever chain is accepted leads from the owner to the company, names nobody twice and stands on its first day', () => {
	fc.assert(
		fc.property(anyClaim, given => {
			if (checkChain(given, mark, now).length > 0) return;
			const parties = [mark.owner, ...given.mandates.map(({licensee}) => licensee)];
			expect(parties.at(-1)).toBe(given.company);
			expect(new Set(parties).size).toBe(parties.length);
			expect(chainStanding(given, mark, new Date('2026-12-01T00:00:00Z')).is).toBe('stands');
			expect(chainStanding(given, mark, new Date('2027-11-30T23:00:00Z')).is).toBe('stands');
		}),
		{numRuns: 5000},
	);
});

test('a chain without any one of its links does not hold', () => {
	const four = [a, link('Nord Trade', 'C'), link('C', 'D'), link('D', 'Pen House Ltd', {sublicence: false})];
	expect(faults({mandates: four})).toEqual([]);
	for (const out of four.keys()) expect(faults({mandates: four.toSpliced(out, 1)})).not.toEqual([]);
});
