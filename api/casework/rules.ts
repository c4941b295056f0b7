import type {SubjectKey} from '../../shared/address.ts';
import {answerWithin, caseDueAt, decisionWithin, reachWithin} from '../../shared/cases/clocks.ts';
import {hearingBars} from '../../shared/cases/findings.ts';
import {
	type CaseAct,
	type CaseActor,
	type CaseKind,
	type CaseStanding,
	type CaseState,
	caseMove,
	type Heard,
	isOver,
	type Outcome,
	takesReports,
} from '../../shared/cases/states.ts';
import {endOf} from '../../shared/clock.ts';

/** A case as stored. */
export type CaseRow = {
	id: string;
	kind: CaseKind;
	version: number;
	state: CaseState;
	before: CaseState | null;
	since: Date;
	dueAt: Date | null;
	openKey: string | null;
	seller: SubjectKey | null;
	store: string;
	sellerId: string | null;
	sellerName: string;
	listing: string | null;
	goods: string;
	title: string;
	brandKey: SubjectKey | null;
	brandName: string | null;
	assignee: string | null;
	assignedAt: Date | null;
	harm: number;
	acceptedAt: Date | null;
	decideBy: Date | null;
	testSince: Date | null;
	shownAt: Date | null;
	independent: number;
	decision: string | null;
	outcome: Outcome | null;
	firstActAt: Date | null;
	createdAt: Date;
	changedAt: Date;
	endedAt: Date | null;
};

/** What the seller was told and said, as far as the state follows from it. */
export type Hearing = {notices: readonly {reachedAt: Date | null}[]; answers: number};

/** When the first notice provably reached the seller; null: none did. */
export const reachedAtOf = (notices: Hearing['notices']): Date | null =>
	notices.reduce<Date | null>(
		(first, {reachedAt}) => (reachedAt && (!first || reachedAt < first) ? reachedAt : first),
		null,
	);

/** Where a case stands with its seller. It is silent only once its time is over that began when a notice reached it. */
export const standingOf = (
	{state, before}: Pick<CaseRow, 'state' | 'before'>,
	hearing: Hearing,
	now: Date,
): CaseStanding => ({state, before, heard: heardOf(hearing, now)});

/** Whether somebody may do an act as a case is. Where it leads hangs on the clock, and is seen when it is done. */
export const mayMove = ({state, before}: Pick<CaseRow, 'state' | 'before'>, act: CaseAct, who: CaseActor): boolean =>
	caseMove({state, before, heard: 'not_reached'}, act, who).ok;

function heardOf(hearing: Hearing, now: Date): Heard {
	if (hearing.answers > 0) return 'answered';
	const reachedAt = reachedAtOf(hearing.notices);
	if (reachedAt === null) return 'not_reached';
	return hearingBars({reachedAt, answers: []}, now) === null ? 'silent' : 'seller_notified';
}

const afterSeller: ReadonlySet<CaseState> = new Set([
	'seller_notified',
	'answered',
	'silent',
	'under_test',
	'reopened',
]);

/** What is missing before everybody may see that the case is open, in words; empty: nothing. */
export function notShownBecause(
	row: Pick<CaseRow, 'kind' | 'state' | 'seller' | 'acceptedAt' | 'independent'>,
	reachedAt: Date | null,
): string[] {
	if (row.kind === 'ip-notice') return ['a brand’s notice is published by itself'];
	return [
		...(row.seller ? [] : ['it is not known who sells']),
		...(row.acceptedAt ? [] : ['no reviewer accepted it']),
		...(row.independent >= 3 ? [] : [`${row.independent} independent reporters stand behind it, and it takes three`]),
		...(reachedAt ? [] : ['nothing proves that the notice reached the seller']),
		...(afterSeller.has(row.state) ? [] : [`it is “${row.state.replaceAll('_', ' ')}”`]),
	];
}

/** Acts of reviewers by which nobody outside learns anything: they are no answer to whoever reported. */
const quiet: ReadonlySet<CaseAct> = new Set(['take', 'step-aside', 'set-harm', 'join', 'split', 'propose', 'object']);

/** What follows for a case from where an act leads: its clocks, who is waited for, and when it ended. */
export function fieldsAfter(
	row: CaseRow,
	{act, role, to, reachedAt}: {act: CaseAct; role: CaseActor; to: CaseState; reachedAt: Date | null},
	at: Date,
): Partial<CaseRow> {
	return {
		state: to,
		changedAt: at,
		...(to !== row.state && {since: at, dueAt: dueAfter(to, reachedAt, at)}),
		...(!takesReports(to) && {openKey: null}),
		...(role === 'reviewer' && !quiet.has(act) && row.firstActAt === null && {firstActAt: at}),
		...(isOver(to) && {decideBy: null}),
		// Closing what ended before ends it no later
		endedAt: isOver(to) ? (row.endedAt ?? at) : null,
		...extras[act]?.(row, at),
	};
}

/** A seller whose notice arrived while something else was waited for has no more time than from then on. */
const dueAfter = (to: CaseState, reachedAt: Date | null, at: Date): Date | null =>
	to === 'seller_notified' && reachedAt ? endOf(answerWithin, reachedAt) : caseDueAt(to, at);

const extras: {[A in CaseAct]?: (row: CaseRow, at: Date) => Partial<CaseRow>} = {
	accept: (_, at) => ({acceptedAt: at, decideBy: endOf(decisionWithin, at)}),
	notify: (_, at) => ({since: at, dueAt: endOf(reachWithin, at)}),
	reach: (_, at) => ({since: at, dueAt: endOf(answerWithin, at)}),
	test: (_, at) => ({testSince: at}),
	'end-test': ({testSince, decideBy}, at) => ({
		testSince: null,
		decideBy: decideBy && testSince ? new Date(decideBy.getTime() + at.getTime() - testSince.getTime()) : decideBy,
	}),
	decide: () => ({decideBy: null, testSince: null}),
	appeal: row => ({before: row.state, assignee: null, assignedAt: null}),
	uphold: () => ({before: null}),
	overturn: (row, at) => ({
		before: null,
		decision: null,
		outcome: null,
		acceptedAt: row.acceptedAt ?? at,
		decideBy: caseDueAt('reopened', at),
	}),
};
