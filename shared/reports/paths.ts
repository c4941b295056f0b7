/** POST NewReport → ReportReceipt; the same secret again gives the same receipt. */
export const reportsPath = '/v1/reports';

/** REGISTRY of what its reporter may do with a report, by POST with `Authorization: Bearer tsr_…`, and where. */
const actPaths = {
	/** Evidence → EvidenceReceipt; all others answer the ReportView as it is then */
	evidence: 'evidence',
	answer: 'answers',
	withdrawal: 'withdraw',
	appeal: 'appeal',
	remedy: 'remedy',
	/** has the letter sent again by which the address is confirmed; answers nothing */
	confirm: 'confirm',
} as const;
export type ReportActName = keyof typeof actPaths;

/** GET → ReportView. */
export const reportPath = (report: string): string => `${reportsPath}/${encodeURIComponent(report)}`;
/** Appeal → ReportView: against a warning or suspension that followed from this report. */
export const measureAppealPath = (report: string, measure: string): string =>
	`${reportPath(report)}/measures/${encodeURIComponent(measure)}/appeal`;
export const reportActPath = (report: string, act: ReportActName): string => `${reportPath(report)}/${actPaths[act]}`;
