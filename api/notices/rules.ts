import {brandKey, productKey, type SubjectKey, storeKey} from '../../shared/address.ts';
import type {Notice, StoreNotice} from '../../shared/lookup/record.ts';
import type {NoticeFact} from '../../shared/notices/contract.ts';
import {Problem} from '../../shared/problems.ts';
import type {FieldsOf} from '../records/rules.ts';

/** A line of a public source, as stored; `about` is the store or product it names. */
export type NoticeRow = {
	id: string;
	about: SubjectKey;
	/** of a store: only this host; null: all of it */
	host: string | null;
	name: string;
	brand: SubjectKey | null;
	authority: string;
	day: string;
	title: string;
	link: string | null;
	licence: string;
	lots: string | null;
	withdrawnAt: Date | null;
};

/** The subject a notice names. The schema has seen to it that there is one. */
export function subjectOf({about}: Pick<NoticeFact, 'about'>): SubjectKey {
	const key = 'store' in about ? storeKey(about.store) : productKey(about);
	if (!key) throw new Problem('invalid-request', 'A notice names a store, a GTIN, or a brand and model number');
	return key;
}

export const noticeRow = (fact: NoticeFact): NoticeRow => ({
	id: fact.id,
	about: subjectOf(fact),
	host: ('store' in fact.about && fact.about.host) || null,
	name: fact.name,
	brand: 'brand' in fact.about && fact.about.brand ? brandKey(fact.about.brand) : null,
	authority: fact.authority,
	day: fact.day,
	title: fact.title,
	link: fact.link,
	licence: fact.licence,
	lots: fact.lots,
	withdrawnAt: fact.withdrawnAt,
});

/** A store with no notice left is a store of which nothing is known. */
export function shownStore(rows: readonly NoticeRow[]): FieldsOf<'store'> | null {
	const standing = standingNotices(rows);
	const newest = standing.at(-1);
	if (!newest) return null;
	const store = newest.about.slice('store:'.length);
	return {name: newest.name, domains: store.includes('.') ? [store] : [], listed: standing.map(shownStoreNotice)};
}

export function shownProduct(rows: readonly NoticeRow[]): FieldsOf<'product'> | null {
	const standing = standingNotices(rows);
	const newest = standing.at(-1);
	if (!newest) return null;
	const brand = standing.findLast(row => row.brand !== null)?.brand ?? null;
	return {name: newest.name, brand, recalls: standing.map(shownNotice)};
}

/** Oldest first. */
const standingNotices = (rows: readonly NoticeRow[]): NoticeRow[] =>
	rows.filter(row => row.withdrawnAt === null).toSorted((a, b) => order(a.day, b.day) || order(a.id, b.id));

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const shownStoreNotice = (row: NoticeRow): StoreNotice =>
	row.host === null ? shownNotice(row) : {...shownNotice(row), host: row.host};

const shownNotice = ({id, authority, day, title, link, licence, lots}: NoticeRow): Notice => ({
	id,
	authority,
	day,
	title,
	link,
	licence,
	lots,
});
