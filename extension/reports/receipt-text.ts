import {reportIds} from '../../shared/reports/report-ids.ts';
import type {Report} from './report.ts';

const head = 'Touchstone report';
/** The line that opens a report, as `keyText` writes it. */
const keyPattern = new RegExp(
	String.raw`(?<=^|\s)(${reportIds}_\w{1,60})\s+(tsr_[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])(?:\s+(https?://\S+))?`,
	'g',
);

/** A receipt as a text file: with it the report can be opened in any browser. In English, so that any desk can read it. */
export const receiptText = ({secret, base, receipt, offer, sentAt}: Report): string =>
	[
		head,
		'',
		...(receipt
			? [`Case: ${receipt.case ?? ''}`, `Report: ${receipt.report}`, `Received: ${receipt.receivedAt ?? ''}`]
			: ['Not received yet']),
		...(sentAt ? [`Sent: ${sentAt}`] : []),
		...(offer ? [`Offer: ${offer.title}`, offer.url] : []),
		`Server: ${base}`,
		'',
		'Whoever has this line can read the report and act for it:',
		keyText({secret, receipt, base}),
		'',
	].join('\n');

/** What opens a report: its id, the secret of whoever sent it, and the server that has it; null: it is not told. */
export type ReportKey = Pick<Report, 'secret'> & {report: string; base: string | null};

/** As one line, to be shown and pasted. */
export const keyText = ({secret, receipt, base}: Pick<Report, 'secret' | 'receipt' | 'base'>): string =>
	receipt ? `${receipt.report} ${secret} ${base}` : secret;

/** What opens a report, in its receipt or in what was pasted of one; null: a part of it is not there. */
export function keyIn(text: string): ReportKey | null {
	// The last one: above it stands what the page said of its offer
	const [, report, secret, base = null] = [...text.matchAll(keyPattern)].at(-1) ?? [];
	return report && secret ? {secret, base, report} : null;
}
