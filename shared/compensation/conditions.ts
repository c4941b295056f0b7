import type {Situation} from './situation.ts';

export type Standing = 'met' | 'open' | 'failed';
/** How a condition stands, and why it is not met; empty when it is. */
export type Judged = {standing: Standing; why: string};

type Condition = {
	/** what has to be so */
	says: string;
	judge(situation: Situation): Judged;
};

const met: Judged = {standing: 'met', why: ''};
const open = (why: string): Judged => ({standing: 'open', why});
const failed = (why: string): Judged => ({standing: 'failed', why});

const unlessRefuted = ({nonDeceptionShown}: Situation, otherwise: Judged): Judged =>
	nonDeceptionShown === 'yes' ? failed('The seller proved that it did not deceive.') : otherwise;

function deceptionFound(situation: Situation): Judged {
	return unlessRefuted(
		situation,
		situation.nonDeceptionShown === 'no' ? met : open('That the seller deceived has to be found.'),
	);
}

/** REGISTRY of what a remedy may depend on besides goods, finding and days. Whatever nobody found out leaves it open. */
export const conditions = {
	'own-use': {
		says: 'bought for own use',
		judge: ({ownUse}) =>
			ownUse === 'yes'
				? met
				: ownUse === 'no'
					? failed('It was not bought for own use.')
					: open('Whether it was bought for own use has to be found.'),
	},
	'ordinary-quantity': {
		says: 'bought in an ordinary quantity',
		judge: ({ordinaryQuantity: answer}) =>
			answer === 'yes'
				? met
				: answer === 'no'
					? failed('It is more than one household needs: ask again with the ordinary quantity, which may be granted.')
					: open('Whether the quantity is an ordinary one has to be found.'),
	},
	/** who sells counterfeits has to prove that it did not deceive */
	'deception-presumed': {
		says: 'the seller deceived',
		judge: situation =>
			situation.finding === 'counterfeit' ? unlessRefuted(situation, met) : deceptionFound(situation),
	},
	/** the buyer has to prove it: that the goods are not genuine says nothing of what the seller knew */
	'deception-found': {says: 'the seller deceived', judge: deceptionFound},
	'below-standard': {
		says: 'the goods fall short of what the law asks of them',
		judge: ({finding}) =>
			finding === 'unsafe'
				? met
				: open('That the goods fall short of the safety standard has to be found; a false name alone does not say it.'),
	},
	'seller-knew': {
		says: 'the seller knew',
		judge: ({sellerKnew}) =>
			sellerKnew === 'yes'
				? met
				: sellerKnew === 'no'
					? failed('The seller did not know. The maker owes it all the same.')
					: open('That the seller knew has to be found, for example that it did not check where the goods came from.'),
	},
	'cure-failed': {
		says: 'the seller did not put it right',
		judge: ({finding, cureFailed}) => {
			if (cureFailed === 'yes') return met;
			// No repair makes a counterfeit genuine
			if (finding === 'counterfeit') return met;
			return cureFailed === 'no'
				? failed('The seller is putting it right, and has to be given the time for it.')
				: open('Give the seller a reasonable time to put it right; due once that was refused or failed.');
		},
	},
	'promise-kept': {
		says: 'the store’s promise is proved',
		judge: ({promise, boughtOn}) => {
			if (!promise) return failed('No promise of the store is known.');
			if (promise.seenOn === null || promise.snapshot === null)
				return open('A snapshot of the promise, with its day, is needed as proof.');
			return promise.seenOn > boughtOn
				? open('The snapshot is younger than the purchase: one of the day of purchase or before is needed.')
				: met;
		},
	},
	loss: {
		says: 'a loss is proved',
		judge: ({loss}) => (loss ? met : open('What was lost beyond the price has to be told and proved.')),
	},
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditions;
