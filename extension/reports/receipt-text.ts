import type {Report} from './report.ts';

const head = 'Touchstone report';

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
		keyText({secret, receipt}),
		'',
	].join('\n');

/** What opens a report: its id and the secret of whoever sent it. */
export type ReportKey = Pick<Report, 'secret'> & {receipt: NonNullable<Report['receipt']>};

/** As one line, to be shown and pasted. */
export const keyText = ({secret, receipt}: Pick<Report, 'secret' | 'receipt'>): string =>
	receipt ? `${receipt.report} ${secret}` : secret;

/** What opens a report, in its receipt or in what was pasted of one; null: a part of it is not there. */
export function keyIn(text: string): ReportKey | null {
	const secret = /\btsr_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/.exec(text)?.[0];
	const report = /\brep_\w{1,60}/.exec(text.replace(secret ?? '', ''))?.[0];
	return secret && report ? {secret, receipt: {report, case: null, joined: false, receivedAt: null}} : null;
}
