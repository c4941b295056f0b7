import {html} from 'hono/html';
import {CaseWhole} from '../../../shared/cases/contract-review.ts';
import {askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {noticeShown} from '../notice-shown.ts';
import {saidShort} from '../said.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';
import {actsNow} from './acts-now.ts';
import {claims} from './claims.ts';
import {decided} from './decided.ts';
import {examined} from './examined.ts';
import {caseLaw} from './law.ts';
import {photosShown} from './photos-shown.ts';
import {harmWords} from './queue.ts';
import {related} from './related.ts';
import {sellerSide} from './seller-side.ts';

export const caseAt = (at: AtDesk): Promise<CaseWhole> =>
	askApi(at, 'get /v1/reviews/cases/:case', CaseWhole, {params: {case: at.params.case ?? ''}});

const facts = (found: CaseWhole, now: Date): Html => html`<dl>
<dt>State</dt><dd>${stateWord(found.state)} ${clock(found.clock?.until ?? null, now)} ${found.clock ? html`<span class="quiet">${found.clock.due}</span>` : ''}</dd>
${found.decideBy === null ? '' : html`<dt>Decision</dt><dd>${clock(found.decideBy, now)} <span class="quiet">by ${momentOf(found.decideBy)}</span></dd>`}
<dt>Seller</dt><dd>${saidShort(found.seller.name)} on ${found.seller.store}${found.seller.id === null ? '' : html` (<code>${found.seller.id}</code>)`}</dd>
<dt>Goods</dt><dd>${saidShort(found.title)}${found.listing === null ? '' : html` <code>${found.listing}</code>`}</dd>
${found.brand === null ? '' : html`<dt>Brand</dt><dd>${saidShort(found.brand)}</dd>`}
<dt>Harm</dt><dd>${harmWords[found.harm]}</dd>
<dt>Reports</dt><dd>${found.reports}, of which ${found.independent} count as independent</dd>
<dt>Taken by</dt><dd>${found.assignee === null ? 'nobody' : found.assignee.isYou ? 'you' : found.assignee.name}</dd>
<dt>In public</dt><dd>${found.shownAt === null ? html`Nothing is shown${found.shownNot.length === 0 ? '' : `: ${found.shownNot.join('; ')}`}.` : `“A case is open”, since ${momentOf(found.shownAt)}`}</dd>
</dl>`;

const history = ({events}: CaseWhole): Html =>
	html`<ol class="history">${events.map(
		({at, by, act, to, reason}) =>
			html`<li><time datetime="${at}">${momentOf(at)}</time> <strong>${act.replaceAll('-', ' ')}</strong> <span class="quiet">${by}</span> ${stateWord(to)}${reason === null ? '' : html`<p class="lines">${saidShort(reason)}</p>`}</li>`,
	)}</ol>`;

const jumps = html`<nav class="jumps" aria-label="Parts of the case"><a href="#claims">Claims</a> <a href="#photos">Photos</a> <a href="#seller">The seller</a> <a href="#examined">Examined</a> <a href="#law">Law</a> <a href="#history">History</a></nav>`;

const one: DeskPage = {
	path: '/desk/cases/:case',
	access: ['reviewer'],
	async show(at) {
		const found = await caseAt(at);
		const now = at.world.now();
		return view(
			found.title,
			html`${facts(found, now)}${jumps}
${
	found.ipNotice
		? html`<h2 id="claims">The brand’s notice</h2>${noticeShown(found.ipNotice)}`
		: html`<h2 id="claims">What is claimed, and the offer as it was seen</h2>${await claims(at, found)}
<h2 id="photos">Photos</h2>${photosShown(found)}`
}
<h2 id="seller">What the seller was told and said</h2>${await sellerSide(at, found)}
<h2 id="examined">What was examined</h2>${examined(found)}
${decided(found)}
<h2 id="law">Law and clocks</h2>${caseLaw(found)}
${related(found)}
<h2 id="history">History</h2>${history(found)}`,
			{aside: actsNow(at, found)},
		);
	},
};

export const reviewedCasePages: readonly DeskPage[] = [one];
