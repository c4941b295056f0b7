import {html} from 'hono/html';
import {DisputeCase} from '../../../shared/brands/contract-disputes.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';

/** The dispute of a page's address, for its parties and reviewers. */
export const disputeAt = (at: AtDesk): Promise<DisputeCase> =>
	askApi(at, 'get /v1/brand-disputes/:dispute', DisputeCase, {params: {dispute: at.params.dispute ?? ''}});

/** What the parties said, the oldest first. */
export const statementsShown = ({statements, holder}: DisputeCase): Html =>
	statements.length === 0
		? html`<p class="empty">Nobody said anything yet.</p>`
		: html`<ol class="history">${statements.map(
				({brand, at, text}) =>
					html`<li><time datetime="${at}">${momentOf(at)}</time> <strong>${brand === holder ? 'Who was there first' : 'Who claims it too'}</strong> <code>${brand}</code><p class="lines">${text}</p></li>`,
			)}</ol>`;

/** How far a dispute is. */
export const disputeFacts = (dispute: DisputeCase): Html => html`<dl>
<dt>State</dt><dd>${stateWord(dispute.state)}</dd><dt>Opened</dt><dd>${momentOf(dispute.openedAt)}</dd>
${dispute.admittedAt === null ? '' : html`<dt>Admitted</dt><dd>${momentOf(dispute.admittedAt)}: nothing of either is shown</dd>`}
${dispute.decidedAt === null ? '' : html`<dt>Decided</dt><dd>${momentOf(dispute.decidedAt)}, for <code>${dispute.winner}</code></dd><dt>Reasons</dt><dd class="lines">${dispute.reason}</dd>`}</dl>`;

/** A dispute as its parties see it. */
const one: DeskPage = {
	path: '/desk/disputes/:dispute',
	access: ['member'],
	async show(at, filled) {
		const dispute = await disputeAt(at);
		return view(
			`Whose name “${dispute.name}” is`,
			html`<p>Two organizations go by this name, each with a proved domain and a filed trade mark. A reviewer decides.</p>
${disputeFacts(dispute)}<h2>What the parties say</h2>${statementsShown(dispute)}`,
			dispute.state === 'decided'
				? {}
				: {
						aside: html`<h2>You can</h2>${form(
							at,
							filled,
							[
								{
									name: 'text',
									id: 'statement',
									label: 'Your side',
									type: 'long',
									rows: 8,
									hint: 'Why the name is yours: marks, dates, contracts. Documents go with your marks.',
								},
							],
							{
								submit: [
									{label: 'File it', act: 'state', follows: 'The reviewer and the other party read it. It stays.'},
								],
							},
						)}`,
					},
		);
	},
	async act(at, {values}) {
		const {dispute = ''} = at.params;
		const said = {params: {dispute}, body: {text: values.text}};
		await askApi(at, 'post /v1/brand-disputes/:dispute/statements', anything, said);
		return goTo(`/desk/disputes/${dispute}`, 'It is filed.');
	},
};

export const disputePartyPages: readonly DeskPage[] = [one];
