/**
 * A page may name an image `createElement`, and then `document.createElement` is that image, for us too. The methods of
 * the prototype can't be hidden so.
 */
const prototype = () => Document.prototype;

/** `<html>`; null while a page rewrites itself. */
export const rootOf = (document: Document): HTMLElement | null =>
	// A getter of the prototype, called on the document: it answers what its type says.
	Reflect.get(prototype(), 'documentElement', document) as HTMLElement | null;

export const make = <Name extends keyof HTMLElementTagNameMap>(
	document: Document,
	name: Name,
): HTMLElementTagNameMap[Name] =>
	// What createElement makes of a known name.
	prototype().createElement.call(document, name) as HTMLElementTagNameMap[Name];

export const makeSvg = <Name extends keyof SVGElementTagNameMap>(
	document: Document,
	name: Name,
): SVGElementTagNameMap[Name] =>
	// What createElementNS makes of a known name.
	prototype().createElementNS.call(document, 'http://www.w3.org/2000/svg', name) as SVGElementTagNameMap[Name];

export const all = (document: Document, selector: string): Iterable<Element> =>
	prototype().querySelectorAll.call(document, selector);

export const copyOf = (document: Document): Document =>
	// Cloning a document makes a document; its declared type is the one of any node.
	Node.prototype.cloneNode.call(document, true) as Document;
