import {embeddedJson} from './embedded-json.ts';
import type {Page} from './page.ts';
import type {Survey} from './survey.ts';
import {folded} from './text.ts';
import {isThing, type Thing} from './thing.ts';

const mostNodes = 60_000;
const deepest = 16;
const mostInArray = 300;

const nameKeys = /^(?:product|item|goods|deal|display|short|full|main)?_?(?:name|title|subject)$/i;
const idKeys = /(?:^id|id|sku|code|_?no|srl|tcin|number|key|asin)$/i;

/** Objects of a state with where they hang, shallow ones first; bounded in number and depth. */
function* objectsOf(roots: readonly unknown[]): Generator<Thing> {
	const queue: {value: unknown; depth: number}[] = roots.map(value => ({value, depth: 0}));
	for (let at = 0; at < queue.length && at < mostNodes; at++) {
		const {value, depth} = queue[at] ?? {value: null, depth: 0};
		if (Array.isArray(value)) {
			if (depth < deepest)
				for (const inner of value.slice(0, mostInArray))
					if (typeof inner === 'object') queue.push({value: inner, depth: depth + 1});
		} else if (isThing(value)) {
			yield value;
			if (depth < deepest)
				for (const inner of Object.values(value))
					if (typeof inner === 'object' && inner) queue.push({value: inner, depth: depth + 1});
		}
	}
}

const shortestScript = 60;

/** Everything a page's scripts carry as data. */
export function stateOf({scripts}: Survey): Thing[] {
	const own = scripts.filter(
		script => !script.hasAttribute('src') && !/ld\+json/i.test(script.getAttribute('type') ?? ''),
	);
	return [
		...objectsOf(
			embeddedJson(own.map(script => script.textContent ?? '').filter(text => text.length > shortestScript)),
		),
	];
}

/** Numbers and codes in an address that may be the listing's id; `bare`: also without the letters around a number. */
export const idsIn = ({pathname, search}: URL, bare = false): Set<string> =>
	new Set([
		...((pathname + search).match(/[A-Za-z]{0,4}\d{5,}[A-Za-z\d]*/g) ?? []),
		...(bare ? ((pathname + search).match(/\d{6,}/g) ?? []) : []),
	]);

/** Objects that describe the product the page is about: same name as its heading, or its id from the address. */
export function productsIn(objects: Iterable<Thing>, page: Page): Thing[] {
	const heading = folded(page.heading);
	const ids = idsIn(page.url);
	const found: {thing: Thing; fits: number}[] = [];
	for (const thing of objects) {
		let isNamed = false;
		let isNumbered = false;
		for (const [key, value] of Object.entries(thing)) {
			if (typeof value === 'string' && value.length > 4 && nameKeys.test(key)) {
				const name = folded(value);
				isNamed ||=
					name.length > 4 &&
					(name === heading || (name.length > 12 && (heading.startsWith(name) || name.startsWith(heading))));
			} else if ((typeof value === 'string' || typeof value === 'number') && idKeys.test(key))
				isNumbered ||= ids.has(String(value));
		}
		if (isNamed || isNumbered) found.push({thing, fits: (isNamed ? 2 : 0) + (isNumbered ? 1 : 0)});
		if (found.length >= 200) break;
	}
	return found.sort((a, b) => b.fits - a.fits).map(({thing}) => thing);
}
