import {html} from 'hono/html';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {Html} from '../desk-page.ts';
import {saidShort} from '../said.ts';
import {stateWord} from '../state-word.ts';

/** Open cases that may belong together, and decided ones that are like it, each with what is the same. */
export const related = ({related: open, precedents}: CaseWhole): Html =>
	html`${open.length === 0 ? '' : html`<h2>May belong together</h2><ul class="history">${open.map(each => html`<li><a href="/desk/cases/${each.case}">${saidShort(each.title)}</a> ${stateWord(each.state)} <span class="quiet">${each.same.join(', ')}</span></li>`)}</ul>`}
${precedents.length === 0 ? '' : html`<h2>Decided before</h2><ul class="history">${precedents.map(each => html`<li><a href="/desk/cases/${each.case}">${saidShort(each.title)}</a> ${stateWord(each.outcome)} <span class="quiet">${each.decidedAt.slice(0, 10)}: ${each.same.join(', ')}</span></li>`)}</ul>`}`;
