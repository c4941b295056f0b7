import {currencyOfCountry} from '../../shared/country-currency.ts';
import type {PageFacts} from '../../shared/product.ts';
import {offerOf} from '../../shared/reports/offer-of.ts';
import type {ReportTyped} from '../../shared/reports/typed.ts';
import {localDay} from './local-day.ts';
import type {Refusal} from './outbox/letter.ts';

/** A report that is being written, as IndexedDB keeps it. */
export type Draft = {
	/** also names its photos, and the report that it becomes */
	id: string;
	/** `listingOf` the page it is about */
	listing: string;
	typed: ReportTyped;
	/** `sending`: it lies in the outbox, as it was; nobody writes in it meanwhile */
	is: 'writing' | 'sending';
	/** what the server said when it took it not */
	refusal: Refusal | null;
	/** ISO instants */
	startedAt: string;
	changedAt: string;
};

type Given = {
	id: string;
	listing: string;
	facts: PageFacts;
	/** ISO instant */
	now: string;
	/** where the shopper lives, from the settings */
	country: string | null;
	/** in which the server writes to the shopper */
	language: string;
	codes: ReportTyped['codes'];
};

/** A report to begin with: the offer as its page tells it, its price as a suggestion, nothing said for the shopper. */
export function newDraft({id, listing, facts, now, country, language, codes}: Given): Draft {
	const offer = offerOf(facts, localDay(now));
	const currency = offer.price?.currency ?? (country && currencyOfCountry(country)) ?? 'EUR';
	return {
		id,
		listing,
		is: 'writing',
		refusal: null,
		startedAt: now,
		changedAt: now,
		typed: {
			offer,
			bought: null,
			purchase: {
				paid: '',
				currency,
				quantity: '1',
				orderedOn: '',
				deliveredOn: '',
				orderNumber: '',
				variant: '',
				ownUse: null,
				goods: 'ordinary',
				loss: '',
			},
			facts: '',
			signs: [],
			demand: 'none',
			otherDemand: '',
			country: country ?? '',
			promise: {times: '', words: ''},
			codes,
			who: null,
			contact: {name: '', email: '', language},
			elsewhere: {is: false, forum: '', since: '', decided: false},
			goodFaith: false,
			noParty: false,
		},
	};
}
