import type {Landmarks} from './landmarks.ts';
import type {Survey} from './survey.ts';
import type {Thing} from './thing.ts';
import type {RatedTag} from './visible/price.ts';
import type {Row} from './visible/rows.ts';
import type {SellerWord} from './visible/seller.ts';

/** What a source may look at. */
export type Page = {
	document: Document;
	url: URL;
	/** Registrable domain the page came from. */
	domain: string;
	survey: Survey;
	landmarks: Landmarks;
	/** Text of the main heading, else of the document's title. */
	heading: string;
	/** BCP 47 as the page says, lower case; '' when it does not. */
	language: string;
	/** ISO 4217: what a bare number or an unclear sign means here; null when nothing says. */
	currency: string | null;
	/** Every price a person sees, rated by what speaks for it being this product's. */
	tags: readonly RatedTag[];
	/** Labelled values a person reads, in document order. */
	rows: readonly Row[];
	/** Places that say under a label who sells; looked for when first asked. */
	sellers: () => readonly SellerWord[];
	/** Objects that the page's scripts carry as data; looked for when first asked. */
	state: () => readonly Thing[];
};

/** `url` as an absolute web address, null when it is none. */
export function absolute(url: string | null | undefined, base: URL): string | null {
	if (!url || url.length > 2048) return null;
	try {
		const address = new URL(url.trim(), base);
		return /^https?:$/.test(address.protocol) && address.href.length <= 2048 ? address.href : null;
	} catch {
		return null;
	}
}
