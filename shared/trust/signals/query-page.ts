import {isUnder} from '../../is-under.ts';
import type {BrandRecord} from '../../lookup/record.ts';
import {brandsInHost, brandsNamed} from '../brands-named.ts';
import {asOf, goodStillCounts} from '../freshness.ts';
import {hostOf, marketplaceOf} from '../genuine-address.ts';
import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/**
 * The page asks for a code of a registered brand, and is or is not one of the query pages that the brand registered. A
 * false one answers "genuine" to every code. Only a brand that registered such pages can contradict; a site that another
 * registered brand proved to be its own is left alone, for sister brands answer each other's codes.
 */
export const queryPage = defineSignal({
	id: 'query-page',
	codes: ['query-page-foreign', 'query-page-foreign-as-of', 'query-page-own', 'query-page-not-registered'],
	weigh(given) {
		const {facts, records} = given;
		const {asksForCode} = facts;
		if (!asksForCode || marketplaceOf(given)) return [];
		const address = hostOf(facts);
		const inTexts = brandsNamed(asksForCode.names, records.brands);
		const inHost = brandsInHost(address, records.brands);
		const meant = inTexts.length > 0 ? inTexts : inHost;
		const own = meant.find(brand => sitesOf(brand).some(site => isUnder(address, site)));
		if (own)
			return [
				recordLine('query-page-own', {stance: 'for', about: {brand: own.name, address}, since: own.registeredAt}),
			];
		// Whoever names another brand beside the one whose codes it wants is not let off by that
		const brand = [...meant, ...inHost].find(({queryDomains}) => queryDomains.length > 0) ?? meant[0];
		if (!brand || records.brands.byDomain.has(facts.domain)) return [];
		const about = {brand: brand.name, address, text: asksForCode.text};
		if (brand.queryDomains.length === 0) return [recordLine('query-page-not-registered', {about, strength: 'unknown'})];

		const sites = brand.queryDomains.slice(0, 5).join(', ');
		const part = {stance: 'against', level: goodStillCounts(given) ? 'caution' : null} as const;
		const old = asOf(given);
		return old === null
			? [recordLine('query-page-foreign', {...part, about: {...about, sites}})]
			: [recordLine('query-page-foreign-as-of', {...part, about: {...about, sites, asOf: old}})];
	},
});

const sitesOf = ({domains, queryDomains}: BrandRecord): readonly string[] => [...domains, ...queryDomains];
