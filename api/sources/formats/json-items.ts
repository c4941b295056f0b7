import {Damaged} from '../damaged.ts';

const longestItem = 1 << 20;
const blank = /\s/;

type Place = 'before' | 'first' | 'item' | 'comma' | 'next' | 'after';

/** The objects of one JSON array, one after another; only one is held in memory. Throws `Damaged`. */
export async function* jsonItems(text: AsyncIterable<string>): AsyncGenerator<unknown> {
	let place: Place = 'before';
	let item = '';
	let depth = 0;
	let quoted = false;
	let escaped = false;

	for await (const chunk of text) {
		let from = 0;
		for (let at = 0; at < chunk.length; at++) {
			const sign = chunk[at] ?? '';
			if (place !== 'item') {
				if (blank.test(sign)) continue;
				place = step(place, sign);
				if (place !== 'item') continue;
				from = at;
				depth = 1;
				continue;
			}
			if (escaped) escaped = false;
			else if (quoted) {
				if (sign === '\\') escaped = true;
				else if (sign === '"') quoted = false;
			} else if (sign === '"') quoted = true;
			else if (sign === '{' || sign === '[') depth++;
			else if ((sign === '}' || sign === ']') && --depth === 0) {
				yield parsed(item + chunk.slice(from, at + 1));
				item = '';
				place = 'comma';
			}
		}
		if (place !== 'item') continue;
		item += chunk.slice(from);
		if (item.length > longestItem) throw new Damaged(`holds an entry of more than ${longestItem} characters`);
	}
	if (place === 'before') throw new Damaged('is empty');
	if (place !== 'after') throw new Damaged('is cut: its JSON has no end');
}

function step(place: Exclude<Place, 'item'>, sign: string): Place {
	const next: Record<Exclude<Place, 'item'>, Record<string, Place>> = {
		before: {'[': 'first'},
		first: {'{': 'item', ']': 'after'},
		comma: {',': 'next', ']': 'after'},
		next: {'{': 'item'},
		after: {},
	};
	const reached = Object.hasOwn(next[place], sign) ? next[place][sign] : undefined;
	if (!reached) throw new Damaged('is not a JSON array of objects');
	return reached;
}

function parsed(item: string): unknown {
	try {
		return JSON.parse(item);
	} catch (error) {
		throw new Damaged('is not JSON', {cause: error});
	}
}
