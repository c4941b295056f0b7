/**
 * A page may name an image `createElement`, and then `document.createElement` is that image, for us too. The methods of
 * the prototype can't be hidden so.
 */
const {prototype} = Document;

/** `<html>`; null while a page rewrites itself. */
export const rootOf = (document: Document): HTMLElement | null =>
	// A getter of the prototype, called on the document: it answers what its type says.
	Reflect.get(prototype, 'documentElement', document) as HTMLElement | null;

export const make = (document: Document, name: string): HTMLElement => prototype.createElement.call(document, name);

export const makeSvg = (document: Document, name: string): Element =>
	prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', name);

/** Every element of a name, in document order. */
export const named = (document: Document, name: string): HTMLCollectionOf<Element> =>
	prototype.getElementsByTagName.call(document, name);

/** Every element of a name inside another one. */
export const inside = (element: Element, name: string): HTMLCollectionOf<Element> =>
	Element.prototype.getElementsByTagName.call(element, name);

/** Every element that has all of these classes. */
export const ofClass = (document: Document, classes: string): HTMLCollectionOf<Element> =>
	prototype.getElementsByClassName.call(document, classes);

/** Every text inside an element, in document order. */
export function* texts(document: Document, root: Node): Generator<Text> {
	const walker = prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
	// The walker shows texts only
	for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

export const attributeOf = (element: Element, name: string): string | null =>
	Element.prototype.getAttribute.call(element, name);

export const isShown = (element: Element): boolean => Element.prototype.checkVisibility.call(element);

export const attributesOf = (element: Element): [name: string, value: string][] =>
	Element.prototype.getAttributeNames.call(element).map(name => [name, attributeOf(element, name) ?? '']);
