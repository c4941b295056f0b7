import {brandKey, foldName} from '../address.ts';
import type {BrandRecord} from '../lookup/record.ts';

/** Every registered brand, found by any of its names and by its domains. Built once per directory, not per page. */
export type BrandIndex = {
	/** folded name, in any script → brand */
	byName: ReadonlyMap<string, BrandRecord>;
	/** registrable domain that a brand proved to be its own, or its query pages' → brand */
	byDomain: ReadonlyMap<string, BrandRecord>;
};

export function indexBrands(brands: Iterable<BrandRecord>): BrandIndex {
	const byName = new Map<string, BrandRecord>();
	const byDomain = new Map<string, BrandRecord>();
	const aliases: [string, BrandRecord][] = [];
	for (const brand of brands) {
		byName.set(brand.key.slice('brand:'.length), brand);
		for (const name of brand.names) aliases.push([foldName(name), brand]);
		for (const domain of [...brand.domains, ...brand.queryDomains]) byDomain.set(domain.toLowerCase(), brand);
	}
	// A brand's spelling never takes the name under which another is registered.
	for (const [name, brand] of aliases) if (name && !byName.has(name)) byName.set(name, brand);
	return {byName, byDomain};
}

/** The registered brand of this name in any of its spellings. */
export const findBrand = (index: BrandIndex, name: string): BrandRecord | null =>
	index.byName.get(brandKey(name)?.slice('brand:'.length) ?? '') ?? null;

export const noBrands: BrandIndex = indexBrands([]);
