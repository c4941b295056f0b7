import {foldName} from '../address.ts';
import type {MarkStanding} from '../brands/mark-standing.ts';
import {dayMs, dayOf} from '../clock.ts';
import type {ProblemError} from '../problems.ts';
import type {BadgeKind} from './contract.ts';

/** One mandate, as far as the chain asks. Days like 2026-11-22, both ends included, UTC. */
export type Link = {
	licensor: string;
	licensee: string;
	kind: 'exclusive' | 'ordinary';
	sublicence: boolean;
	/** empty: everywhere */
	territory: readonly string[];
	from: string;
	until: string;
	/** when the licensor took it back; null: it was not */
	endedAt: Date | null;
};

/** What an application asks for. `company`: who runs the shop, as the letters call it. */
export type ChainClaim = {
	kind: BadgeKind;
	company: string;
	territory: readonly string[];
	from: string;
	until: string;
	mandates: readonly Link[];
};

/**
 * The mark behind a badge and its brand, as far as the chain asks. `lapsesOn`: the first day on which nothing can renew it
 * any more; null: unknown.
 */
export type ChainMark = {
	owner: string;
	standing: MarkStanding['is'];
	lapsesOn: string | null;
	brandVerified: boolean;
};

export const mostLinks = 4;
/** Days a badge may be granted for; then it is looked at again. */
export const longestTerm = 1096;

/** What is wrong, with a code for programs. */
export type ChainFault = ProblemError & {code: string};

const sameParty = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** The countries of `inner` that `outer` leaves out; `null`: inner is everywhere and outer is not. */
export function uncovered(outer: readonly string[], inner: readonly string[]): readonly string[] | null {
	if (outer.length === 0) return [];
	if (inner.length === 0) return null;
	return inner.filter(country => !outer.includes(country));
}

/** All that keeps a badge from being granted now. Empty: the chain holds from the owner of the mark to the seller. */
export function checkChain(claim: ChainClaim, mark: ChainMark, now: Date): ChainFault[] {
	const faults = [...faultsOfMark(mark), ...faultsOfTerm(claim, now)];
	const {mandates} = claim;
	if (mandates.length > mostLinks) faults.push(fault('/mandates', 'too-many-links', 'has more than 4 links'));
	if (mandates.length === 0) return [...faults, ...faultsOfNone(claim, mark)];
	mandates.forEach((link, at) => {
		faults.push(...faultsOfParties(claim, mark, link, at), ...faultsOfLicence(claim, link, at));
		faults.push(...faultsOfTerritory(claim, link, at), ...faultsOfDays(claim, link, at, now));
	});
	return faults;
}

const fault = (pointer: string, code: string, detail: string): ChainFault => ({pointer, code, detail});
const at = (index: number, field: string) => `/mandates/${index}/${field}`;

const faultyMarks: Partial<Record<MarkStanding['is'], readonly [string, string]>> = {
	unreviewed: ['mark-unreviewed', 'was not confirmed by a reviewer yet'],
	refused: ['mark-refused', 'was refused by a reviewer'],
	pending: ['mark-pending', 'is not registered yet: a pending mark carries no badge'],
	grace: ['mark-expired', 'has expired; renew it first, which is still possible'],
	lapsed: ['mark-expired', 'has expired and can not be renewed any more'],
};

function faultsOfMark({standing, brandVerified}: ChainMark): ChainFault[] {
	const [code, detail] = faultyMarks[standing] ?? [];
	return [
		...(code && detail ? [fault('/mark', code, detail)] : []),
		...(brandVerified ? [] : [fault('/brand', 'brand-not-verified', 'is not verified here')]),
	];
}

function faultsOfTerm({from, until}: ChainClaim, now: Date): ChainFault[] {
	if (until < dayOf(now)) return [fault('/until', 'over', 'is over already')];
	const days = (Date.parse(until) - Date.parse(from)) / dayMs;
	return days > longestTerm ? [fault('/until', 'too-long', `must be at most ${longestTerm} days after "from"`)] : [];
}

