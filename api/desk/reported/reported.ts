import {html} from 'hono/html';
import * as v from 'valibot';
import {PartyCaseLine} from '../../../shared/cases/contract-seller.ts';
import {next} from '../../http/page.ts';
import {askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {type DeskPage, type Html, view} from '../desk-page.ts';
import {afterOf, more} from '../more.ts';
import {saidShort} from '../said.ts';
import {stateWord} from '../state-word.ts';

const Brands = v.object({brands: v.array(v.unknown())});
const Cases = v.object({cases: v.array(PartyCaseLine), next});
type Line = v.InferOutput<typeof PartyCaseLine>;

const rowOf = ({id, as, state, clock: runs, seller, title, outcome, openedAt}: Line, now: Date): Html =>
	html`<tr data-row><td>${clock(runs?.until ?? null, now)}</td><td class="long"><a href="/desk/reported/${id}">${saidShort(title)}</a> <span class="quiet">${saidShort(seller.name)} on ${seller.store}</span></td><td>${as === 'seller' ? 'you are the seller' : 'it is your brand'}</td><td>${stateWord(outcome ?? state)}</td><td>${openedAt.slice(0, 10)}</td></tr>`;

/** The cases about what an organization sells, and about its brands. */
const list: DeskPage = {
	path: '/desk/reported',
	access: ['member'],
	async show(at) {
		const found = await askApi(at, 'get /v1/cases', Cases, {query: afterOf(at)});
		const hasBrand = (await askApi(at, 'get /v1/brands', Brands)).brands.length > 0;
		const now = at.world.now();
		return view(
			'Reported',
			html`<p class="quiet">What shoppers reported about your stores and your brands, once a reviewer accepted it. Reports alone decide nothing; you are heard before anything is.</p>
${
	found.cases.length === 0
		? html`<p class="empty">Nothing was reported.</p>`
		: html`<div class="scroll"><table><tr><th>Clock</th><th>About</th><th>You</th><th>State</th><th>Since</th></tr>${found.cases.map(line => rowOf(line, now))}</table></div><p class="quiet">Keys: j and k walk, Enter opens.</p>${more(at, found.next)}`
}${hasBrand ? html`<p><a class="action second" href="/desk/reported/notices/new">Send a notice of infringement</a></p>` : ''}`,
		);
	},
};

export const reportedPages: readonly DeskPage[] = [list];
