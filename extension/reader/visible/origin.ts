import {countries} from '../../../shared/country-currency.ts';
import type {Page} from '../page.ts';
import {folded} from '../text.ts';
import type {Row} from './rows.ts';

const sentence =
	/^(?:ships? from|shipping from|dispatched from|located in|item location|versand aus|lieferung aus|standort|expédié (?:depuis|de)|enviado desde|se envía desde|ubicado en|spedito da|enviado de|wysyłka z|отправка из|доставка из|发货地|發貨地|発送元)\s*[:：]?\s*(?=\S)/iu;

/** What is spoken in the country a host is of: `amazon.de` → `de`. */
function spokenAt({hostname}: URL): string[] {
	const last = /\.([a-z]{2})$/.exec(hostname)?.[1];
	return last ? [new Intl.Locale(`und-${last}`).maximize().language] : [];
}

/** Names of countries in English and in the page's languages, in full and as one says; browsers and Node know them. */
function countryNames({language, url}: Page): Set<string> {
	const names = new Set<string>();
	// What a page calls its language may be anything
	const own = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(language) ? [language] : [];
	for (const locale of new Set(['en', ...own, ...spokenAt(url)])) {
		for (const style of ['long', 'short'] as const) {
			const known = new Intl.DisplayNames([locale], {type: 'region', fallback: 'none', style});
			for (const country of countries) names.add(folded(known.of(country.toUpperCase()) ?? ''));
		}
	}
	names.delete('');
	return names;
}

/** Whether a text ends in, or is, a country: `Leipzig, Germany`. A party that ships (`Amazon`) is no place. */
function isPlace(text: string, names: ReadonlySet<string>): boolean {
	const last = text.split(/[,，、(]/).at(-1) ?? text;
	return names.has(folded(last)) || names.has(folded(text));
}

/** Where the goods leave from: a row or a sentence of the page whose value is a place. */
export function visibleOrigin(page: Page, rows: readonly Row[]): string | null {
	const told = rows.filter(({kind, value}) => kind === 'shipFrom' && value.length <= 80).map(({value}) => value);
	const sentences = page.survey.lines.flatMap(({text}) =>
		text.length <= 80 && sentence.test(text) ? text.replace(sentence, '') : [],
	);
	const stated = [...told, ...sentences].map(text => text.replace(/[.。]$/, ''));
	if (stated.length === 0) return null;
	const names = countryNames(page);
	return stated.find(text => isPlace(text, names)) ?? null;
}
