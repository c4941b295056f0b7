import * as v from 'valibot';
import {Money} from '../money.ts';
import type {Offer} from './contract.ts';

/** Of what a remedy holds, the sums; the rest of it is the calculator's. */
const Due = v.looseObject({totals: v.array(v.looseObject({amount: Money}))});

/** The sum that a remedy says is due: the greatest of its laws', in the first one's currency. Null: it is no sum of money. */
export function sumDue(due: unknown): Money | null {
	const parsed = v.safeParse(Due, due);
	const [first, ...others] = parsed.success ? parsed.output.totals.map(({amount}) => amount) : [];
	if (!first) return null;
	return others
		.filter(({currency}) => currency === first.currency)
		.reduce((most, each) => (each.minor > most.minor ? each : most), first);
}

/**
 * How a proposal stands to the sum that is due: a refund of no less `covers` it; whatever else comes `besides` it, unless its
 * words are that it comes `instead`.
 */
export function standsToSum(offer: Offer, settles: boolean, sum: Money | null): 'covers' | 'besides' | 'instead' {
	const isCovered =
		sum !== null && offer.kind === 'refund' && offer.sum.currency === sum.currency && offer.sum.minor >= sum.minor;
	if (isCovered) return 'covers';
	return settles ? 'instead' : 'besides';
}

/** What the reporter has to say for a sum to go: the sum itself, and that it goes. */
export type GivenUp = {insteadOfStatutory: boolean; sum: Money | null};

/** Was the very sum repeated? A remedy without a sum has none to repeat. */
export const isRepeated = ({insteadOfStatutory, sum}: GivenUp, due: Money | null): boolean =>
	insteadOfStatutory &&
	(due === null ? sum === null : sum !== null && sum.minor === due.minor && sum.currency === due.currency);
