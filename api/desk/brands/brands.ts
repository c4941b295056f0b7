import {html} from 'hono/html';
import * as v from 'valibot';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import {organizationsOf} from '../../accounts/queries.ts';
import {personAt} from '../account/account.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {claimFields, claimsOf} from './claim-fields.ts';

const Brands = v.object({brands: v.array(BrandAccount)});

const list: DeskPage = {
	path: '/desk/brands',
	access: ['member'],
	async show(at) {
		const {brands} = await askApi(at, 'get /v1/brands', Brands);
		return view(
			'Brands',
			html`${
				brands.length === 0
					? html`<p class="empty">No brand yet. A brand is public once a domain of it is proved and a trade mark confirmed. What a test key makes stays in its sandbox and is not shown here.</p>`
					: html`<div class="scroll"><table><tr><th>Name</th><th>State</th><th>Domains proved</th></tr>${brands.map(
							({id, name, state, domains}) =>
								html`<tr data-row><td><a href="/desk/brands/${id}">${name}</a></td><td>${stateWord(state)}</td><td class="long">${domains.join(', ')}</td></tr>`,
						)}</table></div>`
			}<p><a class="action" href="/desk/brands/new">Register a brand</a></p>`,
		);
	},
};

/** The organizations of the visitor, to choose from; `kind`: only those. */
export async function organizationField(at: AtDesk, kind?: string) {
	const mine = await organizationsOf(at.world.storage, personAt(at).id);
	return {
		name: 'organization',
		label: 'For',
		type: 'choice',
		options: mine.filter(each => kind === undefined || each.kind === kind).map(({id, name}) => [id, name] as const),
	} as const;
}

const create: DeskPage = {
	path: '/desk/brands/new',
	access: ['member'],
	show: async (at, filled) =>
		view(
			'Register a brand',
			form(
				at,
				filled,
				[
					await organizationField(at, 'brand'),
					{name: 'name', label: 'Name', hint: 'As it stands on the goods'},
					...claimFields,
				],
				{submit: 'Register it'},
			),
		),
	async act(at, {values}) {
		const {organization, name} = values;
		const body = {organization, name, ...claimsOf(values)};
		const {id} = await askApi(at, 'post /v1/brands', BrandAccount, {body});
		return goTo(`/desk/brands/${id}`, 'It is registered. Prove a domain and file a trade mark next.');
	},
};

export const brandListPages: readonly DeskPage[] = [list, create];
