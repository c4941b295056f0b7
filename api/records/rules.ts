import * as v from 'valibot';
import type {SubjectKey} from '../../shared/address.ts';
import {SubjectRecord} from '../../shared/lookup/record.ts';

export type SubjectKind = SubjectRecord['kind'];

/** Fields of the record of one kind. */
export type FieldsOf<Kind extends SubjectKind> = Partial<Omit<Extract<SubjectRecord, {kind: Kind}>, 'kind' | 'key'>>;

export const kindOf = (key: SubjectKey): SubjectKind => {
	const kind = key.slice(0, key.indexOf(':'));
	return kind === 'brand' || kind === 'store' || kind === 'seller' || kind === 'category' ? kind : 'product';
};

export type Place = 'directory' | 'bucket';

/** Where a subject's row stands that counts its versions: sellers start in a bucket, all else is in the directory. */
export const homeOf = (kind: SubjectKind): Place => (kind === 'seller' ? 'bucket' : 'directory');

/** A seller that holds a badge is in the directory, so that nobody has to ask for it. The badge's dates are the judge's. */
export const placeOf = (record: SubjectRecord): Place =>
	record.kind !== 'seller' || record.badges.some(({revokedAt}) => revokedAt === null) ? 'directory' : 'bucket';

const blank = {
	brand: {name: '', names: [], domains: [], queryDomains: [], registeredAt: ''},
	store: {name: '', domains: [], listed: []},
	seller: {name: '', store: '', reviewed: null, badges: [], decisions: [], warnings: [], cases: []},
	product: {name: '', brand: null, recalls: []},
	category: {name: '', names: [], since: '', reason: ''},
} as const;

/**
 * The record that all parts make together; null when no part has anything to show.
 * Throws ValiError when the parts don't make a whole record: a fault of ours, never the operator's.
 */
export function composeRecord(key: SubjectKey, parts: readonly (FieldsOf<SubjectKind> | null)[]): SubjectRecord | null {
	const shown = parts.filter(fields => fields !== null);
	if (shown.length === 0) return null;
	const kind = kindOf(key);
	return v.parse(SubjectRecord, Object.assign({kind, key}, blank[kind], ...shown));
}
