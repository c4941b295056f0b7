import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {calculateCompensation} from '../../../shared/compensation/calculate-compensation.ts';
import {jurisdictions} from '../../../shared/compensation/jurisdictions/index.ts';
import {answers, findingKinds, goodsKindNames, type Situation} from '../../../shared/compensation/situation.ts';
import {formulaOf} from '../../../shared/compensation/words.ts';
import {given, situation, yuan} from './some-situation.ts';

describe('a counterfeit costs its seller the price back and three times the price, never less than 500 yuan', () => {
	test.each([
		[5000, 50_000],
		[16_666, 50_000],
		[16_667, 50_001],
		[20_000, 60_000],
		[1, 50_000],
		[0, 50_000],
	])('%i fen: %i fen on top', (price, onTop) => {
		const {entitlements, totals} = calculateCompensation(situation({price: yuan(price)}));
		expect(entitlements.find(({id}) => id === 'CN.refund')?.amount).toEqual(yuan(price));
		expect(entitlements.find(({id}) => id === 'CN.three-times')).toMatchObject({
			standing: 'due',
			amount: yuan(onTop),
			article: 'art. 55(1)',
		});
		expect(totals).toEqual([{jurisdiction: 'CN', amount: yuan(price + onTop)}]);
	});

	test('by the law of the day of purchase: once the price before 15 March 2014, without a least sum', () => {
		expect(given('CN.one-time', {boughtOn: '2014-03-14'})?.amount).toEqual(yuan(20_000));
		expect(given('CN.three-times', {boughtOn: '2014-03-14'})).toBeUndefined();
		expect(given('CN.one-time', {boughtOn: '2014-03-15'})).toBeUndefined();
		expect(given('CN.three-times', {boughtOn: '2014-03-15'})?.amount).toEqual(yuan(60_000));
	});

	test.each<[string, Partial<Situation>, string]>([
		['for a business', {ownUse: 'no'}, 'not-due'],
		['in a quantity that no household needs', {ordinaryQuantity: 'no'}, 'not-due'],
		['from a seller who proved that it did not deceive', {nonDeceptionShown: 'yes'}, 'not-due'],
		['by somebody of whom it is not known whether it was for own use', {ownUse: 'unknown'}, 'open'],
		['and only not as described, where deceit has to be found', {finding: 'not-as-described'}, 'open'],
		['and not as described, deceit found', {finding: 'not-as-described', nonDeceptionShown: 'no'}, 'due'],
	])('bought %s it is as it should be', (_, more, standing) => {
		const threeTimes = given('CN.three-times', more);
		expect(threeTimes?.standing).toBe(standing);
		expect(threeTimes?.unmet.length === 0).toBe(standing === 'due');
		for (const {why} of threeTimes?.unmet ?? []) expect(why).not.toBe('');
	});
});

describe('food', () => {
	const food = {goods: 'food', finding: 'unsafe', sellerKnew: 'yes'} as const;
	test.each<[string, Partial<Situation>, number]>([
		['ten times the price', {price: yuan(20_000)}, 200_000],
		['never less than 1,000 yuan', {price: yuan(9999)}, 100_000],
		['at the edge of it', {price: yuan(10_000)}, 100_000],
		['just over it', {price: yuan(10_001)}, 100_010],
		['three times the loss where that is more', {price: yuan(20_000), loss: yuan(100_000)}, 300_000],
		['not where it is less', {price: yuan(20_000), loss: yuan(66_666)}, 200_000],
	])('%s', (_, more, onTop) => expect(given('CN.food', {...food, ...more})?.amount).toEqual(yuan(onTop)));

	test('a counterfeit alone does not say that it falls short of a standard, nor that the seller knew', () =>
		expect(given('CN.food', {goods: 'food'})).toMatchObject({standing: 'open', unmet: [{}, {}]}));
	test('the price comes back with it', () =>
		expect(calculateCompensation(situation(food)).totals).toEqual([{jurisdiction: 'CN', amount: yuan(220_000)}]));
});

describe('a store’s own promise', () => {
	const promise = (times: string, more = {}) => ({
		promise: {sum: {is: 'times', times}, snapshot: 'sha256:ab', seenOn: '2026-09-30', ...more} as const,
	});
	test('binds where it goes beyond the law, and then it is what is due on top', () => {
		expect(given('CN.promise', promise('10'))).toMatchObject({standing: 'due', amount: yuan(200_000)});
		expect(calculateCompensation(situation(promise('10'))).totals[0]?.amount).toEqual(yuan(220_000));
	});
	test('is no less than the law: three times the price stay three times', () => {
		expect(given('CN.promise', promise('2'))?.standing).toBe('not-due');
		expect(calculateCompensation(situation(promise('2'))).totals[0]?.amount).toEqual(yuan(80_000));
	});
	test.each([{snapshot: null}, {seenOn: null}, {seenOn: '2026-10-02'}])('needs a snapshot from before: %o', more =>
		expect(given('CN.promise', promise('10', more))?.standing).toBe('open'),
	);
	test('is rounded half up to the minor unit, which is said as data', () => {
		expect(given('CN.promise', {...promise('3.5'), price: yuan(50_001)})?.amount).toEqual(yuan(175_004));
		expect(jurisdictions.map(({rounding}) => rounding.sums)).toEqual(jurisdictions.map(() => 'half-up'));
	});
	test('is the only sum on top elsewhere', () =>
		expect(
			given('GB.promise', {...promise('10'), price: {minor: 500, currency: 'GBP'}, country: 'GB'})?.amount,
		).toEqual({minor: 5000, currency: 'GBP'}));
});

