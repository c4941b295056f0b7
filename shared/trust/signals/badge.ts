import type {BadgeProof} from '../../badges/prove-badge.ts';
import type {Badge} from '../../lookup/record.ts';
import {type BadgeStanding, badgeStanding} from '../badge-standing.ts';
import {asOf} from '../freshness.ts';
import {goodDecides} from '../good-decides.ts';
import {recordLine} from '../line.ts';
import {type Case, defineSignal} from '../signal.ts';
import {brandKeyOf, sellerOf} from '../subject-records.ts';

/** Best first: what is said of several badges for one brand is said of the best. */
const standings: readonly BadgeStanding[] = [
	'valid',
	'country-unknown',
	'other-territory',
	'not-yet',
	'suspended',
	'unproved',
	'expired',
	'revoked',
];

/** A signed badge: this seller may call itself official or authorized store of the brand on the page. */
export const badge = defineSignal({
	id: 'badge',
	codes: [
		'badge-valid',
		'badge-valid-as-of',
		'badge-country-unknown',
		'badge-other-territory',
		'badge-not-yet',
		'badge-suspended',
		'badge-not-proved',
		'badge-not-checked',
		'badge-expired',
		'badge-revoked',
		'badge-other-brand',
		'badge-brand-not-named',
	],
	weigh(given) {
		const record = sellerOf(given);
		if (!record || record.badges.length === 0) return [];
		const key = brandKeyOf(given);
		const standing = (one: Badge) => badgeStanding(one, given.records.proofs.get(one.id), given.now, given.country);

		const [best] = record.badges
			.filter(one => one.brand === key)
			.sort((a, b) => standings.indexOf(standing(a)) - standings.indexOf(standing(b)) || (a.until < b.until ? 1 : -1));
		if (best) return [lineOf(best, standing(best), record.name, given)];

		const others = record.badges.filter(one => standing(one) === 'valid').map(one => one.brandName);
		if (others.length === 0) return [];
		const about = {seller: record.name, ...namesOf(others)};
		return [recordLine(key === null ? 'badge-brand-not-named' : 'badge-other-brand', {about})];
	},
});

/** A shop may hold hundreds of badges: the first names, and how many there are. */
function namesOf(brands: readonly string[]) {
	const names = [...new Set(brands)].sort();
	return {brands: names.slice(0, 3).join(', '), count: names.length};
}

function lineOf(one: Badge, standing: BadgeStanding, seller: string, given: Case) {
	const proof = given.records.proofs.get(one.id);
	const about = {
		badge: one.id,
		brand: one.brandName,
		seller,
		kind: one.kind,
		territory: one.territory.toSorted().join(','),
		country: given.country ?? '',
		...markOf(proof),
	};
	const dates = {since: one.from, until: one.until};
	const chain = chainOf(proof);
	const old = asOf(given);
	if (standing === 'revoked')
		return recordLine('badge-revoked', {
			about: {...about, ...(one.revokedWhy && {why: one.revokedWhy})},
			since: one.revokedAt,
			...chain,
		});
	if (standing === 'unproved') {
		const unchecked = proof === undefined || (proof.is === 'unproved' && proof.why === 'status-unknown');
		return recordLine(unchecked ? 'badge-not-checked' : 'badge-not-proved', {about, ...dates, strength: 'claimed'});
	}
	if (standing === 'suspended')
		return recordLine('badge-suspended', {about, since: one.suspendedAt ?? null, until: one.until, ...chain});
	if (standing !== 'valid')
		return recordLine(`badge-${standing}`, {
			about,
			...dates,
			...chain,
			stance: standing === 'country-unknown' ? 'for' : 'neutral',
		});
	const level = goodDecides(given) ? ('verified' as const) : null;
	return old === null
		? recordLine('badge-valid', {about, ...dates, ...chain, stance: 'for', level})
		: recordLine('badge-valid-as-of', {about: {...about, asOf: old}, ...dates, ...chain, stance: 'for', level});
}

const subjectOf = (proof: BadgeProof | undefined) =>
	proof?.is === 'proved' ? proof.credential.credentialSubject : null;

const chainOf = (proof: BadgeProof | undefined) => {
	const links = subjectOf(proof)?.chain ?? [];
	return links.length === 0 ? {} : {chain: links.map(({document: _, ...link}) => link)};
};

const markOf = (proof: BadgeProof | undefined) => {
	const mark = subjectOf(proof)?.mark;
	return mark ? {mark: `${mark.number}, ${mark.office}`} : {};
};
