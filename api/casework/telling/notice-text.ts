import {caseClocks} from '../../../shared/cases/clocks.ts';
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
