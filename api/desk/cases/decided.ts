import {html} from 'hono/html';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import {exactSum} from '../../../shared/exact-sum.ts';
import {sumDue} from '../../../shared/service-desk/statutory-sum.ts';
import type {Html} from '../desk-page.ts';
import {said} from '../said.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';

const voiceWords = {propose: 'proposed findings', confirm: 'confirmed', object: 'objected'} as const;

const voices = ({voices: {current, list}}: CaseWhole): Html =>
	list.length === 0
		? html``
		: html`<h2>Voices</h2><ul class="voices">${list.map(
				({reviewer, voice, round, findings, words, at}) =>
					html`<li><strong>${reviewer.isYou ? 'You' : reviewer.name}</strong> ${voiceWords[voice]} <span class="quiet">${momentOf(at)}${round === current ? '' : ', in a round before: it counts no more'}</span>${findings === null ? '' : html`<p>Not genuine: <strong>${findings.counterfeit}</strong></p>${said(findings.weighed)}`}${words === null || words === findings?.weighed ? '' : said(words)}</li>`,
			)}</ul>`;

const sum = (due: unknown): string => {
	const found = sumDue(due);
	return found ? exactSum(found) : 'no sum of money';
};

/** What was proposed, decided, owed, warned and appealed; a part is there only once there is something in it. */
export function decided(found: CaseWhole): Html {
	const {decisions, remedies, warnings, appeals} = found;
	return html`${voices(found)}
${decisions.map(each => html`<h2>Decision of ${each.decidedAt.slice(0, 10)}</h2><p>${stateWord(each.outcome)} <a href="${each.link}">as everybody reads it</a>${each.liftedAt === null ? '' : html` <span class="word look">lifted ${momentOf(each.liftedAt)}</span>`}</p>${said(each.statement)}`)}
${remedies.length === 0 ? '' : html`<h2>Remedies</h2><ul class="history">${remedies.map(each => html`<li><code>${each.report}</code> ${stateWord(each.state)} ${sum(each.due)} <span class="quiet">since ${momentOf(each.since)}</span></li>`)}</ul>`}
${warnings.length === 0 ? '' : html`<h2>Warnings</h2><ul class="history">${warnings.map(each => html`<li><code>${each.id}</code> ${each.rule} <span class="quiet">until ${each.until.slice(0, 10)}${each.liftedAt === null ? '' : `, lifted ${each.liftedAt.slice(0, 10)}`}</span></li>`)}</ul>`}
${appeals.length === 0 ? '' : html`<h2>Appeals</h2><ul class="files">${appeals.map(each => html`<li><p>By the ${each.by} ${stateWord(each.state)} <span class="quiet">${momentOf(each.at)}</span></p>${said(each.reason)}${each.decidedWhy === null ? '' : html`<p class="quiet">Decided ${momentOf(each.decidedAt)}:</p>${said(each.decidedWhy)}`}</li>`)}</ul>`}`;
}
