import {caseClocks, suitWithin} from '../../../shared/cases/clocks.ts';
import type {IpNoticeRow} from '../ip/queries.ts';
import type {CaseRow} from '../rules.ts';

const days = caseClocks.seller_notified?.days ?? 5;

/** The notice to the accused. It says what is said and by when an answer is heard; never who said it. `link`: where. */
export const noticeText = (
	{id, title, listing, store, sellerName}: CaseRow,
	reports: number,
	link: string,
): {subject: string; text: string} => ({
	subject: `A case about your offer “${title}”`,
	text: `To ${sellerName}, on ${store}

${reports === 1 ? 'Somebody who bought from you says' : `${reports} reports of people who bought from you say`} that this offer is not genuine:
“${title}”${listing ? ` (${listing})` : ''}

Nothing is decided, and without you nothing will be: please read what is said, and answer within ${days} days after you confirm that you have read it. You can say what happened, add invoices and licences, contest what was examined, and appeal a decision free of charge.

Read and answer here:
${link}

Case ${id}. Touchstone is no platform and no court: it tells shoppers what was decided after everybody could be heard.
`,
});

/** A brand’s notice as it is forwarded to the accused. Without `link` it is for a letter that ends with one. */
export const forwardedText = (
	{right, words}: Pick<IpNoticeRow, 'right' | 'words'>,
	{title, brandName}: Pick<CaseRow, 'title' | 'brandName'>,
	link?: string,
): {subject: string; text: string} => ({
	subject: `A notice of infringement about “${title}”`,
	text: `${brandName} says that your offer “${title}” infringes its mark ${right}:

${words}

No decision follows from this notice. If it infringes nothing, say why: your statement goes to the brand at once, and the notice is lifted when the brand shows no complaint or suit within ${suitWithin.days} days. Notice, statement and result are public.${link === undefined ? '' : `\n\nRead and answer here:\n${link}\n`}`,
});

/** What programs of the seller are told of it. */
export const forwardedData = (
	{id, case: about}: Pick<IpNoticeRow, 'id' | 'case'>,
	{title, listing}: Pick<CaseRow, 'title' | 'listing'>,
): Record<string, unknown> => ({notice: id, case: about, title, listing});
