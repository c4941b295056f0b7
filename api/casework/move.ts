import {type CaseAct, type CaseActor, type CaseState, caseMove} from '../../shared/cases/states.ts';
import {Problem} from '../../shared/problems.ts';
import type {EventKind} from '../../shared/webhooks/contract.ts';
import {auditStep} from '../audit/index.ts';
import {type CaseFactsWanted, changeCaseFacts} from '../cases/index.ts';
import {type LogEvent, logStep} from '../log/index.ts';
import {type Letter, mailStep} from '../mail/index.ts';
import {isAlone} from '../reports/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {isUniqueViolation, Stale} from '../storage/violations.ts';
import {webhookStep} from '../webhooks/index.ts';
import type {World} from '../world.ts';
import {mustStandAlone} from './dossier/queries.ts';
import {lineOf} from './line.ts';
import {addCaseEvent, caseById, changeCase, hearingOf} from './queries.ts';
import {type CaseRow, fieldsAfter, type Hearing, reachedAtOf, standingOf} from './rules.ts';

export type CaseMoving = {
	act: CaseAct;
	/** as whom, and who */
	role: CaseActor;
	actor: string;
	/** read by the parties, unless it is `inner` */
	reason?: string | null;
	inner?: boolean;
	/** besides the state and what follows from it */
	fields?: Partial<CaseRow>;
	/** only while no report stands behind the case besides this one */
	alone?: string;
	/** what belongs into the same change; it may look at the case as it will be */
	steps?: (tx: Db, after: CaseRow) => readonly Step[];
	/** what the public record and log are to say after it, besides the line that the case is open */
	facts?: CaseFactsWanted;
	/** where an appeal that fails leads, if not where it found the case: something may have been given meanwhile */
	before?: CaseState | null;
	/** what follows at once, as a move of its own in the same change */
	follows?: CaseMoving | null;
	/** when the seller was told or answered by this very act: as it will be then */
	hearing?: (before: Hearing) => Hearing;
	/** what the public log tells of it, besides the facts, which tell of themselves */
	log?: readonly LogEvent[];
	letters?: readonly Letter[];
	events?: readonly {organization: string; kind: EventKind; data: Record<string, unknown>}[];
};

/** Throws `changed-meanwhile` when the case is not the one that was seen. */
export function requireCaseVersion(row: CaseRow, version: number): void {
	if (row.version !== version) throw changedMeanwhile(row);
}

/** What an act does to a case: the case as it will be, the steps, and what the record of the seller is to say. */
export type MovePlan = {after: CaseRow; steps: (tx: Db) => Step[]; facts: CaseFactsWanted};

/** Throws `not-allowed`, `not-now`. Nothing is changed yet. */
export async function planMove(world: World, row: CaseRow, moving: CaseMoving): Promise<MovePlan> {
	const {storage} = world;
	const at = world.now();
	const {act, role, fields, hearing, follows} = moving;
	const before = await hearingOf(storage, row.id);
	const heard = hearing ? hearing(before) : before;
	const moved = caseMove(standingOf({...row, before: moving.before ?? row.before}, heard, at), act, role);
	if (!moved.ok && moved.why === 'not-by-you') throw new Problem('not-allowed');
	if (!moved.ok) throw new Problem('not-now', `The case is “${row.state}”: it can not be done now`);
	const change = {...fieldsAfter(row, {act, role, to: moved.to, reachedAt: reachedAtOf(heard.notices)}, at), ...fields};
	const line = lineOf({...row, ...change}, heard, at);
	const after = {...row, ...change, ...line.fields, version: row.version + 1};
	const next = follows ? await planMove(world, after, follows) : null;
	return {
		after: next?.after ?? after,
		facts: {...moving.facts, ...line.facts, ...appealTold(row, act), ...next?.facts},
		steps: tx => [
			changeCase(storage, tx, row, {...change, ...line.fields}),
			...(moving.alone === undefined ? [] : [mustStandAlone(storage, tx, row.id, moving.alone)]),
			...eventSteps(world, tx, row, after, moving, at),
			...(moving.steps?.(tx, after) ?? []),
			// Whoever appeals: the public log tells that somebody did
			...(act === 'appeal'
				? logStep(world, tx, {kind: 'appeal.filed', about: row.decision ?? row.id, tells: {case: row.id, by: role}})
				: []),
			...(moving.log ?? []).flatMap(event => logStep(world, tx, event)),
			...(next?.steps(tx) ?? []),
		],
	};
}

/** What everybody learns of an appeal against a decision: it is open, or the decision was upheld. One that lifts it is told by that. */
function appealTold({decision}: CaseRow, act: CaseAct): Pick<CaseFactsWanted, 'appeal'> {
	if (decision === null) return {};
	if (act === 'appeal') return {appeal: {decision, is: 'open'}};
	return act === 'uphold' ? {appeal: {decision, is: 'upheld'}} : {};
}

/**
 * The one way in which a case changes: state, clocks, event, audit, letters, webhooks and the public record in one
 * transaction, if nobody was faster. Throws `not-allowed`, `not-now`, `changed-meanwhile`, and what the record of the seller throws.
 */
export async function moveCase(world: World, row: CaseRow, moving: CaseMoving): Promise<CaseRow> {
	const {storage} = world;
	const {after, steps, facts} = await planMove(world, row, moving);
	try {
		if (Object.keys(facts).length > 0)
			await changeCaseFacts(world, after.seller ? aboutOf(after) : null, facts, steps, () =>
				requireUnchanged(world, row, moving),
			);
		else await storage.atomically(steps);
	} catch (error) {
		if (!(error instanceof Stale) && !isUniqueViolation(error)) throw error;
		throw changedMeanwhile((await caseById(storage, row.id)) ?? row);
	}
	return after;
}

/** The event, its audit, and whoever is told. */
function eventSteps(world: World, tx: Db, row: CaseRow, after: CaseRow, moving: CaseMoving, at: Date): Step[] {
	const {storage, newId} = world;
	const {act, role, actor, reason = null, inner = false, letters = [], events = []} = moving;
	return [
		addCaseEvent(storage, tx, {
			id: newId('evt'),
			case: row.id,
			version: after.version,
			at,
			actor,
			role,
			act,
			from: row.state,
			to: after.state,
			reason,
			inner,
		}),
		auditStep(storage, tx, {id: newId('aud'), at, actor, act: `case.${act}`, about: row.id, reason}),
		...letters.map(letter => mailStep(storage, tx, {...letter, id: newId('mail'), at})),
		...events.map(event => webhookStep(storage, tx, {...event, id: newId('evt'), about: row.id, at})),
	];
}

/** The seller as its public record names it. */
export const aboutOf = ({store, sellerId, sellerName}: CaseRow) => ({store, seller: sellerId, name: sellerName});

async function requireUnchanged({storage}: World, {id, version}: CaseRow, {alone}: CaseMoving): Promise<void> {
	const now = await caseById(storage, id);
	if (now && now.version !== version) throw changedMeanwhile(now);
	if (now && alone !== undefined && !(await isAlone(storage, id, alone))) throw changedMeanwhile(now);
}

const changedMeanwhile = ({state, version}: CaseRow) =>
	new Problem('changed-meanwhile', `It is “${state}” now, version ${version}: look again`, [
		{pointer: '/version', detail: `is ${version} now, and the state “${state}”`},
	]);
