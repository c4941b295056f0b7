import {exactSum} from '../exact-sum.ts';
import type {Money} from '../money.ts';
import type {Entitlement} from './calculate-compensation.ts';
import type {Floor, Workings} from './find-sum.ts';
import type {Confirmed} from './jurisdiction.ts';

/** How a sum was found, in words with its numbers. */
export function formulaOf(workings: Workings): string {
	switch (workings.is) {
		case 'price':
			return workings.quantity === 1
				? `the price: ${exactSum(workings.price)}`
				: `the price: ${workings.quantity} × ${exactSum(workings.each)} = ${exactSum(workings.price)}`;
		case 'times':
			return `${workings.times} × ${exactSum(workings.price)} = ${exactSum(workings.product)}${floorWords(workings.floor)}`;
		case 'times-loss':
			return `${workings.times} × the loss of ${exactSum(workings.loss)} = ${exactSum(workings.product)}, which is more than by the price${floorWords(workings.floor)}`;
		case 'loss':
			return workings.loss ? `the loss: ${exactSum(workings.loss)}` : 'the loss, as it is proved';
		case 'promise-times':
			return `${workings.times} × ${exactSum(workings.price)}, as promised`;
		case 'promise-amount':
			return `${exactSum(workings.amount)}, as promised`;
		case 'no-sum':
			return 'no sum that can be told beforehand';
	}
}

function floorWords(floor: Floor | null): string {
	if (!floor) return '';
	const {set, here, rate, decided} = floor;
	if (!here) return `; at least ${exactSum(set)}, and no rate was given to compare them`;
	const least = rate
		? `${exactSum(set)}, which is ${exactSum(here)} at ${rate.value} ${set.currency} for 1 ${here.currency} on ${rate.on}`
		: exactSum(set);
	return decided ? `; that is under the least sum, so ${least}` : `; not under the least sum of ${least}`;
}

/** Of a sum that may be more than it seems: what would have to be told. */
export function missingRate(workings: Workings, price: Money): string | null {
	if (workings.is !== 'times' && workings.is !== 'times-loss') return null;
	const {floor} = workings;
	return floor && !floor.here
		? `The law’s least sum of ${exactSum(floor.set)} may be more than what stands here: give the rate of a day from ${price.currency} into ${floor.set.currency}.`
		: null;
}

/** How far a rule was compared with a text, in words. */
export const confirmedWords = (confirmed: Confirmed | null): string =>
	confirmed
		? `Compared on ${confirmed.on} with ${confirmed.source}: ${confirmed.what}.`
		: 'Not confirmed: nobody here compared this rule with the text of the law yet. Look it up before you rely on it.';

export const standingWords: Record<Entitlement['standing'], string> = {
	due: 'Due',
	open: 'Due if',
	'not-due': 'Not due',
};
