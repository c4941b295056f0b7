import {minorDigits} from '../minor-units.ts';
import type {Money} from '../money.ts';
import type {Entitlement} from './calculate-compensation.ts';
import type {Floor, Workings} from './find-sum.ts';

/** Digits with a point and the code of the currency, the same on every machine: `500.01 CNY`. */
export function plainMoney({minor, currency}: Money): string {
	const places = minorDigits(currency);
	const digits = String(minor).padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	return `${places === 0 ? whole : `${whole}.${digits.slice(-places)}`} ${currency}`;
}

/** How a sum was found, in words with its numbers. */
export function formulaOf(workings: Workings): string {
	switch (workings.is) {
		case 'price':
			return workings.quantity === 1
				? `the price: ${plainMoney(workings.price)}`
				: `the price: ${workings.quantity} × ${plainMoney(workings.each)} = ${plainMoney(workings.price)}`;
		case 'times':
			return `${workings.times} × ${plainMoney(workings.price)} = ${plainMoney(workings.product)}${floorWords(workings.floor)}`;
		case 'times-loss':
			return `${workings.times} × the loss of ${plainMoney(workings.loss)} = ${plainMoney(workings.product)}, which is more than by the price${floorWords(workings.floor)}`;
		case 'loss':
			return workings.loss ? `the loss: ${plainMoney(workings.loss)}` : 'the loss, as it is proved';
		case 'promise-times':
			return `${workings.times} × ${plainMoney(workings.price)}, as promised`;
		case 'promise-amount':
			return `${plainMoney(workings.amount)}, as promised`;
		case 'no-sum':
			return 'no sum that can be told beforehand';
	}
}

function floorWords(floor: Floor | null): string {
	if (!floor) return '';
	const {set, here, rate, decided} = floor;
	if (!here) return `; at least ${plainMoney(set)}, and no rate was given to compare them`;
	const least = rate
		? `${plainMoney(set)}, which is ${plainMoney(here)} at ${rate.value} ${set.currency} for 1 ${here.currency} on ${rate.on}`
		: plainMoney(set);
	return decided ? `; that is under the least sum, so ${least}` : `; not under the least sum of ${least}`;
}

/** Of a sum that may be more than it seems: what would have to be told. */
export function missingRate(workings: Workings, price: Money): string | null {
	if (workings.is !== 'times' && workings.is !== 'times-loss') return null;
	const {floor} = workings;
	return floor && !floor.here
		? `The law’s least sum of ${plainMoney(floor.set)} may be more than what stands here: give the rate of a day from ${price.currency} into ${floor.set.currency}.`
		: null;
}

export const standingWords: Record<Entitlement['standing'], string> = {
	due: 'Due',
	open: 'Due if',
	'not-due': 'Not due',
};
