import {html} from 'hono/html';
import {appealWithin, contestWithin, decisionWithin, reachWithin, suitWithin} from '../../../shared/cases/clocks.ts';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {Clock} from '../../../shared/clock.ts';
import type {Html} from '../desk-page.ts';

const said = ({due, days, counted, source}: Clock): Html =>
	html`<li>${due.charAt(0).toUpperCase()}${due.slice(1)}: ${days} ${counted} days <span class="quiet">${source}</span></li>`;

const ofReports = html`${[decisionWithin, reachWithin, contestWithin, appealWithin].map(said)}
<li>“Not genuine” rests on an admission, or on an examination by the rights owner or a neutral expert that the seller may contest; it takes two reviewers <span class="quiet">this server’s rule</span></li>
<li>Selling goods that infringe a mark counts as fraud unless the seller shows that it did not deceive <span class="quiet">SAMR penalties 2015, art. 5(5) and 16</span></li>
<li>A seller that was not reached is never found to sell what is not genuine <span class="quiet">this server’s rule</span></li>
<li>A decision states its reasons and how to appeal <span class="quiet">Reg. (EU) 2022/2065 art. 17 and 20</span></li>`;

const ofNotices = html`${[reachWithin, suitWithin].map(said)}
<li>A notice is forwarded to the seller, and its statement to the brand, at once <span class="quiet">PRC E-commerce Law, art. 42 and 43</span></li>
<li>Notice, statement and result are published; no verdict follows from them <span class="quiet">PRC E-commerce Law, art. 44</span></li>`;

/** The clock that runs, and the rules that a decision, or a brand’s notice, stands under. */
export const caseLaw = ({clock, kind}: Pick<CaseWhole, 'clock' | 'kind'>): Html =>
	html`<p>${clock ? `${clock.due.charAt(0).toUpperCase()}${clock.due.slice(1)}, until ${clock.until.slice(0, 10)}. Source: ${clock.source}.` : 'No clock runs now.'}</p>
<ul class="law">${kind === 'ip-notice' ? ofNotices : ofReports}</ul>`;
