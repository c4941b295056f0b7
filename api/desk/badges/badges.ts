import {html} from 'hono/html';
import * as v from 'valibot';
import {Application} from '../../../shared/applications/contract.ts';
import {badgePaths, PublicBadge} from '../../../shared/badges/contract.ts';
import {next} from '../../http/page.ts';
import {askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {type DeskPage, type Html, view} from '../desk-page.ts';
import {more} from '../more.ts';
import {stateWord} from '../state-word.ts';
import {territoryWords} from '../words.ts';

const Applications = v.object({applications: v.array(Application), next});
const Badges = v.object({badges: v.array(PublicBadge), next});

const applicationRow = ({id, seller, brand, kind, state, until, dueAt}: Application, now: Date): Html =>
	html`<tr data-row><td class="long"><a href="/desk/badges/${id}">${seller.name}, ${seller.store}</a></td><td>${brand.name}</td><td>${kind}</td><td>${stateWord(state)}</td><td>${until}</td><td>${dueAt === null ? '' : clock(dueAt, now)}</td></tr>`;

const badgeRow = ({id, seller, brand, kind, territory, state, until}: PublicBadge): Html =>
	html`<tr data-row><td class="long"><a href="${badgePaths.page(id)}">${seller.name}</a></td><td>${brand.name}</td><td>${kind}</td><td>${stateWord(state)}</td><td class="long">${territoryWords(territory)}</td><td>${until}</td></tr>`;

/** The applications of the visitor's organizations, and the badges of their brands. */
const list: DeskPage = {
	path: '/desk/badges',
	access: ['member'],
	async show(at) {
		const {after, badgesAfter} = at.query;
		const filed = await askApi(at, 'get /v1/badges/applications', Applications, {query: after ? {after} : {}});
		const issued = await askApi(at, 'get /v1/badges', Badges, {query: badgesAfter ? {after: badgesAfter} : {}});
		const {applications} = filed;
		const {badges} = issued;
		const now = at.world.now();
		return view(
			'Badges',
			html`<h2>Applications</h2>${
				applications.length === 0
					? html`<p class="empty">None yet. A badge says that a store is the brand’s own, or sells with its word. You need the letters that lead from the owner of the mark to the store.</p>`
					: html`<div class="scroll"><table><tr><th>Store</th><th>Brand</th><th>Kind</th><th>State</th><th>Until</th><th>Clock</th></tr>${applications.map(each => applicationRow(each, now))}</table></div>${more(at, filed.next)}`
			}<p><a class="action" href="/desk/badges/new">Apply for a badge</a></p>
${
	badges.length === 0
		? ''
		: html`<h2>Badges of your brands, as everybody sees them</h2><div class="scroll"><table><tr><th>Store</th><th>Brand</th><th>Kind</th><th>State</th><th>Where</th><th>Until</th></tr>${badges.map(badgeRow)}</table></div>${more(at, issued.next, 'More badges', 'badgesAfter')}`
}`,
		);
	},
};

export const badgeListPages: readonly DeskPage[] = [list];
