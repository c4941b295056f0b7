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

/** What everybody sees of a case. */
function inPublic({ipNotice, outcome, shownAt, shownNot}: CaseWhole): string {
	if (ipNotice) return 'The notice, the seller’s statement and the result';
	if (outcome !== null) return 'The decision';
	if (shownAt !== null) return `“A case is open”, since ${momentOf(shownAt)}`;
	return `Nothing is shown${shownNot.length === 0 ? '' : `: ${shownNot.join('; ')}`}.`;
}

const facts = (found: CaseWhole, now: Date): Html => html`<dl>
<dt>State</dt><dd>${stateWord(found.state)} ${clock(found.clock?.until ?? null, now)} ${found.clock ? html`<span class="quiet">${found.clock.due}</span>` : ''}</dd>
${found.decideBy === null ? '' : html`<dt>Decision</dt><dd>${clock(found.decideBy, now)} <span class="quiet">by ${momentOf(found.decideBy)}</span></dd>`}
<dt>Seller</dt><dd>${saidShort(found.seller.name)} on ${found.seller.store}${found.seller.id === null ? '' : html` (<code>${found.seller.id}</code>)`}</dd>
<dt>Goods</dt><dd>${saidShort(found.title)}${found.listing === null ? '' : html` <code>${found.listing}</code>`}</dd>
${found.brand === null ? '' : html`<dt>Brand</dt><dd>${saidShort(found.brand)}</dd>`}
${found.ipNotice ? '' : html`<dt>Harm</dt><dd>${harmWords[found.harm]}</dd><dt>Reports</dt><dd>${found.reports}, of which ${found.independent} count as independent</dd>`}
<dt>Taken by</dt><dd>${found.assignee === null ? 'nobody' : found.assignee.isYou ? 'you' : found.assignee.name}</dd>
<dt>In public</dt><dd>${inPublic(found)}</dd>
</dl>`;

const history = ({events}: CaseWhole): Html =>
	html`<ol class="history">${events.map(
		({at, by, act, to, reason}) =>
			html`<li><time datetime="${at}">${momentOf(at)}</time> <strong>${act.replaceAll('-', ' ')}</strong> <span class="quiet">${by}</span> ${stateWord(to)}${reason === null ? '' : html`<p class="lines">${saidShort(reason)}</p>`}</li>`,
	)}</ol>`;

/** A part of the page; `anchor`: where the list of parts leads, under its short name. */
type Part = {anchor: string; short: string; title: string; body: Html};

/** What was sent, by whom, and what came of it. Of a brand’s notice there are no photos, and nothing is examined. */
async function parts(at: AtDesk, found: CaseWhole): Promise<readonly Part[]> {
	const {ipNotice} = found;
	const seller = {anchor: 'seller', short: 'The seller', title: 'What the seller was told and said'};
	const side = {...seller, body: await sellerSide(at, found)};
	if (ipNotice)
		return [
			{anchor: 'claims', short: 'The notice', title: 'The brand’s notice', body: noticeShown(ipNotice, at.world.now())},
			side,
		];
	const claimed = 'What is claimed, and the offer as it was seen';
	return [
		{anchor: 'claims', short: 'Claims', title: claimed, body: await claims(at, found)},
		{anchor: 'photos', short: 'Photos', title: 'Photos', body: photosShown(found)},
		side,
		{anchor: 'examined', short: 'Examined', title: 'What was examined', body: examined(found)},
	];
}

const jumpTo = ({anchor, short}: Pick<Part, 'anchor' | 'short'>): Html => html`<a href="#${anchor}">${short}</a> `;

const one: DeskPage = {
	path: '/desk/cases/:case',
	access: ['reviewer'],
	async show(at) {
		const found = await caseAt(at);
		const of = await parts(at, found);
		const ends = [
			{anchor: 'law', short: 'Law'},
			{anchor: 'history', short: 'History'},
			// On a narrow screen it stands below all else
			{anchor: 'acts', short: 'You can'},
		];
		return view(
			found.title,
			html`${facts(found, at.world.now())}<nav class="jumps" aria-label="Parts of the case">${[...of, ...ends].map(jumpTo)}</nav>
${of.map(({anchor, title, body}) => html`<h2 id="${anchor}">${title}</h2>${body}`)}
${decided(found)}
<h2 id="law">Law and clocks</h2>${caseLaw(found)}
${related(found)}
<h2 id="history">History</h2>${history(found)}`,
			{aside: actsNow(at, found)},
		);
	},
};

export const reviewedCasePages: readonly DeskPage[] = [one];
