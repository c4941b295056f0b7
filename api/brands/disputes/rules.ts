import {foldName} from '../../../shared/address.ts';
import type {BrandDispute} from '../../../shared/brands/contract-disputes.ts';
import {type Account, type AccountRow, type DisputeRow, foldedNames, isOpen, isSerious, stateOf} from '../rules.ts';

const isParty = (dispute: DisputeRow, {id}: AccountRow): boolean => dispute.holder === id || dispute.claimant === id;

/** The name two accounts share and have not disputed yet; one that is their very name before aliases. Null: none. */
function sharedName(one: Account, other: Account): string | null {
	const theirs = new Set(foldedNames(other));
	const before = new Set(one.disputes.filter(each => isParty(each, other)).map(({name}) => name));
	const weight = (name: string) => Number(isMain(one, name)) + Number(isMain(other, name));
	const shared = foldedNames(one).filter(name => theirs.has(name) && !before.has(name));
	return shared.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))[0] ?? null;
}

const isMain = (account: AccountRow, name: string): boolean => foldName(account.name) === name;

/** Who holds a name: the one that is public, else the one whose very name it is, else the older account. */
function holderFirst(one: Account, other: Account, name: string): [holder: Account, claimant: Account] {
	const sides: [Account, Account] = [one, other];
	for (const isFirst of [(each: Account) => stateOf(each) === 'verified', (each: Account) => isMain(each, name)]) {
		const [first, second] = sides.map(isFirst);
		if (first !== second) return first ? [one, other] : [other, one];
	}
	const older = one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
	return older < 0 ? [one, other] : [other, one];
}

/**
 * The dispute two accounts are to be put into; null: there is none. Claims without a proved domain and a filed mark dispute
 * nothing, else a name could be blocked by writing it down. Of two that were not verified neither is shown until it is
 * decided; one that is stays until a reviewer admits the dispute, and so does one whose very name is another's alias.
 */
export function disputeBetween(one: Account, other: Account, id: string, now: Date): DisputeRow | null {
	if (!isSerious(one) || !isSerious(other)) return null;
	// One at a time: the decision may settle the rest
	if (one.disputes.some(each => isParty(each, other) && isOpen(each))) return null;
	const name = sharedName(one, other);
	if (name === null) return null;
	const [holder, claimant] = holderFirst(one, other, name);
	const even = isMain(holder, name) === isMain(claimant, name);
	const admittedAt = stateOf(holder) !== 'verified' && even ? now : null;
	return {
		id,
		name,
		holder: holder.id,
		claimant: claimant.id,
		openedAt: now,
		admittedAt,
		admittedBy: admittedAt && 'system',
		decidedAt: null,
		decidedBy: null,
		winner: null,
		reason: null,
	};
}

/** An account after a dispute of its became `dispute`. */
export const withDispute = (account: Account, dispute: DisputeRow): Account =>
	isParty(dispute, account)
		? {...account, disputes: [...account.disputes.filter(({id}) => id !== dispute.id), dispute]}
		: account;

/** What the loser's own row becomes: an alias is struck; an account that lost its very name is suspended. */
export function afterLosing(loser: Account, {id, name}: DisputeRow, now: Date): Partial<AccountRow> {
	if (isMain(loser, name))
		return {suspendedAt: loser.suspendedAt ?? now, suspendedWhy: `The name was decided to be another brand’s (${id})`};
	return {names: loser.names.filter(each => foldName(each.name) !== name)};
}

export const shownDispute = (row: DisputeRow): BrandDispute => ({
	id: row.id,
	name: row.name,
	holder: row.holder,
	claimant: row.claimant,
	state: row.decidedAt ? 'decided' : row.admittedAt ? 'admitted' : 'open',
	openedAt: row.openedAt.toISOString(),
	admittedAt: row.admittedAt?.toISOString() ?? null,
	decidedAt: row.decidedAt?.toISOString() ?? null,
	winner: row.winner,
	reason: row.reason,
});
