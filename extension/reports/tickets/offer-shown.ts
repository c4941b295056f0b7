import type {OfferView} from '../../../shared/service-desk/contract.ts';
import type {Words} from '../../locales/index.ts';

/** What is offered, in the shopper's language. */
export function offerShown(offer: OfferView, words: Words): string {
	switch (offer.kind) {
		case 'words':
			return words.say('ticket.offer.words');
		case 'refund':
			return words.say('ticket.offer.refund', {sum: words.money(offer.sum)});
		case 'coupon': {
			const value = words.money(offer.value);
			const day = words.day(offer.expiresAt);
			if (offer.minimum.minor === 0) return words.say('ticket.offer.coupon', {value, day});
			return words.say('ticket.offer.coupon-least', {value, least: words.money(offer.minimum), day});
		}
	}
}
