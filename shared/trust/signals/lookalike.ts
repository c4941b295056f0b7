import {isUnder} from '../../is-under.ts';
import {badgeStanding} from '../badge-standing.ts';
import {hostOf, marketplaceOf} from '../genuine-address.ts';
import {recordLine} from '../line.ts';
import {brandLookalike} from '../lookalike/brand-lookalike.ts';
import {hostNames} from '../lookalike/host-names.ts';
import {marketplaceLookalike} from '../lookalike/marketplace-lookalike.ts';
import {namesOthers} from '../lookalike/sale-words.ts';
import {type Case, defineSignal} from '../signal.ts';
import {sellerOf} from '../subject-records.ts';

/**
 * The address may be taken for that of a marketplace or a brand and is none of theirs. Never said of a marketplace's or
 * a registered brand's own domains, nor of a shop that holds the brand's badge.
 */
export const lookalike = defineSignal({
	id: 'lookalike',
	codes: ['address-looks-like', 'address-borrows-name'],
	weigh(given) {
		const {facts, records} = given;
		const address = hostOf(facts);
		if (isGenuine(address, given)) return [];
		const host = hostNames(address);
		if (!host) return [];

		const brand = brandLookalike(host, given);
		const found =
			marketplaceLookalike(host, records.marketplaces) ??
			(brand && !holdsBadgeOf(brand.brand.key, given) ? brand : null);
		if (!found) return [];
		return [
			recordLine(found.how === 'letters' ? 'address-looks-like' : 'address-borrows-name', {
				stance: 'against',
				level: 'caution',
				witness: {kind: 'page', name: address},
				about: {address, name: found.name},
			}),
		];
	},
});

const isGenuine = (host: string, given: Case): boolean =>
	given.records.brands.byDomain.has(given.facts.domain) ||
	[...namesOthers].some(domain => isUnder(host, domain)) ||
	marketplaceOf(given) !== null;

const holdsBadgeOf = (brand: string, given: Case): boolean =>
	(sellerOf(given)?.badges ?? []).some(one => {
		const standing = badgeStanding(one, given.records.proofs.get(one.id), given.now, given.country);
		return one.brand === brand && standing !== 'revoked' && standing !== 'expired';
	});
