import {html} from 'hono/html';
import * as v from 'valibot';
import {SellerClaim} from '../../../shared/sellers/claims.ts';
import {next} from '../../http/page.ts';
import {askApi} from '../ask-api.ts';
import {organizationField} from '../brands/brands.ts';
import {clock} from '../clock.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {afterOf, everyPage, more} from '../more.ts';
import {stateWord} from '../state-word.ts';
import {hostWords} from '../words.ts';

const Claims = v.object({claims: v.array(SellerClaim), next});

/** All of the visitor's claims, and those that ask their brands. */
export const claimsAt = (at: AtDesk): Promise<SellerClaim[]> =>
	everyPage(at, 'get /v1/sellers/claims', Claims, ({claims}) => claims);

/** Which seller it is about, in words. */
export const sellerWords = ({name, store, seller}: SellerClaim['seller']): string =>
	seller === null ? `${name}, ${hostWords(store)}` : `${name} (${seller}) on ${store}`;

const list: DeskPage = {
	path: '/desk/sellers',
	access: ['member'],
	async show(at) {
		const {claims, next} = await askApi(at, 'get /v1/sellers/claims', Claims, {query: afterOf(at)});
		const now = at.world.now();
		return view(
			'Stores',
			html`${
				claims.length === 0
					? html`<p class="empty">No store yet. Claim yours: you get something to put into your shop, and who can put it there runs it.</p>`
					: html`<div class="scroll"><table><tr><th>Store</th><th>State</th><th>Proved by</th><th>Until</th></tr>${claims.map(
							claim =>
								html`<tr data-row><td class="long"><a href="/desk/sellers/${claim.id}">${sellerWords(claim.seller)}</a></td><td>${stateWord(claim.state)}</td><td>${claim.proof ?? ''}</td><td>${claim.expiresAt.slice(0, 10)}${claim.state === 'proved' ? '' : html` (${clock(claim.expiresAt, now)})`}</td></tr>`,
						)}</table></div>${more(at, next)}`
			}<p><a class="action" href="/desk/sellers/new">Claim a store</a></p>`,
		);
	},
};

const create: DeskPage = {
	path: '/desk/sellers/new',
	access: ['member'],
	show: async (at, filled) =>
		view(
			'Claim a store',
			html`<p>A badge names a seller, so we have to know that you are it. On your own shop a machine sees it; on a marketplace a reviewer looks, or the brand says so.</p>${form(
				at,
				filled,
				[
					await organizationField(at),
					{
						name: 'store',
						label: 'Store',
						hint: 'Your shop’s domain, such as shop.example, or the marketplace, such as aliexpress',
					},
					{
						name: 'seller',
						label: 'Your id there',
						optional: true,
						hint: 'On a marketplace: the id in the address of your shop’s page',
					},
					{name: 'name', label: 'Name', hint: 'As shoppers see it'},
					{
						name: 'page',
						label: 'Page of the shop',
						type: 'url',
						optional: true,
						hint: 'On a shop of your own its front page, if you say nothing',
					},
					{
						name: 'brand',
						label: 'A brand that knows you',
						optional: true,
						hint: 'Its id here, brd_…, as the brand tells you. Its word proves the store for this brand.',
					},
				],
				{submit: 'Claim it'},
			)}`,
		),
	async act(at, {values}) {
		const {organization, store, seller, name, page, brand} = values;
		const body = {organization, store, seller: seller || null, name, page: page || null, brand: brand || null};
		const {id} = await askApi(at, 'post /v1/sellers/claims', SellerClaim, {body});
		return goTo(`/desk/sellers/${id}`, 'It is claimed. Put the proof in its place, then let us look.');
	},
};

export const claimListPages: readonly DeskPage[] = [list, create];
