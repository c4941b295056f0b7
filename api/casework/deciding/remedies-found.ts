import {outcomeOf} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {type RemedyFound, remedyDue} from './remedy-due.ts';

/** What the findings mean for each report that stands behind a case and is named in them; empty unless it is counterfeit. */
export function remediesFound(
	dossier: Dossier,
	findings: CaseFindings,
	decidedAt: Date,
): ({report: string} & RemedyFound)[] {
	if (outcomeOf(findings) !== 'counterfeit') return [];
	return standing(dossier).flatMap(report => {
		const finding = findings.reports.find(each => each.report === report.id);
		const before = dossier.remedies.filter(each => each.report === report.id);
		return finding ? [{report: report.id, ...remedyDue(report, finding, findings, decidedAt, before)}] : [];
	});
}
