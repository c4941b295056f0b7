import {html} from 'hono/html';
import type * as v from 'valibot';
import {clocks} from '../../../shared/applications/clocks.ts';
import {ApplicationDetails, type ApplicationEvent} from '../../../shared/applications/contract.ts';
import {badgePaths} from '../../../shared/badges/contract.ts';
import {askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {documentLink} from '../documents/files-shown.ts';
import {stateWord} from '../state-word.ts';
import {hostWords, momentOf, territoryWords} from '../words.ts';
import {applicationActs} from './application-acts.ts';
import {useOf} from './application-fields.ts';
import {chainShown} from './chain.ts';

type Details = v.InferOutput<typeof ApplicationDetails>;

/** The application of a page's address, for its parties. */
export const applicationAt = (at: AtDesk): Promise<Details> =>
	askApi(at, 'get /v1/badges/applications/:application', ApplicationDetails, {
		params: {application: at.params.application ?? ''},
	});

/** What is asked for, and how far it is. */
export const applicationFacts = (one: Omit<Details, 'events'>, now: Date): Html => html`<dl>
<dt>State</dt><dd>${stateWord(one.state)} ${one.dueAt === null ? '' : html`<span class="quiet">${clocks[one.state]?.due ?? ''}:</span> ${clock(one.dueAt, now)}`}</dd>
${one.reason === null ? '' : html`<dt>Reason</dt><dd class="lines">${one.reason}</dd>`}
<dt>Store</dt><dd>${one.seller.name}, ${hostWords(one.seller.store)}${one.seller.seller === null ? '' : html`, seller ${one.seller.seller}`}</dd>
<dt>Company</dt><dd>${one.seller.company}</dd>
<dt>Brand</dt><dd>${one.brand.name}</dd>
<dt>Kind</dt><dd>${one.kind}</dd>
<dt>Where</dt><dd>${territoryWords(one.territory)}</dd>
<dt>From, until</dt><dd>${one.from} to ${one.until}</dd>
${one.badge === null ? '' : html`<dt>Badge</dt><dd><a href="${badgePaths.page(one.badge)}">As everybody sees it</a></dd>`}
${one.renews === null ? '' : html`<dt>Renews</dt><dd><code>${one.renews}</code></dd>`}
${one.falls === null ? '' : html`<dt>Falls on</dt><dd>${one.falls.on}: ${one.falls.reason}</dd>`}
</dl>`;

/** REGISTRY: what an act is called once it was done. */
const actWords: Readonly<Record<string, string>> = {
	apply: 'Applied for',
	take: 'Taken up',
	ask: 'Asked for more',
	complete: 'Completed',
	abandon: 'Let lie',
	approve: 'Granted by one of two',
	grant: 'Granted',
	refuse: 'Refused',
	appeal: 'Appealed',
	'near-end': 'Ends soon',
	expire: 'Expired',
	suspend: 'Suspended',
	reinstate: 'Stands again',
	revoke: 'Revoked',
};

/** What happened, newest last, as a history reads. */
export const history = (events: readonly (ApplicationEvent & {actor?: string})[]): Html =>
	html`<ol class="history">${events.map(
		({at, by, act, to, reason, actor}) =>
			html`<li><time datetime="${at}">${momentOf(at)}</time> <strong>${actWords[act] ?? act}</strong> <span class="quiet">by the ${by}${actor === undefined ? '' : html` <code>${actor}</code>`}</span> ${stateWord(to)}${reason === null ? '' : html`<p class="lines">${reason}</p>`}</li>`,
	)}</ol>`;

const one: DeskPage = {
	path: '/desk/badges/:application',
	access: ['member'],
	async show(at) {
		const found = await applicationAt(at);
		const {mandates, seller, missing, documents, faults, events} = found;
		return view(
			`${seller.name} for ${found.brand.name}`,
			html`${applicationFacts(found, at.world.now())}
${missing.length === 0 ? '' : html`<h2>A reviewer asks for</h2><ul class="asked">${missing.map(each => html`<li>${each}</li>`)}</ul>`}
<h2>The chain</h2>${chainShown(found, {name: mandates[0]?.licensor ?? seller.company, mark: found.mark}, faults)}
<h2>Papers</h2>${
				documents.length === 0
					? html`<p class="empty">None was filed besides the letters.</p>`
					: html`<ul>${documents.map(({document, is}) => html`<li>${documentLink(document, useOf(is))}</li>`)}</ul>`
			}
<h2>What happened</h2>${history(events)}`,
			{aside: await applicationActs(at, found)},
		);
	},
};

export const applicationPages: readonly DeskPage[] = [one];
