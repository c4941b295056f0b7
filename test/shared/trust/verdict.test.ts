import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {indexBrands} from '../../../shared/trust/brand-index.ts';
import type {Finding, Level} from '../../../shared/trust/finding.ts';
import type {Case} from '../../../shared/trust/signal.ts';
import {judge} from '../../../shared/trust/verdict.ts';
import {aCase, badgeOf, caseOf, decisionOf, factsOf, halden, itself, said, sellerRecord, warningOf} from './a-case.ts';
import {anyCase, anyFacts, anyFreshness} from './any-case.ts';

const badness: Record<Level, number> = {verified: 0, clear: 0, unknown: 0, caution: 1, warning: 2};
const reviewed = {at: '2026-10-01T00:00:00.000Z', by: 'Example Reviewer'};

describe('the worst finding decides', () => {
	const seller = (part: Parameters<typeof sellerRecord>[0]) =>
		aCase({brands: [halden], records: {seller: sellerRecord(part)}});
	test.each<[string, Case, Level]>([
		['nothing known', aCase(), 'unknown'],
		['a badge', seller({badges: [badgeOf()]}), 'verified'],
		['a badge and a review', seller({badges: [badgeOf()], reviewed}), 'verified'],
		['a review', seller({reviewed}), 'clear'],
		['a badge and an open case', seller({badges: [badgeOf()], cases: [caseOf()]}), 'caution'],
		[
			'a badge, an open case and a warning',
			seller({badges: [badgeOf()], cases: [caseOf()], warnings: [warningOf()]}),
			'warning',
		],
		['a review and a decision about this offer', seller({reviewed, decisions: [decisionOf()]}), 'warning'],
	])('%s', (_, given, level) => expect(judge(given).level).toBe(level));

	test('whatever is for the seller is added', () => {
		fc.assert(
			fc.property(anyCase, given => {
				const {seller} = given.records;
				fc.pre(seller !== null);
				const praised: Case = {
					...given,
					facts: {
						...given.facts,
						claims: [...given.facts.claims, {kind: 'authentic', text: '100 % authentic'}],
						rating: 5,
					},
					records: {
						...given.records,
						seller: {
							...seller!,
							reviewed,
							badges: [...seller!.badges, badgeOf({from: '2020-01-01', until: '2030-01-01'})],
						},
					},
				};
				// A badge takes back "the brand does not list it" and excuses the brand's name in an address, and nothing else.
				const excused = new Set(['official-claim', 'lookalike']);
				const worst = (of: Case) =>
					Math.max(
						0,
						...judge(of)
							.findings.filter(({signal}) => !excused.has(signal))
							.map(({level}) => badness[level ?? 'unknown']),
					);
				expect(worst(praised)).toBeGreaterThanOrEqual(worst(given));
				expect(badness[judge(praised).level]).toBeGreaterThanOrEqual(worst(given));
			}),
			{numRuns: 1000},
		);
	});
});

test('a page’s own words never raise the level above unknown', () => {
	const withoutRecords = fc
		.record({facts: anyFacts, freshness: anyFreshness})
		.map(({facts, freshness}) => aCase({facts, records: {freshness}}));
	fc.assert(
		fc.property(withoutRecords, given => {
			const {level, findings} = judge(given);
			expect(['unknown', 'caution']).toContain(level);
			expect(findings.filter(({stance}) => stance === 'for')).toEqual([]);
		}),
		{numRuns: 1000},
	);
});

test('the same case gives the same verdict, in whatever order its parts come', () => {
	const turned = (given: Case): Case => {
		const {seller, store, product, observed} = given.records;
		return {
			...given,
			facts: {...given.facts, contradictions: given.facts.contradictions.toReversed()},
			records: {
				...given.records,
				seller: seller && {
					...seller,
					badges: seller.badges.toReversed(),
					decisions: seller.decisions.toReversed(),
					warnings: seller.warnings.toReversed(),
					cases: seller.cases.toReversed(),
				},
				store: store && {...store, listed: store.listed.toReversed()},
				product: product && {...product, recalls: product.recalls.toReversed()},
				observed: observed.toReversed(),
			},
		};
	};
	fc.assert(
		fc.property(anyCase, given => {
			expect(judge(given)).toEqual(judge(given));
			expect(judge(turned(given)).level).toEqual(judge(given).level);
			expect(judge(turned(given)).findings.map(({what}) => what)).toEqual(judge(given).findings.map(({what}) => what));
		}),
		{numRuns: 1000},
	);
});

test('findings stand in this order: warning, caution, against, proved, claimed, unknown; none twice', () => {
	const rank = ({level, stance, strength}: Finding) =>
		level === 'warning'
			? 0
			: level === 'caution'
				? 1
				: stance === 'against'
					? 2
					: strength === 'proved'
						? 3
						: strength === 'claimed'
							? 4
							: 5;
	fc.assert(
		fc.property(anyCase, given => {
			const {findings} = judge(given);
			const ranks = findings.map(rank);
			expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
			expect(new Set(findings.map(finding => JSON.stringify(finding))).size).toBe(findings.length);
		}),
	);
});

test('a record of another seller is never held against this one', () => {
	fc.assert(
		fc.property(anyCase, given => {
			fc.pre(given.records.seller !== null);
			const foreign: Case = {
				...given,
				records: {...given.records, seller: {...given.records.seller!, key: 'seller:other/2'}},
			};
			const none: Case = {...given, records: {...given.records, seller: null}};
			expect(judge(foreign)).toEqual(judge(none));
		}),
	);
});

test('with 50,000 brands a verdict takes less than 10 ms', () => {
	const syllables = ['ka', 'lo', 'mi', 'ra', 'ten', 'vo', 'sul', 'qui', 'ber', 'nax'];
	const name = (at: number) => [...String(at).padStart(5, '0')].map(digit => syllables[Number(digit)]).join('');
	const brands = Array.from({length: 50_000}, (_, at) => ({
		...halden,
		key: `brand:${name(at)}`,
		name: name(at),
		names: [],
		domains: [`${name(at)}.com`],
	}));
	const started = performance.now();
	const index = indexBrands([halden, ...brands]);
	const built = performance.now() - started;

	const given = aCase({
		facts: {
			...factsOf(),
			url: 'https://kalomiratn-outlet.com/1',
			domain: 'kalomiratn-outlet.com',
			store: 'kalomiratn-outlet.com',
			seller: itself,
			title: 'word '.repeat(200),
		},
	});
	const times = Array.from({length: 50}, () => {
		// Time of this thread: others may hold the processor
		const from = process.threadCpuUsage();
		judge({...given, records: {...given.records, brands: index}});
		return process.threadCpuUsage(from).user / 1000;
	}).toSorted((a, b) => a - b);
	console.info(
		`50,000 brands: index ${built.toFixed(0)} ms, verdict ${times[25]!.toFixed(2)} ms (median), ${times[49]!.toFixed(2)} ms (slowest)`,
	);
	expect(times[25]).toBeLessThan(10);
	expect(said('lookalike', given)).toEqual([]);
});
