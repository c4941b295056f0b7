import {cut} from '../cut.ts';
import type {PageFacts} from '../product.ts';
import type {OfferSeen} from './contract.ts';
import {markUnseen} from './shown-text.ts';

/** A page may write what nobody sees; a report holds what it reads like, in one line. */
const oneLine = (text: string | null, most: number): string | null =>
	cut(
		markUnseen((text ?? '').replace(/\s/g, ' '), () => '')
			.replace(/ +/g, ' ')
			.trim(),
		most,
	) || null;

const webAddress = (address: string | undefined): string | null => {
	if (!address || !URL.canParse(address)) return null;
	const {protocol, username} = new URL(address);
	return /^https?:$/.test(protocol) && username === '' ? address : null;
};

/** The offer in front of the shopper, as its page told it on `day`. A title that the page does not tell is empty. */
export const offerOf = (facts: PageFacts, day: string): OfferSeen => ({
	url: facts.url,
	store: facts.store,
	listing: facts.listingId,
	title: oneLine(facts.title, 1000) ?? '',
	seller: {
		own: facts.seller?.kind === 'own',
		id: oneLine(facts.seller?.id ?? null, 200),
		name: oneLine(facts.seller?.name ?? null, 300),
	},
	brand: oneLine(facts.brand, 200),
	gtin: facts.gtin,
	mpn: oneLine(facts.mpn, 200),
	sku: oneLine(facts.sku, 200),
	price: facts.price?.low ?? null,
	image: webAddress(facts.images[0]),
	claims: facts.claims.flatMap(({text}) => oneLine(text, 200) ?? []).slice(0, 12),
	seenOn: day,
});
