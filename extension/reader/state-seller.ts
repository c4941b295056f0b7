import {folded, plain} from './text.ts';
import {get, isThing, type Thing, word} from './thing.ts';

const mostSellers = 50;
const idNames = ['id', 'sellerid', 'userid', 'merchantid', 'shopid', 'code', 'uuid', 'number'];
const nameNames = ['name', 'nickname', 'sellername', 'displayname', 'shopname', 'username', 'login', 'title'];

/** Most keys mean nobody: one look instead of many. */
const mayMeanSeller = /sell|merch|shop|vendor|partner|stor|advert|dealer|owner|account|user/i;

type Found = {id: string; name: string};

const bare = (key: string) => key.toLowerCase().replace(/[_-]/g, '');
const isId = (text: string | null): text is string => text !== null && text !== '0' && /^[\w.-]{2,80}$/.test(text);

/** Keys that mean a seller, and keys that mean one only where something else says so: a shop, its branch, a way to pay. */
const surely =
	/^(?:(?:current|default|main|selected|product|item|listing|offer)?sell?er(?:info|data|details?)?|merchant)$/;
const perhaps =
	/^(?:shop|shopinfo|merchantinfo|vendor|vendorinfo|partner|partnerinfo|advertiser|dealer|owner|account|user|store)$/;

const speaking = new WeakMap<readonly Thing[], readonly Thing[]>();

/** The few objects of a state that have any word for a seller among their keys; looked for once. */
function speakingOfSellers(objects: readonly Thing[]): readonly Thing[] {
	const known = speaking.get(objects);
	if (known) return known;
	const found = objects.filter(thing => Object.keys(thing).some(key => mayMeanSeller.test(key)));
	speaking.set(objects, found);
	return found;
}

/** Sellers that a page's state names together with their ids, each id once. */
export function sellersIn(objects: readonly Thing[]): Found[] {
	const sellers = new Map<string, string>();
	for (const thing of speakingOfSellers(objects)) {
		const found = sellerOf(thing, ['seller'], surely);
		if (found) sellers.set(found.id, found.name);
		if (sellers.size >= mostSellers) break;
	}
	return [...sellers].map(([id, name]) => ({id, name}));
}

/** Ids under which the state knows a seller of this (folded) name, in whatever words for sellers and shops. */
export function sellersCalled(objects: readonly Thing[], name: string): string[] {
	const ids = new Set<string>();
	for (const thing of speakingOfSellers(objects)) {
		for (const [holders, words] of [
			[surely, ['seller']],
			[perhaps, ['merchant', 'shop', 'vendor', 'partner', 'store']],
		] as const) {
			const found = sellerOf(thing, words, holders);
			if (found && folded(found.name) === name) ids.add(found.id);
		}
		if (ids.size > 1) break;
	}
	return [...ids];
}

/** `{sellerId, sellerName}`, `{seller: {id, name}}`, in the given words for a seller. */
function sellerOf(thing: Thing, words: readonly string[], holders: RegExp): Found | null {
	let id: unknown;
	let name: unknown;
	for (const [key, value] of Object.entries(thing)) {
		if (!mayMeanSeller.test(key)) continue;
		const short = bare(key);
		if (words.some(one => short === `${one}id` || short === `${one}no` || short === `${one}code`)) id ??= value;
		else if (words.some(one => short === `${one}name` || short === `${one}nickname` || short === `${one}nick`))
			name ??= value;
		else if (holders.test(short) && isThing(value)) {
			for (const [inner, own] of Object.entries(value)) {
				if (idNames.includes(bare(inner))) id ??= own;
				else if (nameNames.includes(bare(inner))) name ??= own;
			}
		}
	}
	const code = word(id);
	const called = plain(word(name) ?? '');
	return isId(code) && called && called.length <= 100 ? {id: code, name: called} : null;
}

const listingKeys = /^(?:product|item|listing|deal|goods|ad|offer|advert)?(?:id|no|srl|code|number|sku)$/;
const sellerKeys = /^(?:seller|merchant|partner|vendorseller|advertiser)(?:id|no|srl|code)$/;
const companyKeys = /^(?:seller|merchant|partner|shop|company)name$/;
const mostInside = 60;

/**
 * Who sells the listing with one of these ids: objects that hold the listing's id and a seller's. Null where none does,
 * or where they name several: offers of the same goods.
 */
export function sellerOfListing(
	objects: readonly Thing[],
	ids: ReadonlySet<string>,
): {id: string; name: string | null} | null {
	const sellers = new Map<string, string | null>();
	for (const thing of speakingOfSellers(objects)) {
		const entries = Object.entries(thing);
		if (!entries.some(([key, value]) => isOneOf(value, ids) && listingKeys.test(bare(key)))) continue;
		const whole = sellerOf(thing, ['seller', 'merchant'], surely);
		const [key, number] = entries.find(([name]) => sellerKeys.test(bare(name))) ?? [];
		const code = whole?.id ?? word(number);
		if (!isId(code) || ids.has(code)) continue;
		const name = whole?.name ?? companyIn(entries);
		// Those who pay out, advertise or collect reviews have partners and merchants too
		if (name === null && !/^sell/i.test(key ?? '')) continue;
		sellers.set(code, sellers.get(code) ?? name);
	}
	const [only, ...more] = sellers;
	return only && more.length === 0 ? {id: only[0], name: only[1]} : null;
}

const isOneOf = (value: unknown, ids: ReadonlySet<string>): boolean =>
	(typeof value === 'string' || typeof value === 'number') && ids.has(String(value));

/** The one company that an object or what it holds directly names. */
function companyIn(entries: readonly (readonly [string, unknown])[]): string | null {
	const names = new Set<string>();
	for (const [key, value] of entries.slice(0, mostInside * 4)) {
		const inner: readonly (readonly [string, unknown])[] = isThing(value)
			? Object.keys(value)
					.slice(0, mostInside)
					.map(own => [own, get(value, own)] as const)
			: [[key, value] as const];
		for (const [own, said] of inner) {
			const name = companyKeys.test(bare(own)) && typeof said === 'string' ? plain(said) : '';
			if (name.length > 1 && name.length <= 100) names.add(name);
		}
	}
	return names.size === 1 ? ([...names][0] ?? null) : null;
}
