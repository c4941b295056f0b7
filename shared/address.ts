import {toGtin14} from './gtin.ts';
import type {PageFacts} from './product.ts';

/** A short canonical text that names one subject: `seller:aliexpress/1101234567`. Rules: lookup design, "Subjects and addresses". */
export type SubjectKey = `${'brand' | 'store' | 'seller' | 'product' | 'category'}:${string}`;

const latinMarks = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;

/**
 * The form in which names are compared: no ™ ® ©, compatibility forms, no marks on Latin letters, case folded,
 * no punctuation or spaces. `L'Oréal® Paris` → `lorealparis`; 资生堂 stays.
 */
export const foldName = (name: string): string =>
	name
		.replace(/[™®©℠]/gu, '')
		.normalize('NFKD')
		.replace(latinMarks, '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

export const brandKey = (name: string): SubjectKey | null => {
	const folded = foldName(name);
	return folded ? `brand:${folded}` : null;
};

/** A kind of goods, by the name under which the operator listed it. */
export const categoryKey = (name: string): SubjectKey | null => {
	const folded = foldName(name);
	return folded ? `category:${folded}` : null;
};

/** `store` is a marketplace's id or a registrable domain. */
export const storeKey = (store: string): SubjectKey => `store:${store.toLowerCase()}`;

/** A merchant inside a marketplace; without an id the store sells alone. */
export const sellerKey = (store: string, id: string | null): SubjectKey =>
	id === null ? `seller:${store.toLowerCase()}` : `seller:${store.toLowerCase()}/${id.normalize('NFC')}`;

/** By GTIN, else by brand and model number; null when the page tells neither. */
export const productKey = ({gtin, brand, mpn}: Pick<PageFacts, 'gtin' | 'brand' | 'mpn'>): SubjectKey | null => {
	const number = gtin && toGtin14(gtin);
	if (number) return `product:${number}`;
	const [name, model] = [brand && foldName(brand), mpn && foldName(mpn)];
	return name && model ? `product:${name}/${model}` : null;
};

/** The subjects one page is about. `seller` is null when the page does not tell which merchant sells. */
export const subjectsOf = (facts: PageFacts) => ({
	store: storeKey(facts.store),
	domain: storeKey(facts.domain),
	brand: facts.brand === null ? null : brandKey(facts.brand),
	product: productKey(facts),
	seller:
		facts.seller?.kind === 'marketplace'
			? facts.seller.id === null
				? null
				: sellerKey(facts.store, facts.seller.id)
			: facts.seller?.kind === 'own'
				? sellerKey(facts.store, null)
				: null,
});

/** SHA-256 of the key's UTF-8 text, 64 lower-case hex digits. */
export async function addressOf(key: SubjectKey): Promise<string> {
	return toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)));
}

const hexOfByte = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'));

export function toHex(bytes: ArrayBuffer | Uint8Array): string {
	let text = '';
	for (const byte of bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)) text += hexOfByte[byte];
	return text;
}
