import {html} from 'hono/html';
import * as v from 'valibot';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import {askApi} from '../ask-api.ts';
import type {AtDesk, Html} from '../desk-page.ts';
import {said} from '../said.ts';

const Preview = v.object({statement: v.string()});

/** The statement of reasons as these findings would make it now. Throws `findings-do-not-hold`, at the fields. */
export const previewOf = async (at: AtDesk, about: string, findings: unknown): Promise<string> =>
	(await askApi(at, 'post /v1/reviews/cases/:case/preview', Preview, {params: {case: about}, body: {findings}}))
		.statement;

/** What is to be confirmed: who proposed it, and the statement that it makes. */
export async function proposalShown(at: AtDesk, {id, voices: {current, list}}: CaseWhole): Promise<Html> {
	const proposal = list.findLast(({round, voice}) => round === current && voice === 'propose');
	if (!proposal?.findings) return html`<p class="empty">Nothing is proposed now.</p>`;
	const statement = await previewOf(at, id, proposal.findings);
	return html`<p>Proposed by ${proposal.reviewer.isYou ? 'you' : proposal.reviewer.name}. This is the statement that it makes:</p><section class="statement" aria-label="The statement as it would be">${said(statement)}</section>`;
}
