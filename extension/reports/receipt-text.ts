import type {Report} from './report.ts';

const head = 'Touchstone report';

/** A receipt as a text file: with it the report can be opened in any browser. In English, so that any desk can read it. */
export const receiptText = ({secret, base, receipt, offer, sentAt}: Report): string =>
	[
		head,
		'',
		...(receipt
			? [`Case: ${receipt.case}`, `Report: ${receipt.report}`, `Received: ${receipt.receivedAt}`]
			: ['Not received yet']),
		...(sentAt ? [`Sent: ${sentAt}`] : []),
		...(offer ? [`Offer: ${offer.title}`, offer.url] : []),
		`Server: ${base}`,
		'',
		'Whoever has this secret can read the report and act for it:',
		`Secret: ${secret}`,
		'',
	].join('\n');

/** The secret in a receipt or in what was pasted of one; null: there is none. */
export const secretIn = (text: string): string | null =>
	/\btsr_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/.exec(text)?.[0] ?? null;
