import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {adviceFor} from '../../../shared/codes/advice.ts';
import {CodeAnswer, CodeClaim, CodePeek, CodeQuery, PeekAnswer} from '../../../shared/codes/contract.ts';

const receipt = 'AAAAAAAAAAAAAAAAAAAAAA';

describe('a question', () => {
	test('needs a code, and the rest only where it is known', () => {
		expect(v.parse(CodePeek, {code: ' 1234 '})).toEqual({code: '1234', brand: null, gtin: null, country: null});
		expect(v.parse(CodeQuery, {code: '1234', gtin: '4006381333931', receipt})).toMatchObject({gtin: '04006381333931'});
		expect(v.parse(CodeClaim, {code: '1234', country: 'DE', receipt})).toMatchObject({purchasedOn: null});
	});

	test.each([
		['no code', CodePeek, {}],
		['an empty code', CodePeek, {code: ' '}],
		['a code without end', CodePeek, {code: '7'.repeat(201)}],
		['a receipt that everyone can guess', CodeQuery, {code: '1234', receipt: '1'}],
		['no receipt', CodeQuery, {code: '1234'}],
		['a receipt, where nothing is counted', CodePeek, {code: '1234', receipt}],
		['a wrong GTIN', CodePeek, {code: '1234', gtin: '4006381333932'}],
		['a country in words', CodePeek, {code: '1234', country: 'Germany'}],
		['no country, where something is claimed', CodeClaim, {code: '1234', receipt}],
		['a day that never was', CodeClaim, {code: '1234', receipt, country: 'DE', purchasedOn: '2026-02-30'}],
		['who asks', CodeQuery, {code: '1234', receipt, email: 'a@b.example'}],
	])('with %s is refused', (_, schema, question) => expect(v.safeParse(schema, question).success).toBe(false));
});

describe('an answer', () => {
	test('to what is unknown holds nothing else, whatever was asked', () => {
		expect(v.parse(CodeAnswer, {answer: 'unknown'})).toEqual({answer: 'unknown'});
		for (const more of [{receipt}, {brand: 'Halden'}, {advice: 'check-typing'}])
			for (const schema of [CodeAnswer, PeekAnswer])
				expect(v.safeParse(schema, {answer: 'unknown', ...more}).success).toBe(false);
	});

	test('to a known code names the product, a person to ask and what to do', () => {
		const known = {
			product: {name: 'Pen', brand: 'Halden', gtin: null, image: null},
			covered: 'scratch',
			markets: [],
			otherMarket: false,
			contact: {name: 'Halden service', email: 'service@halden.example', link: null},
			advice: 'compare',
		};
		const at = '2026-11-22T12:00:00.000Z';
		const holder = {receipt, yours: 'new', claimedAt: null};
		expect(v.safeParse(CodeAnswer, {answer: 'genuine_first', at, ...known, ...holder}).success).toBe(true);
		for (const missing of ['product', 'contact', 'advice', 'covered', 'receipt'])
			expect(
				v.safeParse(CodeAnswer, {answer: 'genuine_first', at, ...known, ...holder, [missing]: undefined}).success,
			).toBe(false);
	});
});

describe('what to do now', () => {
	test.each([
		[{answer: 'unknown'}, 'check-typing'],
		[{answer: 'recalled'}, 'stop-using'],
		[{answer: 'suspicious'}, 'do-not-rely'],
		[{answer: 'over_limit'}, 'do-not-rely'],
		[{answer: 'genuine_first'}, 'say-it-is-yours'],
		[{answer: 'genuine_first', claimed: true}, 'compare'],
		[{answer: 'genuine_repeat', alone: true}, 'say-it-is-yours'],
		[{answer: 'genuine_repeat'}, 'ask-before-buying'],
		// Anyone in the shop can photograph an open code: that others asked says little
		[{answer: 'genuine_repeat', covered: 'open'}, 'say-it-is-yours'],
	] as const)('after %j: %s', (standing, advice) => expect(adviceFor(standing)).toBe(advice));

	test('that others asked before is said as well to who has nothing to claim, or has claimed it', () =>
		expect(adviceFor({answer: 'genuine_repeat', claimed: true})).toBe('ask-before-buying'));
});
