import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {exactSum, readSum} from '../../../shared/exact-sum.ts';
import {minorDigits} from '../../../shared/minor-units.ts';
import {couponCodeInGroups, drawCouponCode, readCouponCode} from '../../../shared/service-desk/coupon-code.ts';
import {couponWorth} from '../../../shared/service-desk/coupon-worth.ts';
import {
	type TicketAct,
	ticketActsFrom,
	ticketMove,
	ticketRoles,
	ticketStates,
	ticketTransitions,
} from '../../../shared/service-desk/states.ts';
import {isRepeated, standsToSum, sumDue} from '../../../shared/service-desk/statutory-sum.ts';

const currency = fc.constantFrom('EUR', 'CNY', 'JPY', 'KWD', 'CLF');
const minor = fc.integer({min: 0, max: Number.MAX_SAFE_INTEGER});
const money = fc.record({minor, currency});
const acts = Object.keys(ticketTransitions) as TicketAct[];

describe('states of a ticket', () => {
	test('every state is reached from open, and from every state one comes to closed', () => {
		const reached = new Set(['open']);
		for (let before = 0; before !== reached.size; ) {
			before = reached.size;
			for (const from of ticketStates)
				if (reached.has(from))
					for (const who of ticketRoles)
						for (const act of ticketActsFrom(from, who)) {
							const move = ticketMove(from, act, who);
							if (move.ok) reached.add(move.to);
						}
		}
		expect([...reached].sort()).toEqual([...ticketStates].sort());
		for (const state of ticketStates)
			if (state !== 'closed') expect(ticketMove(state, 'close', 'reporter')).toEqual({ok: true, to: 'closed'});
	});

	test('closed is the end, and only the reporter accepts', () => {
		for (const who of ticketRoles) expect(ticketActsFrom('closed', who)).toEqual([]);
		fc.assert(
			fc.property(
				fc.constantFrom(...ticketStates),
				fc.constantFrom(...acts),
				fc.constantFrom(...ticketRoles),
				(from, act, who) => {
					const move = ticketMove(from, act, who);
					if (move.ok && move.to === 'accepted' && from !== 'accepted') expect(who).toBe('reporter');
				},
			),
		);
	});
});

describe('coupons', () => {
	test('what is taken off, what is to pay and what lapses are whole and add up', () => {
		fc.assert(
			fc.property(minor, minor, minor, currency, (value, minimum, total, unit) => {
				const terms = {value: {minor: value, currency: unit}, minimum, expiresAt: new Date(10), redeemedAt: null};
				const worth = couponWorth(terms, {minor: total, currency: unit}, new Date(0));
				if (!worth.ok) {
					expect(total).toBeLessThan(minimum);
					return;
				}
				const {takenOff, toPay, lapses} = worth;
				for (const part of [takenOff, toPay, lapses]) {
					expect(Number.isSafeInteger(part.minor)).toBe(true);
					expect(part.minor).toBeGreaterThanOrEqual(0);
				}
				expect(takenOff.minor + toPay.minor).toBe(total);
				expect(takenOff.minor + lapses.minor).toBe(value);
			}),
		);
	});

	test('no interleaving of orders and new codes redeems it twice', () => {
		const step = fc.record({at: fc.integer({min: 0, max: 20}), total: fc.integer({min: 0, max: 40}), unit: currency});
		fc.assert(
			fc.property(fc.array(step, {maxLength: 30}), steps => {
				let redeemedAt: Date | null = null;
				let times = 0;
				for (const {at, total, unit} of steps) {
					const terms = {value: {minor: 10, currency: 'EUR'}, minimum: 20, expiresAt: new Date(10), redeemedAt};
					const worth = couponWorth(terms, {minor: total, currency: unit}, new Date(at));
					if (!worth.ok) continue;
					expect(at).toBeLessThan(10);
					redeemedAt = new Date(at);
					times++;
				}
				expect(times).toBeLessThanOrEqual(1);
			}),
		);
	});

	test('a code is read as it was drawn, and one wrong character is noticed', () => {
		fc.assert(
			fc.property(fc.uint8Array({minLength: 64, maxLength: 64}), fc.nat(), fc.nat({max: 31}), (bytes, place, other) => {
				let at = 0;
				const random = (length: number) => {
					at += 7;
					return Uint8Array.from({length}, (_, n) => (bytes[(at + n) % 64] ?? 0) + at);
				};
				const code = drawCouponCode(random);
				expect(readCouponCode(couponCodeInGroups(code))).toBe(code);
				const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
				const wrong = 1 + (place % (code.length - 1));
				const mistyped = code.slice(0, wrong) + letters[other] + code.slice(wrong + 1);
				if (mistyped !== code) expect(readCouponCode(mistyped)).toBeNull();
			}),
		);
	});
});

describe('sums', () => {
	test('a sum is written with every digit and read back the same', () => {
		fc.assert(
			fc.property(fc.integer({min: 0, max: 999_999_999_999}), currency, (value, unit) => {
				const sum = {minor: value, currency: unit};
				const written = exactSum(sum).replace(` ${unit}`, '');
				expect(readSum(written, unit)).toEqual(sum);
				expect(readSum(written.replace('.', ','), unit)).toEqual(sum);
			}),
		);
	});

	test.each([
		['10.005', 'EUR'],
		['1.0', 'JPY'],
		['-1', 'EUR'],
		['1e3', 'EUR'],
		['1,000.00', 'EUR'],
		['', 'EUR'],
	])('“%s” is no sum of %s', (text, unit) => {
		expect(readSum(text, unit)).toBeNull();
		expect(minorDigits(unit)).toBeGreaterThanOrEqual(0);
	});

	test('only a refund of no less covers what is due; a coupon never does', () => {
		fc.assert(
			fc.property(money, money, fc.boolean(), (offered, due, settles) => {
				const covers = offered.currency === due.currency && offered.minor >= due.minor;
				const stands = standsToSum({kind: 'refund', sum: offered}, settles, due);
				expect(stands).toBe(covers ? 'covers' : settles ? 'instead' : 'besides');
				const coupon = {kind: 'coupon', value: offered, minimum: offered, expiresAt: new Date(0)} as const;
				expect(standsToSum(coupon, settles, due)).toBe(settles ? 'instead' : 'besides');
			}),
		);
	});

	test('only the very sum is a repetition of it', () => {
		fc.assert(
			fc.property(money, money, (said, due) => {
				const same = said.minor === due.minor && said.currency === due.currency;
				expect(isRepeated({insteadOfStatutory: true, sum: said}, due)).toBe(same);
				expect(isRepeated({insteadOfStatutory: false, sum: due}, due)).toBe(false);
			}),
		);
		expect(isRepeated({insteadOfStatutory: true, sum: null}, null)).toBe(true);
	});

	test('of several laws the greatest sum is due; of none, none', () => {
		const amount = (value: number, unit = 'CNY') => ({amount: {minor: value, currency: unit}});
		expect(sumDue({totals: [amount(3), amount(9), amount(99, 'EUR')]})).toEqual({minor: 9, currency: 'CNY'});
		expect(sumDue({totals: []})).toBeNull();
		expect(sumDue('anything')).toBeNull();
	});
});
