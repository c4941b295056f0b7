import {attributesOf} from './unclobbered.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/**
 * An element's HTML without the ones that are left out. As large as those may be, nothing of theirs is copied: whatever
 * holds none of them is written by the browser itself.
 */
export function htmlWithout(element: Element, leftOut: readonly Element[]): string {
	const inside = leftOut.filter(one => element.contains(one));
	if (inside.length === 0) return element.outerHTML;
	if (inside.includes(element)) return '';
	const name = element.localName;
	const attributes = attributesOf(element).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	let html = `<${name}${attributes.join('')}>`;
	for (const child of element.childNodes) {
		if (child instanceof Element) html += htmlWithout(child, inside);
		else if (child instanceof Text) html += escaped(child.data).replace(/</g, '&lt;');
	}
	return `${html}</${name}>`;
}
