import {foldName} from '../../../shared/address.ts';
import type {BrandDispute} from '../../../shared/brands/contract-disputes.ts';
import {type Account, type AccountRow, type DisputeRow, foldedNames, isOpen, isSerious, stateOf} from '../rules.ts';

/** The name two accounts dispute; their main names before aliases. Null: they share none. */
export function sharedName(one: AccountRow, other: AccountRow): string | null {
	const theirs = new Set(foldedNames(other));
	return foldedNames(one).find(name => theirs.has(name)) ?? null;
}

const isParty = (dispute: DisputeRow, {id}: AccountRow): boolean => dispute.holder === id || dispute.claimant === id;

/** Who was there first: the one that is public, else the older account. */
function holderFirst(one: Account, other: Account): [holder: Account, claimant: Account] {
	const [a, b] = [one, other].map(each => stateOf(each) === 'verified');
	if (a !== b) return a ? [one, other] : [other, one];
	const older = one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
	return older < 0 ? [one, other] : [other, one];
}

/**
 * The dispute two accounts are to be put into; null: there is none. Claims without a proved domain and a filed mark dispute
 * nothing, else a name could be blocked by writing it down. Of two that were not verified neither is shown until it is
 * decided; one that is stays until a reviewer admits the dispute.
 */
export function disputeBetween(one: Account, other: Account, id: string, now: Date): DisputeRow | null {
	if (!isSerious(one) || !isSerious(other)) return null;
	const name = sharedName(one, other);
	if (name === null || one.disputes.some(each => isParty(each, other) && (isOpen(each) || each.name === name)))
		return null;
	const [holder, claimant] = holderFirst(one, other);
	const admittedAt = stateOf(holder) === 'verified' ? null : now;
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
	if (foldName(loser.name) === name)
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
