import {isDeepStrictEqual} from 'node:util';
import type {SubjectKey} from '../../shared/address.ts';
import type {FieldsOf} from '../records/index.ts';
import type {BrandFact} from './fact.ts';
import type {BrandRow} from './queries.ts';

/** What the brand's row becomes; null when the fact says nothing new. */
export function registered(key: SubjectKey, before: BrandRow | undefined, fact: BrandFact, now: Date): BrandRow | null {
	const after = {
		key,
		name: fact.name,
		names: unique(fact.names),
		domains: unique(fact.domains),
		queryDomains: unique(fact.queryDomains),
		registeredAt: fact.registeredAt ?? before?.registeredAt ?? now,
	};
	return isDeepStrictEqual(before, after) ? null : after;
}

export const shownBrand = ([row]: readonly BrandRow[]): FieldsOf<'brand'> | null =>
	row
		? {
				name: row.name,
				names: row.names,
				domains: row.domains,
				queryDomains: row.queryDomains,
				registeredAt: row.registeredAt.toISOString(),
			}
		: null;

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort();