describe('a price in another currency', () => {
	const euro = {price: {minor: 2000, currency: 'EUR'}, law: 'CN', country: 'FR'} as const;
	test('keeps its currency; without a rate it is said that the least sum is not known', () => {
		const threeTimes = given('CN.three-times', euro)!;
		expect(threeTimes.amount).toEqual({minor: 6000, currency: 'EUR'});
		expect(formulaOf(threeTimes.workings)).toContain('no rate was given');
	});
	test('has the least sum by the rate of a day, rounded up so that it never falls short', () => {
		const threeTimes = given('CN.three-times', {...euro, rate: {into: 'CNY', value: '7.8', on: '2026-11-20'}})!;
		expect(threeTimes.amount).toEqual({minor: 6411, currency: 'EUR'});
		expect(formulaOf(threeTimes.workings)).toContain('7.8 CNY for 1 EUR on 2026-11-20');
	});
	test('a rate into a third currency says nothing', () =>
		expect(given('CN.three-times', {...euro, rate: {into: 'USD', value: '1.1', on: '2026-11-20'}})?.amount).toEqual({
			minor: 6000,
			currency: 'EUR',
		}));
	test('of no minor units', () =>
		expect(
			given('CN.three-times', {
				price: {minor: 100, currency: 'JPY'},
				law: 'CN',
				country: 'JP',
				rate: {into: 'CNY', value: '0.047', on: '2026-11-20'},
			})?.amount,
		).toEqual({minor: 10_639, currency: 'JPY'}));
});

describe('other places have other remedies', () => {
	const never = {finding: 'not-delivered', deliveredOn: null} as const;
	const at = (country: string, more: Partial<Situation> = {}) => ({
		country,
		price: {minor: 5000, currency: 'EUR'},
		...more,
	});
	test.each<[string, string, string, Partial<Situation>]>([
		['DE.withdrawal', 'due', '312g', {demandedOn: '2026-10-24'}],
		['DE.withdrawal', 'not-due', '312g', {demandedOn: '2026-10-25'}],
		['DE.withdrawal', 'open', '312g', {deliveredOn: null}],
		['DE.repair', 'due', '439', {}],
		['DE.deceit', 'open', '123', {}],
		['DE.deceit', 'due', '123', {nonDeceptionShown: 'no'}],
		['DE.deceit', 'not-due', '123', {nonDeceptionShown: 'yes'}],
		['GB.not-delivered', 'due', '28', {finding: 'not-delivered', deliveredOn: null, cureFailed: 'yes'}],
		['GB.damages-not-delivered', 'due', '28', {...never, loss: {minor: 900, currency: 'EUR'}}],
		['US.damages-not-delivered', 'due', '2-713', {...never, loss: {minor: 900, currency: 'EUR'}}],
		['IN.damages-not-delivered', 'due', '39', {...never, loss: {minor: 900, currency: 'EUR'}}],
		['DE.refund', 'open', '323', {finding: 'defective'}],
		['DE.refund', 'due', '323', {finding: 'defective', cureFailed: 'yes'}],
		['DE.refund', 'due', '323', {}],
		['GB.early-rejection', 'due', '22', {demandedOn: '2026-11-09'}],
		['GB.early-rejection', 'not-due', '22', {demandedOn: '2026-11-10'}],
		['US.refund', 'due', '2-711', {}],
		['AU.refund', 'due', '259', {}],
		['BR.withdrawal', 'due', '49', {demandedOn: '2026-10-17'}],
		['BR.double', 'due', '42', {finding: 'charged-unduly'}],
		['IN.refund', 'due', '39', {}],
		['JP.refund', 'due', '564', {}],
		['JP.withdrawal', 'not-due', '15-3', {demandedOn: '2026-10-19'}],
		['KR.refund', 'due', '17(3)', {demandedOn: '2027-01-10'}],
		['KR.refund', 'not-due', '17(3)', {demandedOn: '2027-01-11'}],
	])('%s is %s by %s', (id, standing, article, more) => {
		const found = given(id, at(id.slice(0, 2), more));
		expect(found?.standing).toBe(standing);
		expect(found?.article).toContain(article);
	});

	test.each(['DE', 'GB', 'US', 'AU', 'BR', 'IN', 'JP', 'KR', 'FR'])(
		'no law of %s gives three times the price',
		country => {
			for (const {amount} of calculateCompensation(situation(at(country))).totals) expect(amount.minor).toBe(5000);
		},
	);

	test('goods made to order can not be given back without a reason', () =>
		expect(given('DE.withdrawal', at('DE', {goods: 'made-to-order', finding: 'changed-mind'}))).toBeUndefined());

	test('the law of where the shopper lives stands beside that of the contract, and why it may hold is said', () => {
		const {laws, unknownLaws} = calculateCompensation(situation(at('DE', {law: 'CN'})));
		expect(laws.map(({jurisdiction, standing}) => [jurisdiction, standing])).toEqual([
			['CN', 'met'],
			['DE', 'open'],
		]);
		expect(laws[1]?.why).toContain('Rome I');
		expect(unknownLaws).toEqual([]);
	});

	test('of a law that is not known nothing is said but that', () =>
		expect(calculateCompensation(situation(at('CH')))).toMatchObject({entitlements: [], unknownLaws: ['CH']}));
});

