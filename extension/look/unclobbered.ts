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

export const all = (document: Document, selector: string): Iterable<Element> =>
	prototype.querySelectorAll.call(document, selector);
