import {html} from 'hono/html';
import {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import {askApi} from '../ask-api.ts';
import {type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {hostWords} from '../words.ts';
import {brandAt} from './brand.ts';

const methods = [
	['dns', 'A TXT record in DNS'],
	['http', 'A file on the web server'],
] as const;

const create: DeskPage = {
	path: '/desk/brands/:brand/domains/new',
	access: ['member'],
	async show(at, filled) {
		const {name} = await brandAt(at);
		return view(
			`A domain of ${name}`,
			html`<p>Whoever can put a record into a domain’s DNS, or a file on its server, holds it. You get what to put there.</p>${form(
				at,
				filled,
				[
					{name: 'domain', label: 'Domain', hint: 'Such as example.com, without https:// and www., in any script'},
					{name: 'method', label: 'Proof by', type: 'choice', options: methods},
				],
				{submit: 'Show me what to put'},
			)}`,
		);
	},
	async act(at, {values}) {
		const {id} = await brandAt(at);
		const {domain, method} = values;
		await askApi(at, 'post /v1/brands/:brand/domains', BrandDomain, {params: {brand: id}, body: {domain, method}});
		return goTo(`/desk/brands/${id}`, 'Put it there, then let us look.');
	},
};

const look: DeskPage = {
	path: '/desk/brands/:brand/domains/:domain',
	access: ['member'],
	async show(at) {
		const {id} = await brandAt(at);
		return view('Domain', html`<p><a href="/desk/brands/${id}">To the brand</a></p>`);
	},
	async act(at) {
		const {brand = '', domain = ''} = at.params;
		const found = await askApi(at, 'post /v1/brands/:brand/domains/:domain/check', BrandDomain, {
			params: {brand, domain},
			body: {},
		});
		return found.state === 'proved'
			? goTo(`/desk/brands/${brand}`, `${hostWords(found.domain)} is proved.`)
			: view(
					hostWords(found.domain),
					html`<p>${stateWord(found.state)}</p><p class="refusal" role="alert">${found.trouble ?? 'The proof is not there yet.'}</p><p><a href="/desk/brands/${brand}">To the brand</a></p>`,
				);
	},
};

export const domainPages: readonly DeskPage[] = [create, look];
