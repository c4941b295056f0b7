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
};

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
