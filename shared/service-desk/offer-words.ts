import {exactSum} from '../exact-sum.ts';
import type {OfferView} from './contract.ts';

/** What is offered, within a sentence: “a refund of 24.90 EUR”. */
export function offerName(offer: OfferView): string {
	switch (offer.kind) {
		case 'words':
			return 'something else (in words)';
		case 'refund':
			return `a refund of ${exactSum(offer.sum)}`;
		case 'coupon':
			return `a coupon of ${exactSum(offer.value)}`;
	}
}

/** The same on its own, with a coupon's terms: of letters, lists and pages. */
export function offerWords(offer: OfferView): string {
	const name = offerName(offer);
	const alone = name.charAt(0).toUpperCase() + name.slice(1);
	if (offer.kind !== 'coupon') return alone;
	const minimum = offer.minimum.minor === 0 ? '' : ` for an order of ${exactSum(offer.minimum)} at least`;
	return `${alone}${minimum}, until ${offer.expiresAt.slice(0, 10)}`;
}
