import {foldName} from '../../../shared/address.ts';
import type {ProblemError} from '../../../shared/problems.ts';
import {type Account, foldedNames, isOpen, type NameClaim, type QuerySite} from '../rules.ts';

/** Aliases as claimed now: each once, none that is the name itself; what was confirmed before stays confirmed. */
export function claimedNames(
	name: string,
	asked: readonly string[],
	before: readonly NameClaim[],
	confirmedBy: string | null,
): NameClaim[] {
	const known = new Set([foldName(name)]);
	return asked.flatMap(alias => {
		const folded = foldName(alias);
		if (known.has(folded)) return [];
		known.add(folded);
		const was = before.find(each => each.name === alias);
		return [{name: alias, confirmedBy: was?.confirmedBy ?? confirmedBy}];
	});
}

/** Query hosts as claimed now; what was confirmed before stays confirmed. */
export const claimedSites = (
	asked: readonly string[],
	before: readonly QuerySite[],
	confirmedBy: string | null,
): QuerySite[] =>
	[...new Set(asked)].map(host => ({
		host,
		confirmedBy: before.find(each => each.host === host)?.confirmedBy ?? confirmedBy,
	}));

/** Folded names that were decided to be somebody else's. */
export const lostNames = ({id, disputes}: Account): Set<string> =>
	new Set(disputes.filter(each => !isOpen(each) && each.winner !== id).map(({name}) => name));

/** Which of the asked names were decided to be somebody else's. */
export function namesRefused(account: Account, asked: readonly string[]): ProblemError[] {
	const lost = lostNames(account);
	return asked.flatMap((name, at) =>
		lost.has(foldName(name)) ? [{pointer: `/names/${at}`, detail: 'was decided to be another brand’s'}] : [],
	);
}

/** Did it lose the very name it is registered under? Then it can't come back under it. */
export const lostItsName = (account: Account): boolean => {
	const [main = ''] = foldedNames(account);
	return lostNames(account).has(main);
};
