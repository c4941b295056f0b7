import {calculateCompensation} from '../../../shared/compensation/calculate-compensation.ts';
import type {Situation} from '../../../shared/compensation/situation.ts';

/** A counterfeit bought by a shopper in China for 200 CNY. */
export const situation = (more: Partial<Situation> = {}): Situation => ({
	price: {minor: 20_000, currency: 'CNY'},
	quantity: 1,
	goods: 'ordinary',
	finding: 'counterfeit',
	loss: null,
	boughtOn: '2026-10-01',
	deliveredOn: '2026-10-10',
	demandedOn: '2026-10-12',
	decidedOn: '2026-11-20',
	country: 'CN',
	law: null,
	ownUse: 'yes',
	ordinaryQuantity: 'yes',
	nonDeceptionShown: 'unknown',
	sellerKnew: 'unknown',
	cureFailed: 'unknown',
	promise: null,
	rate: null,
	...more,
});

/** What one rule gives. */
export const given = (id: string, more: Partial<Situation> = {}) =>
	calculateCompensation(situation(more)).entitlements.find(each => each.id === id);

export const yuan = (minor: number) => ({minor, currency: 'CNY'});
