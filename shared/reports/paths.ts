/**
 * Where a reporter sends and asks. The secret it holds (`Authorization: Bearer tsr_…`) says which report is meant, so no address
 * names one: nothing can be learned from a log of addresses.
 */
export const reportPaths = {
	/** POST NewReport → 201 ReportReceipt; the same secret again: 200 with the same receipt */
	reports: '/v1/reports',
	/** GET → ReportView */
	mine: '/v1/reports/mine',
	/** POST Evidence → EvidenceReceipt */
	evidence: '/v1/reports/mine/evidence',
	/** POST QuestionAnswer → ReportView */
	answers: '/v1/reports/mine/answers',
	/** POST Withdrawal → ReportView */
	withdrawal: '/v1/reports/mine/withdrawal',
	/** POST Appeal → ReportView */
	appeal: '/v1/reports/mine/appeal',
	/** POST RemedyWord → ReportView */
	remedy: '/v1/reports/mine/remedy',
} as const;
