import {asOf} from '../freshness.ts';
import {goodDecides} from '../good-decides.ts';
import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';
import {isNameOf} from '../subject-records.ts';

/**
 * A registered brand proved that this domain is its own (DNS or a well-known file). Selling its own goods there it needs
 * no badge from itself: verified, as with a badge. A merchant on a brand's marketplace is somebody else, so only when
 * the store itself sells; another brand's goods there, or goods without a brand, are listed and change nothing.
 */
export const brandSite = defineSignal({
	id: 'brand-site',
	codes: ['brand-site-own-goods', 'brand-site-own-goods-as-of', 'brand-site'],
	weigh(given) {
		const {facts, records} = given;
		const owner = records.brands.byDomain.get(facts.domain) ?? records.brand;
		if (!owner?.domains.includes(facts.domain)) return [];

		const about = {brand: owner.name, domain: facts.domain};
		const part = {about, stance: 'for', since: owner.registeredAt} as const;
		const ownGoods = facts.brand !== null && isNameOf(owner, facts.brand) && facts.seller?.kind === 'own';
		if (!ownGoods) return [recordLine('brand-site', {...part, stance: 'neutral'})];

		const level = goodDecides(given) ? ('verified' as const) : null;
		const old = asOf(given);
		return old === null
			? [recordLine('brand-site-own-goods', {...part, level})]
			: [recordLine('brand-site-own-goods-as-of', {...part, level, about: {...about, asOf: old}})];
	},
});
