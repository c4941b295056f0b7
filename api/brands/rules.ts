import type {SubjectKey} from '../../shared/address.ts';
import type {BrandFact} from '../../shared/brands/contract.ts';
import type {FieldsOf} from '../records/rules.ts';

/** A registered brand, as stored. */
export type BrandRow = {
	key: SubjectKey;
	name: string;
	names: string[];
	domains: string[];
	queryDomains: string[];
	registeredAt: Date;
};

/** What the brand's row becomes. */
export const registered = (key: SubjectKey, before: BrandRow | undefined, fact: BrandFact, now: Date): BrandRow => ({
	key,
	name: fact.name,
	names: unique(fact.names),
	domains: unique(fact.domains),
	queryDomains: unique(fact.queryDomains),
	registeredAt: fact.registeredAt ?? before?.registeredAt ?? now,
});

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
