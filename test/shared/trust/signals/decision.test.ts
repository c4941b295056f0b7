import {describe, expect, test} from 'vitest';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, asOfDaysAgo, badgeOf, decisionOf, halden, said, sellerRecord} from '../a-case.ts';

type Part = Parameters<typeof decisionOf>[0];
const decided = (...parts: Part[]) => aCase({records: {seller: sellerRecord({decisions: parts.map(decisionOf)})}});
const longAgo = '2024-01-01T00:00:00.000Z';

describe('a decision', () => {
	test.each<[string, ReturnType<typeof aCase>, [string, string | null][]]>([
		['about this offer', decided({}), [['offer-not-genuine', 'warning']]],
		['about this offer, years ago', decided({decidedAt: longAgo}), [['offer-not-genuine', 'warning']]],
		[
			'about the same product under another id',
			decided({listing: '77', product: 'product:09506000134352'}),
			[['product-not-genuine', 'warning']],
		],
		['about another offer', decided({listing: '77'}), [['other-offer-not-genuine', 'caution']]],
		[
			'about another offer, 365 days ago',
			decided({listing: '77', decidedAt: '2025-11-22T12:00:00.000Z'}),
			[['other-offer-not-genuine', 'caution']],
		],
		[
			'about another offer, longer ago',
			decided({listing: '77', decidedAt: '2025-11-22T11:59:59.000Z'}),
			[['other-offer-not-genuine', null]],
		],
		['about the seller', decided({listing: null}), [['seller-not-genuine', 'warning']]],
		[
			'about the seller, with the product in words',
			decided({listing: null, product: 'Meridian pen'}),
			[['seller-not-genuine', 'warning']],
		],
		['about the seller, years ago', decided({listing: null, decidedAt: longAgo}), [['seller-not-genuine', null]]],
		[
			'about another product',
			decided({listing: null, product: 'product:09506000140445'}),
			[['other-offer-not-genuine', 'caution']],
		],
		['that was lifted', decided({liftedAt: '2026-11-22T11:59:00.000Z'}), []],
		['found genuine', decided({outcome: 'genuine'}), [['offer-genuine', null]]],
		['found genuine, another offer', decided({outcome: 'genuine', listing: '77'}), []],
		['undecidable', decided({outcome: 'undecidable'}), []],
		[
			'genuine, and counterfeit later',
			decided({outcome: 'genuine'}, {id: 'dec_2'}),
			[['offer-not-genuine', 'warning']],
		],
	])('%s', (_, given, expected) => expect(said('decision', given)).toEqual(expected));

	test('says who decided, when, what the seller answered, and where it stands', () => {
		expect(judge(decided({})).findings[0]).toMatchObject({
			witness: {kind: 'record', name: 'Example Review Board'},
			about: {answer: 'We bought them from a wholesaler.'},
			since: '2026-09-01T09:00:00.000Z',
			link: 'https://touchstone.example/cases/1',
		});
	});

	test.each(['open', 'upheld', null] as const)('whose appeal is %s says so and keeps its level', appeal => {
		for (const outcome of ['counterfeit', 'genuine'] as const) {
			const {level, findings} = judge(decided({outcome, appeal}));
			expect(findings.find(({signal}) => signal === 'decision')?.about.appeal).toBe(appeal ?? undefined);
			expect(level).toBe(judge(decided({outcome})).level);
		}
	});

	test('many about other offers are one line with their number and the newest', () => {
		const many = Array.from({length: 9}, (_, at) => ({
			id: `d${at}`,
			listing: `x${at}`,
			decidedAt: `2026-0${at + 1}-01T00:00:00.000Z`,
		}));
		const [finding, ...more] = judge(decided(...many)).findings.filter(({signal}) => signal === 'decision');
		expect(more).toEqual([]);
		expect(finding).toMatchObject({about: {count: 9, decision: 'd8'}});
	});

	test('not confirmed for a day is said in the past tense and keeps its level', () => {
		const given = {...decided({}), records: {...decided({}).records, freshness: asOfDaysAgo(1)}};
		expect(said('decision', given)).toEqual([['offer-not-genuine-as-of', 'warning']]);
	});

	test('outweighs any badge', () => {
		const seller = sellerRecord({badges: [badgeOf()], reviewed: {at: longAgo, by: 'R'}, decisions: [decisionOf()]});
		expect(judge(aCase({brands: [halden], records: {seller}})).level).toBe('warning');
	});
});
