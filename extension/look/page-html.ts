import {badgeName} from './badge-name.ts';
import {htmlPieces} from './html-pieces.ts';
import {inside, named, rootOf} from './unclobbered.ts';

/** In elements, and in UTF-16 units: a page must not be able to make itself slow with us. */
const mostElements = 100_000;
const mostHtml = 6_000_000;
const largestScript = 1_000_000;
/** Smaller ones are not worth a piece of their own, in UTF-16 units. */
const small = 1000;

/** Pictures in lines are never read; of so many elements they are worth leaving out one by one. */
const largePicture = 10;
/** Of so many links a menu tells nothing of the product. */
const largeMenu = 20;

/** Large parts that no reading uses, so that the page need not write them. */
function* unread(document: Document): Generator<Element> {
	for (const style of named(document, 'style')) if (style.textContent.length > small) yield style;
	for (const stead of named(document, 'noscript')) if (stead.textContent.length > small) yield stead;
	for (const picture of named(document, 'svg')) if (inside(picture, '*').length > largePicture) yield picture;
	for (const menu of named(document, 'nav'))
		if (inside(menu, 'a').length > largeMenu && inside(menu, 'h1').length === 0) yield menu;
	yield* named(document, badgeName);
}

/** What the document holds now, in pieces to be put together. Null: it is too large to be read, or just being rewritten. */
export function pageHtml(document: Document): string[] | null {
	const root = rootOf(document);
	if (!root || named(document, '*').length > mostElements) return null;
	const apart = new Map<Element, string | null>();
	for (const script of named(document, 'script')) {
		const text = script.textContent;
		if (text.length > small) apart.set(script, text.length > largestScript ? null : text);
	}
	for (const element of unread(document)) apart.set(element, null);
	return upTo(mostHtml, htmlPieces(root, apart));
}

/** The first pieces, as far as they are of `most` units together. */
function upTo(most: number, pieces: readonly string[]): string[] {
	const kept: string[] = [];
	let left = most;
	for (const piece of pieces) {
		if (left <= 0) break;
		kept.push(piece.slice(0, left));
		left -= piece.length;
	}
	return kept;
}
