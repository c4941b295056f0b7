import {type DisputeCase, mostStatements} from '../../../shared/brands/contract-disputes.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import {leadersOf} from '../../accounts/queries.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {actStep, letterStep} from '../change-account.ts';
import {disputeStatementMail} from '../letters.ts';
import {reviews} from '../own-brand.ts';
import {disputeWithParties, type Parties} from './decide-dispute.ts';
import {addStatement, type StatementRow, saveDispute, statementsOf} from './queries.ts';
import {shownDispute} from './rules.ts';

/** A dispute as its parties and reviewers see it, with what was said. Throws `not-found`. */
export async function disputeCase(world: World, principal: Principal, id: string): Promise<DisputeCase> {
	const {dispute, ...parties} = await disputeWithParties(world, id);
	if (!sideOf(principal, parties) && !reviews(principal)) throw noDispute();
	const statements = await statementsOf(world.storage, id);
	return {
		...shownDispute(dispute),
		statements: statements.map(({account, at, text}) => ({brand: account, at: at.toISOString(), text})),
	};
}

/**
 * A party says its side of a dispute. The other party reads it too and is told, so that it may answer. Throws `not-found`,
 * `not-now` when it is decided, `too-many`.
 */
export async function stateCase(world: World, principal: Principal, id: string, text: string): Promise<void> {
	const {storage} = world;
	const {dispute, holder, claimant} = await disputeWithParties(world, id);
	const side = sideOf(principal, {holder, claimant});
	if (!side) throw noDispute();
	const before = await statementsOf(storage, id);
	if (before.filter(({account}) => account === side.id).length >= mostStatements)
		throw new Problem('too-many', `Each party has ${mostStatements} statements`);
	const other = side === holder ? claimant : holder;
	const told = await leadersOf(storage, other.organization);
	const by = actorOf(principal);
	const row: StatementRow = {id: world.newId('sta'), dispute: id, account: side.id, by, at: world.now(), text};
	try {
		await storage.atomically(tx => [
			// Undone when it was decided meanwhile
			saveDispute(storage, tx, id, {name: dispute.name}),
			addStatement(storage, tx, row),
			actStep(world, tx, {actor: by, act: 'brand.dispute.stated', about: id, details: {brand: side.id}}),
			...told.map(({email}) =>
				letterStep(world, tx, {to: email, ...disputeStatementMail(other, dispute, world.site.url)}),
			),
		]);
	} catch (error) {
		if (error instanceof Stale) throw new Problem('not-now', 'This dispute is decided');
		throw error;
	}
}

const sideOf = (principal: Principal, {holder, claimant}: Omit<Parties, 'dispute'>) =>
	[holder, claimant].find(({organization}) => actsFor(principal, organization)) ?? null;

const noDispute = () => new Problem('not-found', 'There is no dispute with this id');
