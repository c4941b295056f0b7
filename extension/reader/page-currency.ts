import {currencyOfCountry} from '../../shared/country-currency.ts';
import {isCurrency} from '../../shared/minor-units.ts';
import type {Survey} from './survey.ts';

const stated = /["']?(?:price_?currency|currency_?(?:code|id)?)["']?\s*[:=]\s*\\?["']([A-Z]{3})\b/gi;
const mostText = 300_000;

/** The one said most often; null when none is. */
function commonest(codes: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const statedIn = (texts: readonly string[]): string | null =>
	commonest(
		texts
			.flatMap(text => [...text.slice(0, mostText).matchAll(stated)].map(match => match[1]?.toUpperCase() ?? ''))
			.filter(isCurrency),
	);

/** The country a page is for: its top-level domain, else the region of its language. */
function countryOf(url: URL, language: string): string | null {
	const last = url.hostname.split('.').at(-1) ?? '';
	if (currencyOfCountry(last)) return last;
	return /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(language)?.[1] ?? null;
}

/**
 * Which currency a page speaks of: what its meta elements, then its structured data, then its scripts name most often,
 * else what is asked in its country. Null when nothing says.
 */
export function pageCurrency({metas, scripts}: Survey, url: URL, language: string): string | null {
	const named = metas
		.filter(meta =>
			/currency/i.test(
				meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('name') ?? '',
			),
		)
		.map(meta => (meta.getAttribute('content') ?? '').trim().toUpperCase())
		.filter(isCurrency);
	const isData = (script: Element) => /json/i.test(script.getAttribute('type') ?? '');
	const country = countryOf(url, language);
	return (
		commonest(named) ??
		statedIn(scripts.filter(isData).map(script => script.textContent ?? '')) ??
		statedIn(scripts.filter(script => !isData(script)).map(script => script.textContent ?? '')) ??
		(country && currencyOfCountry(country))
	);
}
