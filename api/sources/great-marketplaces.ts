import {registrableDomain} from '../../shared/domain.ts';
import {marketplaceDomains} from '../../shared/marketplaces.ts';
import type {World} from '../world.ts';
import {brandDomains} from './queries.ts';

const marketplaces: ReadonlySet<string> = new Set(
	Object.values(marketplaceDomains).flatMap(domains => domains.map(registrableDomain)),
);

/** Answers whether a store is a great marketplace, or a registered brand's own site: no list names one in silence. */
export async function greatStores({storage}: World): Promise<(store: string) => boolean> {
	const brands = new Set((await brandDomains(storage)).map(domain => registrableDomain(domain)));
	return store => !store.includes('.') || marketplaces.has(store) || brands.has(store);
}
