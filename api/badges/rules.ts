import type {SubjectKey} from '../../shared/address.ts';
import type {BadgeFact} from '../../shared/badges/contract.ts';
import type {FieldsOf} from '../records/rules.ts';

/** A badge as stored; days like 2026-11-22. */
export type BadgeRow = {
	id: string;
	seller: SubjectKey;
	brand: SubjectKey;
	brandName: string;
	kind: 'official' | 'authorized';
	territory: string[];
	fromDay: string;
	untilDay: string;
	revokedAt: Date | null;
};

export const granted = (fact: BadgeFact, seller: SubjectKey, brand: {key: SubjectKey; name: string}): BadgeRow => ({
	id: fact.id,
	seller,
	brand: brand.key,
	brandName: brand.name,
	kind: fact.kind,
	territory: [...new Set(fact.territory)].sort(),
	fromDay: fact.from,
	untilDay: fact.until,
	revokedAt: fact.revokedAt,
});

export const shownBadges = (rows: readonly BadgeRow[]): FieldsOf<'seller'> | null =>
	rows.length === 0
		? null
		: {
				badges: rows
					.toSorted((a, b) => order(a.fromDay, b.fromDay) || order(a.id, b.id))
					.map(row => ({
						id: row.id,
						brand: row.brand,
						brandName: row.brandName,
						kind: row.kind,
						territory: row.territory,
						from: row.fromDay,
						until: row.untilDay,
						revokedAt: row.revokedAt?.toISOString() ?? null,
					})),
			};

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
