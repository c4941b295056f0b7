import {html} from 'hono/html';
import * as v from 'valibot';
import {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import {Problem} from '../../../shared/problems.ts';
import {actsFor} from '../../accounts/principal.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {hostWords, momentOf} from '../words.ts';
import {brandAt} from './brand.ts';

const Domains = v.object({domains: v.array(BrandDomain)});

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
		const said = {params: {brand: id}, body: {domain, method}};
		const begun = await askApi(at, 'post /v1/brands/:brand/domains', BrandDomain, said);
		return goTo(`/desk/brands/${id}/domains/${begun.id}`, 'Put it there, then let us look.');
	},
};

/** The domain of a page's address, by its id or its name. */
async function domainAt(at: AtDesk): Promise<BrandDomain> {
	const {brand = '', domain} = at.params;
	const {domains} = await askApi(at, 'get /v1/brands/:brand/domains', Domains, {params: {brand}});
	const found = domains.find(each => each.id === domain || each.domain === domain);
	if (!found) throw new Problem('not-found', 'The brand has no such domain');
	return found;
}

const proofShown = ({state, checkedAt, trouble, instructions}: BrandDomain): Html => html`<dl>
<dt>State</dt><dd>${stateWord(state)}</dd><dt>Last looked</dt><dd>${momentOf(checkedAt) || 'never'}</dd></dl>
${state !== 'proved' && checkedAt !== null ? html`<p class="refusal" role="alert">${trouble ?? 'The proof is not there yet.'}</p>` : ''}
<h2>${state === 'proved' ? 'What has to stay there' : 'What to put where'}</h2><p>${instructions.words}</p><code class="once" data-copy>${instructions.place}</code><code class="once" data-copy>${instructions.value}</code>`;

const one: DeskPage = {
	path: '/desk/brands/:brand/domains/:domain',
	access: ['member'],
	async show(at) {
		const {id, name, organization} = await brandAt(at);
		const found = await domainAt(at);
		const here = `/desk/brands/${id}/domains/${found.id}`;
		return view(
			hostWords(found.domain),
			html`<p><a href="/desk/brands/${id}">${name}</a></p>${proofShown(found)}`,
			actsFor(at.principal, organization)
				? {
						aside: html`<h2>You can</h2>${button(at, 'Look now', here)}<p class="quiet">A change of DNS may take an hour to be seen. We look again every month.</p>`,
					}
				: {},
		);
	},
	async act(at) {
		const {brand = '', domain = ''} = at.params;
		const params = {brand, domain};
		const said = {params, body: {}};
		const found = await askApi(at, 'post /v1/brands/:brand/domains/:domain/check', BrandDomain, said);
		return found.state === 'proved'
			? goTo(`/desk/brands/${brand}`, 'The domain is proved.')
			: goTo(`/desk/brands/${brand}/domains/${found.id}`);
	},
};

export const domainPages: readonly DeskPage[] = [create, one];
