import {figureKey, isFigure} from '../reader/markup/figure.ts';
import {htmlWithout} from './html-without.ts';
import {attributeOf, elementCount, isShown, rootOf, scriptsOf, texts} from './unclobbered.ts';

/** What is handed over to be read: what the document holds now, and which of its figures nobody sees. */
export type PageHtml = {html: string; hidden: string[]};

/** In elements, and in UTF-16 units: a page must not be able to make itself slow with us. */
const mostElements = 100_000;
const mostHtml = 6_000_000;
const largestScript = 1_000_000;
const mostTexts = 10_000;
const mostLookedAt = 1_500;
const mostHidden = 400;

/** Null: the document is too large to be read, or just being rewritten. */
export function pageHtml(document: Document): PageHtml | null {
	const root = rootOf(document);
	if (!root || elementCount(document) > mostElements) return null;
	const tooLarge = scriptsOf(document).filter(script => script.text.length > largestScript);
	const html = htmlWithout(root, tooLarge).replace(dull, found => (found.startsWith('<script') ? found : ''));
	return {html: html.slice(0, mostHtml), hidden: hiddenFigures(document, root)};
}

/** A third of a page is never read. Scripts are found too, and kept, because what they quote is not markup. */
const dull = /<script\b[^>]*>[\s\S]*?<\/script>|<(style|svg|noscript)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;

/**
 * Figures that the browser does not show: templates wait hidden in many pages, with the prices of other variants. One
 * that stands elsewhere in sight, in the same dress, is no hidden one.
 */
function hiddenFigures(document: Document, root: Element): string[] {
	const hidden = new Set<string>();
	const shown = new Set<string>();
	let seen = 0;
	let lookedAt = 0;
	for (const text of texts(document, root)) {
		if (++seen > mostTexts || lookedAt > mostLookedAt) break;
		const {data, parentElement} = text;
		if (!parentElement || !isFigure(data)) continue;
		lookedAt++;
		(isShown(parentElement) ? shown : hidden).add(figureKey(data, attributeOf(parentElement, 'class')));
	}
	return [...hidden].filter(key => !shown.has(key)).slice(0, mostHidden);
}
