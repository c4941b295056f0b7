import {barcode} from '../formatters.ts';
import type {FindingWords} from '../words.ts';

const conditions: Record<string, string> = {
	new: 'neu',
	used: 'gebraucht',
	refurbished: 'aufgearbeitet',
	damaged: 'beschädigt',
};
const facts: Record<string, string> = {
	rating: 'wie andere ihn bewerten',
	since: 'seit wann er hier verkauft',
	country: 'sein Land',
};
const fields: Record<string, string> = {
	title: 'den Titel',
	brand: 'die Marke',
	price: 'den Preis',
	currency: 'die Währung',
	availability: 'den Bestand',
	seller: 'den Verkäufer',
};
const times = (count: unknown, one: string, many: string) => (count === 1 ? one : many);
const pageOnly = 'So steht es auf der Seite; geprüft hat es niemand.';

export const fromPage = {
	'sold-by-merchant': ({about}, {quote, plain}) => ({
		title: `Verkauft von ${quote(about.seller)} bei ${plain(about.store)}`,
		detail: `Hier verkauft ein Händler, nicht der Laden selbst.${about.id ? ` Seine Kennung dort: ${plain(about.id)}.` : ''} ${pageOnly}`,
	}),
	'sold-by-store': ({about}, {quote, plain}) => ({
		title: `Verkauft vom Laden selbst: ${quote(about.seller)}`,
		detail: `Nichts auf der Seite nennt einen anderen Verkäufer als ${plain(about.domain)}. ${pageOnly}`,
	}),
	'seller-not-named': () => ({
		title: 'Auf dieser Seite wurde kein Verkäufer gefunden',
		detail: 'Ohne ihn gibt es nichts nachzuschlagen. Suchen Sie Namen und Anschrift, bevor Sie zahlen.',
	}),
	'seller-rating': ({about}, {quote}) => ({
		title: `Bewertung des Verkäufers: ${quote(about.value)}`,
		detail: 'Der Laden hat gezählt und zeigt sie. Sonst hat das niemand geprüft.',
	}),
	'seller-since': ({about}, {quote}) => ({title: `Verkauft seit: ${quote(about.value)}`, detail: pageOnly}),
	'seller-country': ({about}, {quote}) => ({title: `Land des Verkäufers: ${quote(about.value)}`, detail: pageOnly}),
	'seller-facts-missing': ({about}, {quote, list}) => ({
		title: `Über den Verkäufer nicht gefunden: ${list(about.missing, facts)}`,
		detail: `Vielleicht steht es anderswo, etwa auf der Seite von ${quote(about.seller)}.`,
	}),

	'address-of-marketplace': ({about}, {plain}) => ({
		title: `${plain(about.domain)} ist eine Adresse von ${plain(about.name)}`,
		detail:
			'Sie gehört zu den bekannten dieses Marktplatzes. Namen und Bilder lassen sich kopieren, die Adresse nicht.',
	}),
	'address-of-shop': ({about}, {plain}) => ({
		title: `Die Adresse des Ladens: ${plain(about.domain)}`,
		detail:
			'Vergleichen Sie sie mit der, die Sie besuchen wollten. Namen und Bilder lassen sich kopieren, die Adresse nicht.',
	}),
	'address-not-encrypted': ({about}, {plain}) => ({
		title: `Die Verbindung zu ${plain(about.address)} ist nicht verschlüsselt`,
		detail:
			'Unterwegs kann gelesen werden, was Sie eingeben, und verändert werden, was die Seite sagt. Darum wird aus ihr nichts Gutes gefolgert.',
	}),

	'page-contradicts-itself': ({about}, {quote, list}) => ({
		title: `Die Seite sagt zweierlei über ${list(about.field, fields)}: ${quote(about.one)} und ${quote(about.other)}`,
		detail:
			'Was in ihren Daten für Suchmaschinen steht und was man sieht, stimmt nicht überein. Oft ist das Nachlässigkeit.',
	}),

	'price-shown': ({about}, {money}) => ({
		title: `Preis: ${money(about.price)}`,
		detail: 'So zeigt ihn die Seite; Versand und Abgaben können dazukommen.',
	}),
	'price-range-shown': ({about}, {money}) => ({
		title: `Preis: ${money(about.low)} bis ${money(about.high)}`,
		detail: 'Je nach Ausführung; Versand und Abgaben können dazukommen.',
	}),
	'was-price-shown': ({about}, {money}) => ({
		title: `Durchgestrichen: ${money(about.was)}`,
		detail: 'So steht es auf der Seite. Ob dieser Preis je verlangt wurde, ist nicht bekannt.',
	}),

	'brand-named': ({about}, {quote}) => ({
		title: `Marke laut Seite: ${quote(about.brand)}`,
		detail: 'Ein Name auf einer Seite beweist nicht, dass die Ware von der Marke ist.',
	}),
	'number-shown': ({about}, {plain}) => ({
		title: `Produktnummer: ${barcode(plain(about.gtin))}`,
		detail:
			'So gibt sie die Seite an; ihre Prüfziffer stimmt. Auf der Packung in Ihrer Hand sollte dieselbe Nummer stehen.',
	}),
	'condition-named': ({about}, {list}) => ({
		title: `Zustand: ${list(about.condition, conditions)}`,
		detail: pageOnly,
	}),
	'in-stock': () => ({title: 'Laut Seite vorrätig', detail: pageOnly}),
	'out-of-stock': () => ({title: 'Laut Seite nicht vorrätig', detail: pageOnly}),
	'rating-shown': ({about}, {number}) => ({
		title: `Laut Seite ${number(about.rating)} von 5${about.count === -1 ? '' : times(about.count, ' bei 1 Bewertung', ` bei ${number(about.count)} Bewertungen`)}`,
		detail: 'Bewertungen auf der Seite eines Ladens lassen sich von außen nicht prüfen.',
	}),

	'claims-authentic': ({about}, {quote}) => ({
		title: `Behauptet wird: ${quote(about.claim)}`,
		detail: 'So steht es auf der Seite. Einen Beweis, der sich hier prüfen ließe, nennt sie nicht.',
	}),
	'claims-brand-new': ({about}, {quote}) => ({title: `Behauptet wird: ${quote(about.claim)}`, detail: pageOnly}),
	'claims-buyer-protection': ({about}, {quote}) => ({
		title: `Schutz wird versprochen: ${quote(about.claim)}`,
		detail: 'So steht es auf der Seite. Was er umfasst und bis wann, steht in den Bedingungen des Ladens.',
	}),

	'ships-from': ({about}, {place}) => ({title: `Versand aus: ${place(about.place)}`, detail: pageOnly}),
	'shipped-by': ({about}, {quote}) => ({title: `Versand durch ${quote(about.party)}`, detail: pageOnly}),
	'delivery-promised': ({about}, {quote}) => ({
		title: `Lieferung: ${quote(about.words)}`,
		detail:
			'Das Versprechen des Verkäufers in seinen Worten. Bewahren Sie es auf; es zählt, wenn das Paket zu spät kommt.',
	}),

	'returns-named': ({about}, {quote}) => ({
		title: `Rückgabe: ${quote(about.words)}`,
		detail: 'In den Worten der Seite. Das Recht Ihres Landes kann Ihnen mehr geben.',
	}),
	'returns-not-found': () => ({
		title: 'Rückgabe: auf dieser Seite nichts gefunden',
		detail: 'Vielleicht steht es auf einer anderen Seite des Ladens. Lesen Sie es, bevor Sie zahlen.',
	}),
	'payment-named': ({about}, {list}) => ({
		title: `Zahlung: ${list(about.methods)}`,
		detail:
			'Auf der Seite genannt. Karten und Zahlungsdienste geben Geld unterschiedlich lange und nicht immer zurück.',
	}),
} satisfies Partial<FindingWords>;
