import {plain} from './text.ts';
import {isThing, type Thing, word} from './thing.ts';

const mostSellers = 50;
const idNames = ['id', 'sellerid', 'userid', 'merchantid'];
const nameNames = ['name', 'nickname', 'sellername', 'displayname', 'login'];

const bare = (key: string) => key.toLowerCase().replace(/[_-]/g, '');

/** Sellers that a page's state names together with their ids, each id once. */
export function sellersIn(objects: readonly Thing[]): {id: string; name: string}[] {
	const sellers = new Map<string, string>();
	for (const thing of objects) {
		const found = sellerOf(thing);
		if (found) sellers.set(found.id, found.name);
		if (sellers.size >= mostSellers) break;
	}
	return [...sellers].map(([id, name]) => ({id, name}));
}

function sellerOf(thing: Thing): {id: string; name: string} | null {
	let id: unknown;
	let name: unknown;
	for (const [key, value] of Object.entries(thing)) {
		const short = bare(key);
		if (short === 'sellerid') id ??= value;
		else if (short === 'sellername') name ??= value;
		else if ((short === 'seller' || short === 'sellerinfo' || short === 'merchant') && isThing(value)) {
			for (const [inner, own] of Object.entries(value)) {
				if (idNames.includes(bare(inner))) id ??= own;
				else if (nameNames.includes(bare(inner))) name ??= own;
			}
		}
	}
	const code = word(id);
	const called = plain(word(name) ?? '');
	return code && called && called.length <= 100 && /^[\w.-]{2,80}$/.test(code) ? {id: code, name: called} : null;
}