function faultsOfNone({kind, company}: ChainClaim, {owner}: ChainMark): ChainFault[] {
	if (kind === 'authorized')
		return [fault('/mandates', 'no-link', `must hold the letters that lead from ${owner} to the seller`)];
	if (sameParty(company, owner)) return [];
	return [fault('/seller/company', 'not-the-owner', `is not ${owner}, the owner of the mark, and no letter is filed`)];
}

function faultsOfParties({company, mandates}: ChainClaim, {owner}: ChainMark, link: Link, index: number): ChainFault[] {
	const faults: ChainFault[] = [];
	const before = mandates[index - 1];
	if (!before && !sameParty(link.licensor, owner))
		faults.push(fault(at(index, 'licensor'), 'not-from-owner', `must be ${owner}, the owner of the mark`));
	if (before && !sameParty(link.licensor, before.licensee))
		faults.push(fault(at(index, 'licensor'), 'hole', `must be ${before.licensee}, whom the link before names`));
	const passed = [owner, ...mandates.slice(0, index + 1).map(({licensor}) => licensor)];
	if (passed.some(party => sameParty(party, link.licensee)))
		faults.push(
			fault(at(index, 'licensee'), 'cycle', `${link.licensee} has given the licence before: it goes in a circle`),
		);
	if (index === mandates.length - 1 && !sameParty(link.licensee, company))
		faults.push(fault(at(index, 'licensee'), 'ends-elsewhere', `must be ${company}, the company of the seller`));
	return faults;
}

function faultsOfLicence({kind, mandates}: ChainClaim, link: Link, index: number): ChainFault[] {
	const faults: ChainFault[] = [];
	if (index < mandates.length - 1 && !link.sublicence)
		faults.push(fault(at(index, 'sublicence'), 'no-sublicence', `${link.licensee} may not pass this licence on`));
	if (kind === 'official' && link.kind !== 'exclusive')
		faults.push(
			fault(at(index, 'kind'), 'not-exclusive', 'must be exclusive: official is the owner or an exclusive licensee'),
		);
	else if (link.kind === 'exclusive' && mandates.slice(0, index).some(before => before.kind === 'ordinary'))
		faults.push(fault(at(index, 'kind'), 'exclusive-from-ordinary', 'can not be exclusive: the licence before is not'));
	return faults;
}

function faultsOfTerritory({territory, mandates}: ChainClaim, link: Link, index: number): ChainFault[] {
	const faults: ChainFault[] = [];
	const before = mandates[index - 1];
	const beyond = before ? uncovered(before.territory, link.territory) : [];
	if (beyond === null || beyond.length > 0)
		faults.push(fault(at(index, 'territory'), 'beyond-licence', `goes beyond the link before: ${listed(beyond)}`));
	const missing = uncovered(link.territory, territory);
	if (missing === null || missing.length > 0)
		faults.push(
			fault(at(index, 'territory'), 'not-covered', `does not cover what the badge is for: ${listed(missing)}`),
		);
	return faults;
}

const listed = (countries: readonly string[] | null): string => countries?.join(', ') ?? 'everywhere';

function faultsOfDays({from, until}: ChainClaim, link: Link, index: number, now: Date): ChainFault[] {
	if (link.endedAt && link.endedAt <= now)
		return [fault(`/mandates/${index}`, 'licence-ended', `was ended by its licensor on ${dayOf(link.endedAt)}`)];
	if (link.until < dayOf(now)) return [fault(at(index, 'until'), 'licence-ended', 'is over: the licence has ended')];
	return [
		...(link.from > from ? [fault(at(index, 'from'), 'begins-later', `is after the badge’s first day, ${from}`)] : []),
		...(link.until < until
			? [fault(at(index, 'until'), 'ends-earlier', `is before the badge’s last day, ${until}`)]
			: []),
	];
}
