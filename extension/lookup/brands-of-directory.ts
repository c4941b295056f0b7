import {type BrandIndex, indexBrands} from '../../shared/trust/brand-index.ts';
import type {HeldPart, Shelf} from './shelf.ts';

/** The index of all registered brands, built once for each version of the directory. */
export function createBrandsOfDirectory(shelf: Shelf): (directory: HeldPart | null) => Promise<BrandIndex> {
	let kept: {version: string; brands: Promise<BrandIndex>} | null = null;
	return directory => {
		const version = directory ? `${directory.epoch}/${directory.sequence}/${directory.fetchedAt}` : '';
		if (kept?.version !== version) {
			const brands = shelf.brands().then(indexBrands);
			kept = {version, brands};
			brands.catch(() => {
				kept = null;
			});
		}
		return kept.brands;
	};
}
