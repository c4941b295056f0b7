import type {SubjectKey} from '../../shared/address.ts';
import {caseClocks, caseDueAt, decisionWithin, reachWithin} from '../../shared/cases/clocks.ts';
import {
	type CaseAct,
	type CaseActor,
	type CaseStanding,
	type CaseState,
	isOver,
	type Outcome,
	takesReports,
} from '../../shared/cases/states.ts';
import {endOf} from '../../shared/clock.ts';

/** A case as stored. */
export type CaseRow = {
	id: string;
	kind: 'complaint' | 'ip-notice';
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
export const reachedAtOf = ({notices}: Hearing): Date | null =>
	notices.reduce<Date | null>(
		(first, {reachedAt}) => (reachedAt && (!first || reachedAt < first) ? reachedAt : first),
		null,
	);

/** Where a case stands: answered when an answer came, silent when it was told and none did, not reached when it was not told. */
export const standingOf = ({state, before}: Pick<CaseRow, 'state' | 'before'>, hearing: Hearing): CaseStanding => ({
	state,
	before,
	heard: hearing.answers > 0 ? 'answered' : reachedAtOf(hearing) ? 'silent' : 'not_reached',
});

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
	return [
		...(row.kind === 'complaint' ? [] : ['a brand’s notice is published by itself']),
		...(row.seller ? [] : ['it is not known who sells']),
		...(row.acceptedAt ? [] : ['no reviewer accepted it']),
		...(row.independent >= 3 ? [] : [`${row.independent} independent reporters stand behind it, and it takes three`]),
		...(reachedAt ? [] : ['nothing proves that the notice reached the seller']),
		...(afterSeller.has(row.state) ? [] : [`it is “${row.state}”`]),
	];
}

/** Acts of reviewers by which nobody outside learns anything: they are no answer to whoever reported. */
const quiet: ReadonlySet<CaseAct> = new Set(['take', 'step-aside', 'set-harm', 'join', 'split', 'propose', 'object']);

/** What follows for a case from where an act leads: its clocks, who is waited for, and when it ended. */
export function fieldsAfter(
	row: CaseRow,
	{act, role, to}: {act: CaseAct; role: CaseActor; to: CaseState},
	at: Date,
): Partial<CaseRow> {
	return {
		state: to,
		changedAt: at,
		...(to !== row.state && {since: at, dueAt: caseDueAt(to, at)}),
		...(!takesReports(to) && {openKey: null}),
		...(role === 'reviewer' && !quiet.has(act) && row.firstActAt === null && {firstActAt: at}),
		...(isOver(to) ? {endedAt: at} : {endedAt: null}),
		...extras[act]?.(row, at),
	};
}

const extras: {[A in CaseAct]?: (row: CaseRow, at: Date) => Partial<CaseRow>} = {
	accept: (_, at) => ({acceptedAt: at, decideBy: endOf(decisionWithin, at)}),
	notify: (_, at) => ({since: at, dueAt: endOf(reachWithin, at)}),
	reach: (_, at) => ({since: at, dueAt: caseClocks.seller_notified ? endOf(caseClocks.seller_notified, at) : null}),
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
