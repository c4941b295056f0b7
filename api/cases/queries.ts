import {and, eq, isNull} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {Db, Storage} from '../storage/storage.ts';
import type {AppealState, DecisionRow, OpenCaseRow, WarningRow} from './rules.ts';

export const decisionsOf = ({db, tables: {decisions}}: Storage, seller: SubjectKey): PromiseLike<DecisionRow[]> =>
	db.select().from(decisions).where(eq(decisions.seller, seller));

export const warningsOf = ({db, tables: {warnings}}: Storage, seller: SubjectKey): PromiseLike<WarningRow[]> =>
	db.select().from(warnings).where(eq(warnings.seller, seller));

export const openCasesOf = ({db, tables: {openCases}}: Storage, seller: SubjectKey): PromiseLike<OpenCaseRow[]> =>
	db.select().from(openCases).where(eq(openCases.seller, seller));

export const addDecision = ({tables: {decisions}}: Storage, tx: Db, row: DecisionRow) =>
	tx.insert(decisions).values(row);

export const addWarning = ({tables: {warnings}}: Storage, tx: Db, row: WarningRow) => tx.insert(warnings).values(row);

export const addOpenCase = ({tables: {openCases}}: Storage, tx: Db, row: OpenCaseRow) =>
	tx.insert(openCases).values(row);

/** Shows a case that was shown before: it begins anew. */
export const showAgain = ({tables: {openCases}}: Storage, tx: Db, {id, ...fields}: OpenCaseRow) =>
	tx.update(openCases).set(fields).where(eq(openCases.id, id));

export const markDecisionLifted = ({tables: {decisions}}: Storage, tx: Db, id: string, liftedAt: Date) => ({
	must: tx
		.update(decisions)
		.set({liftedAt})
		.where(and(eq(decisions.id, id), isNull(decisions.liftedAt)))
		.returning({id: decisions.id}),
});

export const markDecisionAppeal = ({tables: {decisions}}: Storage, tx: Db, id: string, appeal: AppealState) => ({
	must: tx.update(decisions).set({appeal}).where(eq(decisions.id, id)).returning({id: decisions.id}),
});

export const markWarningLifted = ({tables: {warnings}}: Storage, tx: Db, id: string, liftedAt: Date) => ({
	must: tx
		.update(warnings)
		.set({liftedAt})
		.where(and(eq(warnings.id, id), isNull(warnings.liftedAt)))
		.returning({id: warnings.id}),
});

export const markCaseClosed = ({tables: {openCases}}: Storage, tx: Db, id: string, closedAt: Date) => ({
	must: tx
		.update(openCases)
		.set({closedAt})
		.where(and(eq(openCases.id, id), isNull(openCases.closedAt)))
		.returning({id: openCases.id}),
});

export const decisionSubjects = ({db, tables: {decisions}}: Storage) =>
	db.selectDistinct({key: decisions.seller}).from(decisions);

export const warningSubjects = ({db, tables: {warnings}}: Storage) =>
	db.selectDistinct({key: warnings.seller}).from(warnings);

export const openCaseSubjects = ({db, tables: {openCases}}: Storage) =>
	db.selectDistinct({key: openCases.seller}).from(openCases);
