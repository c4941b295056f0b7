import {createHash} from 'node:crypto';
import * as v from 'valibot';
import {productKey, type SubjectKey, storeKey} from '../../shared/address.ts';
import {registrableDomain} from '../../shared/domain.ts';
import {NoticeFact} from '../../shared/notices/contract.ts';
import type {Adapter, Entry} from './adapter.ts';

/** One notice to be: about one store or product. */
export type Line = {
	/** the same line in the next list: the store itself or a host of it, or the entry and the product */
	line: string;
	about: SubjectKey;
	notice: string;
	/** empty: the source tells none */
	day: string;
	fact: NoticeFact;
	digest: string;
};

const sha256 = (text: string) => createHash('sha256').update(text);

/** A product may be met by its number or by brand and model, so an entry becomes a line for each. None: no match. */
export function linesOfEntry(adapter: Adapter, entry: Entry): {lines: Line[]} | {wrong: string} {
	const lines: Line[] = [];
	const subjects = subjectsNamed(entry);
	for (const [about, named] of subjects) {
		const ownId = `${adapter.name}:${idOf(entry.id)}`;
		const ofStore = about.startsWith('store:');
		const fact = v.safeParse(NoticeFact, {
			fact: 'notice',
			id: ofStore ? ownId : `${ownId}:${sha256(about).digest('hex').slice(0, 8)}`,
			about: named,
			name: short(entry.name, 300),
			authority: short(entry.authority ?? adapter.authority, 200),
			// Only asked to be a day: what the source does not tell is filled in when the notice is recorded
			day: entry.day ?? '2000-01-01',
			title: short(entry.title, 500),
			link: entry.link && isLink(entry.link) ? entry.link : null,
			licence: short(entry.licence ?? adapter.licence, 200),
			lots: entry.lots === null ? null : short(entry.lots, 500) || null,
			withdrawnAt: null,
		});
		if (!fact.success) return {wrong: `${entry.id}: ${fact.issues.map(({message}) => message).join('; ')}`};
		lines.push({
			line: 'store' in named ? [about, named.host].filter(Boolean).join(' ') : `${idOf(entry.id)} ${about}`,
			about,
			notice: fact.output.id,
			day: entry.day ?? '',
			fact: fact.output,
			digest: sha256(JSON.stringify([fact.output, entry.day]))
				.digest('base64url')
				.slice(0, 22),
		});
	}
	return {lines};
}

function subjectsNamed({named}: Entry): Map<SubjectKey, NoticeFact['about']> {
	if ('store' in named || 'host' in named) {
		const host = ('host' in named ? named.host : named.store).toLowerCase();
		const store = registrableDomain(host);
		// A host below what can be registered speaks for itself alone: its neighbours may be other people's
		return new Map([[storeKey(store), host === store ? {store} : {store, host}]]);
	}
	const {gtins, brand, models} = named;
	const products = [
		...gtins.map(gtin => ({gtin, brand, mpn: null})),
		...(brand ? models.map(mpn => ({gtin: null, brand, mpn})) : []),
	];
	const found = new Map<SubjectKey, NoticeFact['about']>();
	for (const product of products) {
		const key = productKey(product);
		if (key && key.length <= 400) found.set(key, product);
	}
	return found;
}

const longestId = 48;

/** The source's own id as a fact's id may be written; one that is too long keeps its beginning and a digest. */
function idOf(id: string): string {
	const plain = id.trim().replace(/[^A-Za-z0-9._:/-]+/g, '-');
	const same = plain === id.trim() && plain.length <= longestId;
	return same ? plain : `${plain.slice(0, longestId - 17)}-${sha256(id).digest('hex').slice(0, 16)}`;
}

const short = (text: string, most: number): string => {
	const plain = text.replace(/\s+/g, ' ').trim();
	return plain.length <= most ? plain : `${plain.slice(0, most - 1).trimEnd()}…`;
};

const isLink = (link: string): boolean =>
	link.length <= 2048 && URL.canParse(link) && new URL(link).protocol === 'https:';
