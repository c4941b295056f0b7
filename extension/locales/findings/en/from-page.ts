import {barcode} from '../formatters.ts';
import type {FindingWords} from '../words.ts';

const conditions: Record<string, string> = {new: 'new', used: 'used', refurbished: 'refurbished', damaged: 'damaged'};
const facts: Record<string, string> = {
	rating: 'how others rated it',
	since: 'since when it sells here',
	country: 'its country',
	title: 'the title',
	brand: 'the brand',
	price: 'the price',
	currency: 'the currency',
	availability: 'whether it is in stock',
	seller: 'the seller',
};
const times = (count: unknown, one: string, many: string) => (count === 1 ? one : many);
const pageOnly = 'The page says so; nobody checked it.';

export const fromPage = {
	'sold-by-merchant': ({about}, {quote, plain}) => ({
		title: `Sold by ${quote(about.seller)} on ${plain(about.store)}`,
		detail: `A merchant sells here, not the store itself.${about.id ? ` Its id in the store: ${plain(about.id)}.` : ''} ${pageOnly}`,
	}),
	'sold-by-store': ({about}, {quote, plain}) => ({
		title: `Sold by the store itself: ${quote(about.seller)}`,
		detail: `Nothing on the page names another seller than ${plain(about.domain)}. ${pageOnly}`,
	}),
	'seller-not-named': () => ({
		title: 'No seller was found on this page',
		detail: 'Without one there is nothing to look up. Look for a name and an address before you pay.',
	}),
	'seller-rating': ({about}, {quote}) => ({
		title: `The seller’s rating: ${quote(about.value)}`,
		detail: 'The store counted it and shows it. Nobody else checked it.',
	}),
	'seller-since': ({about}, {quote}) => ({title: `Sells since: ${quote(about.value)}`, detail: pageOnly}),
	'seller-country': ({about}, {quote}) => ({title: `The seller’s country: ${quote(about.value)}`, detail: pageOnly}),
	'seller-facts-missing': ({about}, {quote, list}) => ({
		title: `Not found about the seller: ${list(about.missing, facts)}`,
		detail: `The page may show it elsewhere, such as on the page of ${quote(about.seller)}.`,
	}),

	'address-of-marketplace': ({about}, {plain}) => ({
		title: `${plain(about.domain)} is an address of ${plain(about.name)}`,
		detail: 'It is one of those known of this marketplace. Names and pictures can be copied, the address can not.',
	}),
	'address-of-shop': ({about}, {plain}) => ({
		title: `The shop’s address: ${plain(about.domain)}`,
		detail: 'Compare it with the one you meant to visit. Names and pictures can be copied, the address can not.',
	}),
	'address-not-encrypted': ({about}, {plain}) => ({
		title: `The connection to ${plain(about.address)} is not encrypted`,
		detail:
			'Whoever sits on the way can read what you type and change what the page says, so nothing good is concluded from it.',
	}),

	'page-contradicts-itself': ({about}, {quote, list}) => ({
		title: `The page says two things about ${list(about.field, facts)}: ${quote(about.one)} and ${quote(about.other)}`,
		detail:
			'What stands in its data for search engines and what a person sees do not agree. Often that is carelessness.',
	}),

	'price-shown': ({about}, {money}) => ({
		title: `Price: ${money(about.price)}`,
		detail: 'As the page shows it; shipping and duties may come on top.',
	}),
	'price-range-shown': ({about}, {money}) => ({
		title: `Price: ${money(about.low)} to ${money(about.high)}`,
		detail: 'It depends on the variant; shipping and duties may come on top.',
	}),
	'was-price-shown': ({about}, {money}) => ({
		title: `Crossed out: ${money(about.was)}`,
		detail: 'The page’s word. Whether it was ever asked is not known.',
	}),

	'brand-named': ({about}, {quote}) => ({
		title: `Brand, says the page: ${quote(about.brand)}`,
		detail: 'A name on a page is no proof that the goods are the brand’s.',
	}),
	'number-shown': ({about}, {plain}) => ({
		title: `Product number: ${barcode(plain(about.gtin))}`,
		detail: 'As the page gives it; its check digit is right. The box in your hand should bear the same number.',
	}),
	'condition-named': ({about}, {list}) => ({
		title: `Condition: ${list(about.condition, conditions)}`,
		detail: pageOnly,
	}),
	'in-stock': () => ({title: 'In stock, says the page', detail: pageOnly}),
	'out-of-stock': () => ({title: 'Not in stock, says the page', detail: pageOnly}),
	'rating-shown': ({about}, {number}) => ({
		title: `Rated ${number(about.rating)} of 5${about.count === -1 ? '' : times(about.count, ' by 1 person', ` by ${number(about.count)} people`)}, says the page`,
		detail: 'Ratings on a shop’s own page can not be checked from outside.',
	}),

	'claims-authentic': ({about}, {quote}) => ({
		title: `${quote(about.claim)} is claimed`,
		detail: 'The page says so. It names no proof that could be checked here.',
	}),
	'claims-brand-new': ({about}, {quote}) => ({title: `${quote(about.claim)} is claimed`, detail: pageOnly}),
	'claims-buyer-protection': ({about}, {quote}) => ({
		title: `Protection is claimed: ${quote(about.claim)}`,
		detail: 'The page says so. What it covers, and until when, stands in the store’s terms.',
	}),

	'ships-from': ({about}, {place}) => ({title: `Ships from ${place(about.place)}`, detail: pageOnly}),
	'shipped-by': ({about}, {quote}) => ({title: `Shipped by ${quote(about.party)}`, detail: pageOnly}),
	'delivery-promised': ({about}, {quote}) => ({
		title: `Delivery: ${quote(about.words)}`,
		detail: 'The seller’s promise in its words. Keep it; it counts when the parcel is late.',
	}),

	'returns-named': ({about}, {quote}) => ({
		title: `Returns: ${quote(about.words)}`,
		detail: 'The page’s words. The law of your country may give you more.',
	}),
	'returns-not-found': () => ({
		title: 'Returns: nothing found on this page',
		detail: 'It may stand on another page of the store. Read it before you pay.',
	}),
	'payment-named': ({about}, {list}) => ({
		title: `Payment: ${list(about.methods)}`,
		detail: 'Named on the page. Cards and payment services differ in whether and how long they give money back.',
	}),
} satisfies Partial<FindingWords>;