const anySituation = fc
	.record({
		minor: fc.integer({min: 0, max: 10 ** 9}),
		quantity: fc.integer({min: 1, max: 1000}),
		goods: fc.constantFrom(...goodsKindNames),
		finding: fc.constantFrom(...findingKinds),
		country: fc.constantFrom(...jurisdictions.flatMap(({countries}) => countries)),
		law: fc.option(fc.constantFrom(...jurisdictions.map(({id}) => id))),
		currency: fc.constantFrom('CNY', 'EUR', 'JPY', 'KWD'),
		loss: fc.option(fc.integer({min: 0, max: 10 ** 9})),
		ownUse: fc.constantFrom(...answers),
		sellerKnew: fc.constantFrom(...answers),
		cureFailed: fc.constantFrom(...answers),
		rate: fc.option(fc.constantFrom('0.047', '7.8', '1', '23.456789')),
		times: fc.option(fc.constantFrom('1', '3', '10', '2.5')),
	})
	.map(({minor, currency, loss, rate, times, ...more}) =>
		situation({
			...more,
			price: {minor, currency},
			loss: loss === null ? null : {minor: loss, currency},
			rate: rate === null || currency === 'CNY' ? null : {into: 'CNY', value: rate, on: '2026-11-01'},
			promise: times === null ? null : {sum: {is: 'times', times}, snapshot: 'x', seenOn: '2026-09-01'},
		}),
	);
const amounts = (of: Situation) => new Map(calculateCompensation(of).entitlements.map(({id, amount}) => [id, amount]));

describe('whatever was bought', () => {
	test('every sum is whole, exact and in the currency of the price', () =>
		fc.assert(
			fc.property(anySituation, of => {
				for (const amount of amounts(of).values()) {
					expect(amount === null || Number.isSafeInteger(amount.minor)).toBe(true);
					expect(amount === null || amount.currency === of.price.currency).toBe(true);
				}
			}),
		));

	test('a higher price never gives less', () =>
		fc.assert(
			fc.property(anySituation, fc.nat(10 ** 6), (of, more) => {
				const dearer = amounts({...of, price: {...of.price, minor: of.price.minor + more}});
				for (const [id, amount] of amounts(of))
					if (amount) expect(dearer.get(id)!.minor).toBeGreaterThanOrEqual(amount.minor);
			}),
		));

	test('two of a thing are what one of twice the price is', () =>
		fc.assert(
			fc.property(anySituation, of => {
				const one = {...of, quantity: 1, price: {...of.price, minor: of.price.minor * of.quantity}};
				expect([...amounts(of)]).toEqual([...amounts(one)]);
			}),
		));

	test('where money comes back, the total is never less than the price', () =>
		fc.assert(
			fc.property(anySituation, of => {
				const {entitlements, totals} = calculateCompensation(of);
				for (const {jurisdiction, amount} of totals) {
					const back = entitlements.some(
						({jurisdiction: law, kind, standing}) => law === jurisdiction && kind === 'refund' && standing === 'due',
					);
					if (back) expect(amount.minor).toBeGreaterThanOrEqual(of.price.minor * of.quantity);
				}
			}),
		));

	test('three times the price is exact on both sides of the least sum, at any rate', () =>
		fc.assert(
			fc.property(fc.nat(10 ** 6), fc.integer({min: 1, max: 10 ** 6}), (minor, rate) => {
				const {amount} = given('CN.three-times', {
					price: {minor, currency: 'EUR'},
					law: 'CN',
					rate: {
						into: 'CNY',
						value: `${Math.floor(rate / 1000)}.${String(rate % 1000).padStart(3, '0')}`,
						on: '2026-11-01',
					},
				})!;
				// 500 yuan are 50,000,000 / rate euro cents when the rate is in thousandths
				const least = (50_000_000n + BigInt(rate) - 1n) / BigInt(rate);
				expect(BigInt(amount!.minor)).toBe(BigInt(minor * 3) > least ? BigInt(minor * 3) : least);
			}),
		));

	test('what is due lacks nothing, and what is not due says why', () =>
		fc.assert(
			fc.property(anySituation, of => {
				for (const {standing, unmet} of calculateCompensation(of).entitlements)
					expect(unmet.length === 0).toBe(standing === 'due');
			}),
		));
});
