import type {BrandAccount} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {brandOf, sellerOrgOf} from '../dossier/load-dossier.ts';
import type {CaseRow} from '../rules.ts';

export type KnownParties = {
	/** the verified account of the brand a case is about */
	brand(row: Pick<CaseRow, 'brandKey'>): Promise<BrandAccount | null>;
	/** the organization that proved to be its seller, for everything or for this brand */
	seller(row: Pick<CaseRow, 'brandKey' | 'seller'>): Promise<string | null>;
};

/** Whom cases concern, each brand and each seller asked once: for lists of them. */
export function knownParties(world: World): KnownParties {
	const brands = new Map<string | null, Promise<BrandAccount | null>>();
	const sellers = new Map<string, Promise<string | null>>();
	const known: KnownParties = {
		brand: row => once(brands, row.brandKey, () => brandOf(world, row)),
		async seller(row) {
			const brand = await known.brand(row);
			return once(sellers, `${row.seller} ${brand?.id}`, () => sellerOrgOf(world, row, brand));
		},
	};
	return known;
}

function once<Key, Value>(held: Map<Key, Promise<Value>>, key: Key, ask: () => Promise<Value>): Promise<Value> {
	const before = held.get(key);
	if (before) return before;
	const asked = ask();
	held.set(key, asked);
	return asked;
}
