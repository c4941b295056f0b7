import {cut} from '../../shared/cut.ts';
import {clean} from './text.ts';
import type {Thing} from './thing.ts';

/** The attributes that microdata and RDFa use for the same three things. */
export type Dialect = {scope: string; type: string; property: string};

const deepest = 6;
const mostElements = 5000;

const addressed: Record<string, string> = {
	a: 'href',
	area: 'href',
	link: 'href',
	img: 'src',
	source: 'src',
	embed: 'src',
	object: 'data',
};

/** What an element says as a property, by the rules of HTML microdata. */
function propertyValue(element: Element): string {
	const content = element.getAttribute('content');
	if (content !== null) return content;
	const attribute = addressed[element.localName];
	const address = attribute ? element.getAttribute(attribute) : null;
	if (address) return address;
	const stated =
		element.getAttribute('datetime') ??
		(/^(?:data|meter|input)$/.test(element.localName) ? element.getAttribute('value') : null);
	return stated ?? cut(clean(element.textContent ?? ''), 2000);
}

/** One marked-up item as a thing in JSON-LD's shape. */
export function itemOf(root: Element, dialect: Dialect, depth = 0): Thing {
	const properties: Record<string, unknown[]> = Object.create(null);
	const types = (root.getAttribute(dialect.type) ?? '').split(/\s+/).filter(Boolean);
	let budget = mostElements;
	let element: Element | null = root.firstElementChild;
	while (element && budget-- > 0) {
		const names = element.getAttribute(dialect.property);
		const isItem = element.hasAttribute(dialect.scope);
		if (names !== null) {
			const value = isItem && depth < deepest ? itemOf(element, dialect, depth + 1) : propertyValue(element);
			for (const name of names.split(/\s+/)) {
				if (!name) continue;
				const key = name.replace(/^.*[/#:]/, '');
				properties[key] = [...(properties[key] ?? []), value].slice(0, 200);
			}
		}
		element = isItem ? after(element, root) : (element.firstElementChild ?? after(element, root));
	}
	return {...properties, '@type': types};
}

/** The next element in document order that is not inside this one. */
function after(element: Element, root: Element): Element | null {
	let here: Element | null = element;
	while (here && here !== root && !here.nextElementSibling) here = here.parentElement;
	return here === null || here === root ? null : here.nextElementSibling;
}
