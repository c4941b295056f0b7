import {and, gt, inArray, isNotNull, ne} from 'drizzle-orm';
import {undecided} from '../../../shared/cases/states.ts';
import type {Storage} from '../../storage/storage.ts';

/** Confirmed contacts by networks, since then. */
export const seenOnNetworks = (
	{db, tables: {reports}}: Storage,
	networks: readonly string[],
	since: Date,
): PromiseLike<{network: string; contact: string; at: number}[]> =>
	db
		.selectDistinct({network: reports.networkHash, contact: reports.contactHash, at: reports.receivedAt})
		.from(reports)
		.where(
			and(
				inArray(reports.networkHash, [...networks]),
				gt(reports.receivedAt, since),
				isNotNull(reports.contactHash),
				isNotNull(reports.contactConfirmedAt),
			),
		)
		.then(rows =>
			rows.flatMap(({network, contact, at}) =>
				network === null || contact === null ? [] : [{network, contact, at: at.getTime()}],
			),
		);

/** Evidence of reports, by which its photos are found. */
export const evidenceOfReports = (
	{db, tables: {caseEvidence}}: Storage,
	reports: readonly string[],
): PromiseLike<{id: string; report: string | null}[]> =>
	db
		.select({id: caseEvidence.id, report: caseEvidence.report})
		.from(caseEvidence)
		.where(inArray(caseEvidence.report, [...reports]));

/** Cases about which something could be shown: accepted, and not at their end. */
export const acceptedCases = ({db, tables: {cases}}: Storage): PromiseLike<{id: string}[]> =>
	db
		.select({id: cases.id})
		.from(cases)
		.where(and(inArray(cases.state, [...undecided]), isNotNull(cases.acceptedAt), ne(cases.kind, 'ip-notice')));
