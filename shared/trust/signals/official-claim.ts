import {subjectsOf} from '../../address.ts';
import {type BadgeStanding, badgeStanding} from '../badge-standing.ts';
import {asOf, goodStillCounts} from '../freshness.ts';
import {pageLine, recordLine} from '../line.ts';
import {type Case, defineSignal} from '../signal.ts';
import {brandOf, sellerOf} from '../subject-records.ts';

/**
 * "Official store", "authorized dealer" in the page's words, held against the records of that brand. Only a brand that
 * is registered with us can contradict; every badge holder is in the directory, so a seller without a record has none.
 */
export const officialClaim = defineSignal({
	id: 'official-claim',
	codes: [
		'official-not-listed',
		'official-not-listed-as-of',
		'official-listed-as-authorized',
		'official-brand-not-registered',
		'claims-official',
		'claims-authorized',
	],
	weigh(given) {
		const {facts} = given;
		const claim =
			facts.claims.find(({kind}) => kind === 'official-store') ?? facts.claims.find(({kind}) => kind === 'authorized');
		if (!claim) return [];
		const brand = brandOf(given);
		const unproved = pageLine(claim.kind === 'authorized' ? 'claims-authorized' : 'claims-official', facts, 'claims', {
			claim: claim.text,
		});
		if (!brand && facts.brand !== null && given.records.freshness.is !== 'nothing') {
			const about = {brand: facts.brand};
			return [unproved, recordLine('official-brand-not-registered', {about, strength: 'unknown'})];
		}
		if (!brand || !sellerIsKnown(given)) return [unproved];
		if (brand.domains.includes(facts.domain) && facts.seller?.kind === 'own') return [];

		const about = {claim: claim.text, brand: brand.name, seller: facts.seller?.name ?? facts.domain};
		const standing = sellerOf(given)
			?.badges.filter(one => one.brand === brand.key)
			.map(one => ({one, is: badgeStanding(one, given.records.proofs.get(one.id), given.now, given.country)}))
			.filter(({is}) => listed.has(is));
		if (standing?.length) {
			if (standing.every(({is}) => is === 'unproved' || is === 'suspended')) return [unproved];
			const backed = claim.kind === 'authorized' || standing.some(({one}) => one.kind === 'official');
			return backed ? [] : [recordLine('official-listed-as-authorized', {about})];
		}

		const part = {about, stance: 'against', level: goodStillCounts(given) ? 'caution' : null} as const;
		const old = asOf(given);
		return old === null
			? [recordLine('official-not-listed', part)]
			: [recordLine('official-not-listed-as-of', {...part, about: {...about, asOf: old}})];
	},
});

/** The brand lists the seller; whether that is in force is what the badge's own line says. */
const listed: ReadonlySet<BadgeStanding> = new Set([
	'valid',
	'country-unknown',
	'other-territory',
	'suspended',
	'unproved',
]);

/** "Not listed" can be said only of a seller we can tell from others, and only when the records ever answered. */
const sellerIsKnown = ({facts, records}: Case): boolean =>
	subjectsOf(facts).seller !== null && records.freshness.is !== 'nothing';
