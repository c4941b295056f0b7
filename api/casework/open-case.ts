import {caseDueAt} from '../../shared/cases/clocks.ts';
import type {CaseActor} from '../../shared/cases/states.ts';
import {auditStep} from '../audit/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {addCase, addCaseEvent} from './queries.ts';
import type {CaseRow} from './rules.ts';

/** What a case is about, as whoever opens it knows it. */
export type CaseAbout = Pick<
	CaseRow,
	| 'kind'
	| 'openKey'
	| 'seller'
	| 'store'
	| 'sellerId'
	| 'sellerName'
	| 'listing'
	| 'goods'
	| 'title'
	| 'brandKey'
	| 'brandName'
	| 'harm'
	| 'independent'
>;

/**
 * A new case and the steps that write it down; the report that opens it belongs into the same change. `first`: where it
 * begins, if not with a reviewer who accepts. When another one
 * took the same `openKey` meanwhile, the change fails by a unique violation: then it is to be joined.
 */
export function openCase(
	world: World,
	about: CaseAbout,
	{
		role,
		actor,
		first = {state: 'submitted', dueAt: caseDueAt('submitted', world.now())},
	}: {role: CaseActor; actor: string; first?: Pick<CaseRow, 'state' | 'dueAt'>},
): {row: CaseRow; steps(tx: Db): Step[]} {
	const {storage, newId} = world;
	const at = world.now();
	const row: CaseRow = {
		...about,
		id: newId('cas'),
		version: 1,
		state: first.state,
		before: null,
		since: at,
		dueAt: first.dueAt,
		assignee: null,
		assignedAt: null,
		acceptedAt: null,
		decideBy: null,
		testSince: null,
		shownAt: null,
		decision: null,
		outcome: null,
		firstActAt: null,
		createdAt: at,
		changedAt: at,
		endedAt: null,
	};
	return {
		row,
		steps: tx => [
			addCase(storage, tx, row),
			addCaseEvent(storage, tx, {
				id: newId('evt'),
				case: row.id,
				version: 1,
				at,
				actor,
				role,
				act: 'open',
				from: null,
				to: first.state,
				reason: null,
				inner: false,
			}),
			auditStep(storage, tx, {id: newId('aud'), at, actor, act: 'case.open', about: row.id}),
		],
	};
}
