import {type Price, parsePrice} from '../../shared/price-text.ts';
import type {Seller} from '../../shared/product.ts';
import {isFreeText} from './free-text.ts';
import {absolute, type Page} from './page.ts';
import {textIn} from './survey.ts';
import {clean} from './text.ts';
import {tagText} from './visible/price-tags.ts';

/** The first element a selector finds. */
export const pick = ({document}: Page, selector: string): Element | null => document.querySelector(selector);

/** What a person reads in the first element that shows text; null when none does. Selectors go from best to last resort. */
export function textAt(page: Page, ...selectors: string[]): string | null {
	for (const selector of selectors) {
		const element = pick(page, selector);
		const text = element && (textIn(page.survey, element) || textWithoutScripts(element));
		if (text) return text;
	}
	return null;
}

/** Text of an element that is too large for the survey or not shown, scripts left out. */
function textWithoutScripts(element: Element): string {
	const scripts = [...element.querySelectorAll('script, style')].map(script => script.textContent ?? '');
	const whole = scripts.reduce(
		(text, script) => (script ? text.replace(script, ' ') : text),
		element.textContent ?? '',
	);
	return clean(whole.slice(0, 5000));
}

/** The price a person reads in the first element that holds one. */
export function priceAt(page: Page, ...selectors: string[]): Price | null {
	for (const selector of selectors) {
		const element = pick(page, selector);
		if (!element) continue;
		const span = page.survey.spans.get(element);
		const text = span ? tagText(page.survey.lines, span[0], span[1]) : clean(element.textContent ?? '').slice(0, 80);
		const price = parsePrice(text, {currency: page.currency});
		if (price && price.low.minor > 0) return price;
	}
	return null;
}

export const attributeAt = (page: Page, selector: string, attribute: string): string | null =>
	pick(page, selector)?.getAttribute(attribute)?.trim() || null;

/** The first link of the best selector that finds one. (One selector with commas would find the first in the document.) */
export function linkAt(page: Page, ...selectors: string[]): Element | null {
	for (const selector of selectors) {
		const link = pick(page, selector);
		if (link) return link;
	}
	return null;
}

/**
 * A link of a kind where all of them, outside of what merchants and shoppers write, lead to one and the same `id`; null
 * when they lead to several: some are another seller's, and nobody knows which.
 */
export function agreedLink({document}: Page, selector: string, id: RegExp): Element | null {
	const links = [...document.querySelectorAll(selector)].filter(link => !isFreeText(link));
	const found = links.filter(link => id.test(link.getAttribute('href') ?? ''));
	const ids = new Set(found.map(link => id.exec(link.getAttribute('href') ?? '')?.[1]?.toLowerCase()));
	return ids.size === 1 ? (found.find(link => link.textContent?.trim()) ?? found[0] ?? null) : null;
}

/** A merchant inside a marketplace, with what is known of it. */
export const merchant = (page: Page, name: string | null, id: string | null, href: string | null = null): Seller => ({
	kind: 'marketplace',
	name,
	id,
	url: absolute(href, page.url),
	rating: null,
	since: null,
	country: null,
});

/** The store itself as the seller. */
export const ownSeller = (name: string | null): Seller => ({
	kind: 'own',
	name,
	id: null,
	url: null,
	rating: null,
	since: null,
	country: null,
});
