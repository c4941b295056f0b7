import * as v from 'valibot';
import {issueWords} from '../issue-words.ts';
import {isCurrency} from '../minor-units.ts';
import type {Money} from '../money.ts';
import type {PhotoAnnounced} from '../photos/contract.ts';
import {parsePrice} from '../price-text.ts';
import type {ProblemError} from '../problems.ts';
import {NewReport} from './contract.ts';
import type {ReportTyped} from './typed.ts';

/** An amount as people type it, in the currency chosen beside it; null: no amount, two of them, or one of another currency. */
export function readAmount(text: string, currency: string): Money | null {
	if (!isCurrency(currency)) return null;
	const read = parsePrice(text, {currency});
	return read && read.high === null && read.low.currency === currency && read.low.minor > 0 ? read.low : null;
}

/** A number of pieces or of times; null: none from 1 to `most`. */
export function readCount(text: string, most: number): number | null {
	const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
	return count >= 1 && count <= most ? count : null;
}

/** The order of what is wrong with it, in the API's own words and pointers. */
export type SchemaTrouble = ProblemError;

/**
 * Makes of what was typed what is sent, by the same schema the server has. What does not fit comes back with a JSON pointer.
 * `installedOn`: the day this copy was installed, as far as it is known.
 */
export function readReport(
	typed: ReportTyped,
	photos: readonly PhotoAnnounced[],
	installedOn: string | null,
): {ok: true; report: NewReport} | {ok: false; troubles: SchemaTrouble[]} {
	const parsed = v.safeParse(NewReport, bodyOf(typed, photos, installedOn));
	if (parsed.success) return {ok: true, report: parsed.output};
	const troubles = parsed.issues.map(issue => ({
		pointer: (issue.path ?? []).map(({key}) => `/${String(key)}`).join(''),
		detail: issueWords(issue),
	}));
	return {ok: false, troubles};
}

function bodyOf(typed: ReportTyped, photos: readonly PhotoAnnounced[], installedOn: string | null) {
	const {offer, facts, signs, demand, otherDemand, country, promise, codes, goodFaith, noParty, who, contact} = typed;
	const {is: isElsewhere, ...elsewhere} = typed.elsewhere;
	const times = readCount(promise.times, 100);
	return {
		offer,
		purchase: typed.bought ? purchaseOf(typed) : null,
		facts: facts.trim(),
		signs,
		demand: demand === 'other' ? {kind: demand, words: otherDemand} : {kind: demand},
		country,
		promise: times !== null && promise.words.trim() ? {times, words: promise.words} : null,
		codes,
		photos,
		contact: who === 'contact' ? contact : null,
		elsewhere: isElsewhere ? elsewhere : null,
		goodFaith,
		noParty,
		installedOn,
	};
}

function purchaseOf({purchase}: ReportTyped) {
	const {paid, currency, quantity, orderedOn, deliveredOn, orderNumber, variant, ownUse, goods, loss} = purchase;
	return {
		paid: readAmount(paid, currency),
		quantity: readCount(quantity, 9999),
		orderedOn,
		deliveredOn: deliveredOn || null,
		orderNumber: orderNumber.trim() || null,
		variant: variant.trim() || null,
		ownUse,
		goods,
		loss: loss.trim() ? readAmount(loss, currency) : null,
	};
}
