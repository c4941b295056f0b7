import {attributesOf} from './unclobbered.ts';
import {firstOf, nameOf, nextOf, outerHtmlOf, parentOf} from './unclobbered-node.ts';

/** Nested deeper, an element is written by the browser with all it holds. */
const deepest = 200;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const opening = (element: Element): string => {
	const attributes = attributesOf(element).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	return `<${nameOf(element)}${attributes.join('')}>`;
};

/**
 * An element's HTML, in pieces to be put together. `apart`: elements whose text is not to be copied by the browser, and
 * what takes its place; null: the element is left out. Whatever holds none of these is written by the browser in one
 * piece. A page's scripts and styles are most of its bytes: this is twice as fast as all in one.
 */
export function htmlPieces(root: Element, apart: ReadonlyMap<Element, string | null>): string[] {
	const around = new Set<Element>();
	for (const element of apart.keys()) {
		for (let up = parentOf(element); up && !around.has(up); up = parentOf(up)) around.add(up);
	}
	const pieces: string[] = [];
	const write = (element: Element, depth: number): void => {
		const text = apart.get(element);
		if (text === null) return;
		if (text === undefined && (depth > deepest || !around.has(element))) {
			pieces.push(outerHtmlOf(element));
			return;
		}
		pieces.push(opening(element));
		if (text !== undefined) pieces.push(text);
		else {
			for (let child = firstOf(element); child; child = nextOf(child)) {
				if (child instanceof Element) write(child, depth + 1);
				else if (child instanceof Text) pieces.push(escaped(child.data).replace(/</g, '&lt;'));
			}
		}
		pieces.push(`</${nameOf(element)}>`);
	};
	write(root, 0);
	return pieces;
}
