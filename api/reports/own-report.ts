import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import {type CaseRow, caseById} from '../casework/index.ts';
import type {World} from '../world.ts';
import {reportOfHolder} from './queries.ts';
import type {ReportRow} from './rules.ts';

/**
 * A report with its case, for whoever holds its secret; to everybody else it is as if it were not there. `id`: the one that was
 * asked for, which must be it. Throws `not-found`.
 */
export async function ownReport(
	{storage}: World,
	principal: Principal,
	id?: string,
): Promise<{report: ReportRow; case: CaseRow}> {
	const report = principal.is === 'holder' ? await reportOfHolder(storage, principal.id) : null;
	if (!report || (id !== undefined && id !== report.id))
		throw new Problem('not-found', 'This secret opens no report of this id');
	const row = await caseById(storage, report.case);
	if (!row) throw new Error(`the case of ${report.id} is gone`);
	return {report, case: row};
}
