import type {SubjectKey} from '../../shared/address.ts';
import type {FieldsOf} from '../records/rules.ts';

/** As stored. */
export type DecisionRow = {
	id: string;
	seller: SubjectKey;
	listing: string | null;
	product: string | null;
	outcome: 'counterfeit' | 'genuine' | 'undecidable';
	decidedAt: Date;
	decidedBy: string;
	answer: string | null;
	link: string | null;
	liftedAt: Date | null;
	appeal: AppealState | null;
};

/** How the newest appeal against a decision that stands is. */
export type AppealState = 'open' | 'upheld';

/** As stored; `decision` is the id of the one it follows from. */
export type WarningRow = {
	id: string;
	seller: SubjectKey;
	decision: string;
	rule: string;
	issuedAt: Date;
	until: Date;
	link: string | null;
	liftedAt: Date | null;
};

/** As stored; `reporters` counts independent ones. */
export type OpenCaseRow = {
	id: string;
	seller: SubjectKey;
	listing: string | null;
	openSince: Date;
	reporters: number;
	noticeReachedAt: Date;
	closedAt: Date | null;
};

/**
 * A warning stands on a decision that the offer is not genuine and that no appeal has lifted. One that is told as
 * lifted itself may follow from a decision that is.
 */
export const carriesWarning = (decision: DecisionRow | undefined, warning: WarningRow): boolean =>
	decision?.outcome === 'counterfeit' && (decision.liftedAt === null || warning.liftedAt !== null);

/** Warnings in force that follow from a decision: they fall with it. */
export const fallingWith = (decision: string, warnings: readonly WarningRow[]): WarningRow[] =>
	warnings.filter(warning => warning.decision === decision && warning.liftedAt === null);

type CaseFactRows = {
	decisions: readonly DecisionRow[];
	warnings: readonly WarningRow[];
	open: readonly OpenCaseRow[];
};

/** A fact whose seller may not be known: then it stands in the public log alone. */
type Of<Row extends {seller: SubjectKey}> = Omit<Row, 'seller'> & {seller: SubjectKey | null};

/** What a seller's record is to say after a change of a case. What is left out stays. */
export type CaseFactsWanted = {
	decide?: Of<DecisionRow>;
	/** by the warnings that there are; null: none follows */
	warn?: (warnings: readonly WarningRow[]) => WarningRow | null;
	/** a decision that does not stand any more; its warnings fall with it */
	lift?: {decision: string; at: Date};
	/** a decision that is appealed, or was */
	appeal?: {decision: string; is: AppealState};
	show?: OpenCaseRow;
	close?: {id: string; at: Date};
};

/** One row that has to be written for it. */
export type FactAct =
	| {is: 'decide'; row: DecisionRow}
	| {is: 'warn'; row: WarningRow}
	| {is: 'lift-decision'; row: DecisionRow; at: Date}
	| {is: 'lift-warning'; row: WarningRow; at: Date}
	| {is: 'close'; id: string; at: Date}
	| {is: 'appeal'; id: string; appeal: AppealState}
	| {is: 'show' | 'show-again'; row: OpenCaseRow};

/** The facts as they will be, and what has to be written for that. What is so already is not done again. */
export function factsAfter(
	rows: CaseFactRows,
	{decide: decided, warn, lift, appeal, show, close}: CaseFactsWanted,
	seller: SubjectKey,
): {rows: CaseFactRows; acts: FactAct[]} {
	const decide = decided && {...decided, seller};
	const warning = warn?.(rows.warnings) ?? null;
	const lifted = lift && rows.decisions.find(({id, liftedAt}) => id === lift.decision && liftedAt === null);
	const falling = lift && lifted ? fallingWith(lift.decision, rows.warnings) : [];
	const appealed = appeal && rows.decisions.find(({id}) => id === appeal.decision);
	const known = show && rows.open.find(({id}) => id === show.id);
	const ends = close && rows.open.find(({id, closedAt}) => id === close.id && closedAt === null);
	return {
		rows: {
			decisions: [
				...rows.decisions.map(row => ({
					...row,
					...(lift && row === lifted && {liftedAt: lift.at}),
					...(appeal && row === appealed && {appeal: appeal.is}),
				})),
				...(decide ? [decide] : []),
			],
			warnings: [
				...rows.warnings.map(row => (lift && falling.includes(row) ? {...row, liftedAt: lift.at} : row)),
				...(warning ? [warning] : []),
			],
			open: [
				...rows.open
					.filter(row => row !== known)
					.map(row => (close && row === ends ? {...row, closedAt: close.at} : row)),
				...(show ? [show] : []),
			],
		},
		acts: [
			...(decide ? [{is: 'decide', row: decide} as const] : []),
			...(warning ? [{is: 'warn', row: warning} as const] : []),
			...(lift && lifted ? [{is: 'lift-decision', row: lifted, at: lift.at} as const] : []),
			...(lift ? falling.map(row => ({is: 'lift-warning', row, at: lift.at}) as const) : []),
			...(appeal && appealed ? [{is: 'appeal', id: appealed.id, appeal: appeal.is} as const] : []),
			...(show ? [{is: known ? 'show-again' : 'show', row: show} as const] : []),
			...(close && ends ? [{is: 'close', id: close.id, at: close.at} as const] : []),
		],
	};
}

export const shownDecisions = (rows: readonly DecisionRow[]): FieldsOf<'seller'> | null =>
	rows.length === 0
		? null
		: {
				decisions: rows.toSorted(byTime(row => row.decidedAt)).map(row => ({
					id: row.id,
					listing: row.listing,
					product: row.product,
					outcome: row.outcome,
					decidedAt: row.decidedAt.toISOString(),
					by: row.decidedBy,
					answer: row.answer,
					link: row.link,
					liftedAt: row.liftedAt?.toISOString() ?? null,
					...(row.appeal && row.liftedAt === null && {appeal: row.appeal}),
				})),
			};

export const shownWarnings = (rows: readonly WarningRow[]): FieldsOf<'seller'> | null =>
	rows.length === 0
		? null
		: {
				warnings: rows.toSorted(byTime(row => row.issuedAt)).map(row => ({
					id: row.id,
					rule: row.rule,
					issuedAt: row.issuedAt.toISOString(),
					until: row.until.toISOString(),
					link: row.link,
					liftedAt: row.liftedAt?.toISOString() ?? null,
				})),
			};

/** A closed case is nobody's business any more; its decision, if there is one, speaks. */
export function shownCases(rows: readonly OpenCaseRow[]): FieldsOf<'seller'> | null {
	const open = rows.filter(row => row.closedAt === null).toSorted(byTime(row => row.openSince));
	return open.length === 0
		? null
		: {cases: open.map(({id, listing, openSince}) => ({id, listing, openSince: openSince.toISOString()}))};
}

const byTime =
	<Row extends {id: string}>(at: (row: Row) => Date) =>
	(a: Row, b: Row): number =>
		at(a).getTime() - at(b).getTime() || (a.id < b.id ? -1 : Number(a.id > b.id));
