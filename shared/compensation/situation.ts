import type {Money} from '../money.ts';

/** What was found about the goods, in one word. A decision says it; before one, the shopper supposes it. */
export const findings = {
	counterfeit: 'the goods are not genuine',
	'not-as-described': 'the goods are not what was described',
	defective: 'the goods do not do what goods of their kind do',
	unsafe: 'the goods fall short of a safety standard',
	'not-delivered': 'the goods did not come',
	'changed-mind': 'nothing is wrong, the shopper wants to give them back',
	'charged-unduly': 'money was taken that was not owed',
} as const;
export type Finding = keyof typeof findings;
// Object.keys forgets what it was given
export const findingKinds = Object.keys(findings) as Finding[];

/** Kinds of goods that laws treat apart. */
export const goodsKinds = {
	ordinary: 'none of the others',
	food: 'food, food supplements and drinks',
	medicine: 'medicines',
	'made-to-order': 'made or changed to the shopper’s wishes',
	perishable: 'goods that spoil fast',
	unsealed: 'sealed for health or hygiene, and opened',
} as const;
export type GoodsKind = keyof typeof goodsKinds;
export const goodsKindNames = Object.keys(goodsKinds) as GoodsKind[];

/** What somebody found out, or nobody did yet. */
export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

/** What a store promised on its own for the case that its goods are not genuine, as it was seen. */
export type Promised = {
	/** so many times the price, as plain decimal notation, or a sum; on top of the price back */
	sum: {is: 'times'; times: string} | {is: 'amount'; amount: Money};
	/** where what was seen is kept: a hash, an address, a number in a case; null: nowhere */
	snapshot: string | null;
	/** the day it was seen; null: nobody wrote it down */
	seenOn: string | null;
};

/** One unit of the price's currency is worth `value` units of `into`, as somebody looked it up. */
export type ExchangeRate = {into: string; value: string; on: string};

/** All that the sums of one purchase hang on. Days are `YYYY-MM-DD`; null: not known. */
export type Situation = {
	/** for one piece, as it was paid */
	price: Money;
	quantity: number;
	goods: GoodsKind;
	finding: Finding;
	/** what the shopper lost beyond the price */
	loss: Money | null;
	boughtOn: string;
	deliveredOn: string | null;
	/** when the shopper asked the seller for it */
	demandedOn: string;
	decidedOn: string;
	/** where the shopper lives, ISO 3166 */
	country: string | null;
	/** whose law the contract is under, ISO 3166 */
	law: string | null;
	ownUse: Answer;
	ordinaryQuantity: Answer;
	/** has the seller proved that it did not deceive? */
	nonDeceptionShown: Answer;
	/** did the seller know? */
	sellerKnew: Answer;
	/** did the seller refuse to put it right, or fail to in a reasonable time? */
	cureFailed: Answer;
	promise: Promised | null;
	rate: ExchangeRate | null;
};
