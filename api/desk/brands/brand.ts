import {html} from 'hono/html';
import * as v from 'valibot';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import {TradeMark} from '../../../shared/brands/contract-marks.ts';
import {actsFor} from '../../accounts/principal.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {hostWords} from '../words.ts';
import {claimFields, claimsOf} from './claim-fields.ts';

const Domains = v.object({domains: v.array(BrandDomain)});
const Marks = v.object({marks: v.array(TradeMark)});

/** The brand of a page's address, as the API shows it to this visitor. */
export const brandAt = (at: AtDesk) =>
	askApi(at, 'get /v1/brands/:brand', BrandAccount, {params: {brand: at.params.brand ?? ''}});

const counts = (yes: boolean): Html => (yes ? stateWord('proved') : stateWord('unreviewed'));

const one: DeskPage = {
	path: '/desk/brands/:brand',
	access: ['member', 'reviewer', 'authority'],
	async show(at, filled) {
		const brand = await brandAt(at);
		const params = {brand: brand.id};
		const [{domains}, {marks}] = await Promise.all([
			askApi(at, 'get /v1/brands/:brand/domains', Domains, {params}),
			askApi(at, 'get /v1/brands/:brand/marks', Marks, {params}),
		]);
		const isOwn = actsFor(at.principal, brand.organization);
		const here = `/desk/brands/${brand.id}`;
		return view(
			brand.name,
			html`<dl><dt>State</dt><dd>${stateWord(brand.state)}${brand.suspendedWhy ? ` ${brand.suspendedWhy}` : ''}</dd><dt>Id</dt><dd><code>${brand.id}</code></dd></dl>
${brand.disputes.map(id => html`<p>Somebody else claims a name of this brand. <a href="/desk/${isOwn ? '' : 'queue/'}disputes/${id}">${isOwn ? 'See the dispute, and say your side' : 'See the dispute'}</a></p>`)}
${nextStep(brand, domains, marks, isOwn ? here : null)}
<h2>Domains</h2>${domainTable(at, domains, here, isOwn)}
<h2>Trade marks</h2>${markTable(marks, here)}
<h2>Names and sites</h2><dl>
${brand.names.map(({name, confirmed}) => html`<dt>Name</dt><dd>${name} ${counts(confirmed)}</dd>`)}
${brand.officialSites.map(({url, proved}) => html`<dt>Official site</dt><dd>${url} ${counts(proved)}</dd>`)}
${brand.queryDomains.map(({host, proved}) => html`<dt>Code queries</dt><dd>${hostWords(host)} ${counts(proved)}</dd>`)}
${brand.statementKeys.map(key => html`<dt>Key of statements</dt><dd><code>${key}</code></dd>`)}
</dl>
${
	isOwn
		? html`<h3>Change them</h3>${form(
				at,
				{
					...filled,
					values: {
						names: brand.names.map(({name}) => name).join('\n'),
						officialSites: brand.officialSites.map(({url}) => url).join('\n'),
						queryDomains: brand.queryDomains.map(({host}) => host).join('\n'),
						statementKeys: brand.statementKeys.join('\n'),
						...filled.values,
					},
				},
				claimFields,
				{submit: 'Keep them'},
			)}`
		: ''
}`,
			isOwn ? {aside: ownActs(here)} : {},
		);
	},
	async act(at, {values}) {
		const {id} = await brandAt(at);
		await askApi(at, 'patch /v1/brands/:brand', anything, {params: {brand: id}, body: claimsOf(values)});
		return goTo(`/desk/brands/${id}`, 'Kept.');
	},
};

/** What is still to do before the brand is public; as links where it is the visitor's, whose page is `own`. */
function nextStep(
	{state}: BrandAccount,
	domains: readonly BrandDomain[],
	marks: readonly TradeMark[],
	own: string | null,
): Html {
	if (state === 'verified') return html`<p class="quiet">Shoppers see that this brand is registered.</p>`;
	const step = (words: string, path: string) => (own === null ? words : html`<a href="${own}/${path}">${words}</a>`);
	const [first] = domains;
	const missing = [
		...(domains.some(each => each.state === 'proved')
			? []
			: [
					first === undefined
						? step('Prove a domain', 'domains/new')
						: step(
								`Put the proof of ${hostWords(first.domain)} where it says, then let us look`,
								`domains/${first.id}`,
							),
				]),
		...(marks.some(({eligible}) => eligible)
			? []
			: [marks.length === 0 ? step('File a trade mark', 'marks/new') : 'A reviewer looks at the mark']),
	];
	return missing.length === 0
		? html``
		: html`<p>Still to do before it is public:</p><ol class="steps">${missing.map(each => html`<li>${each}</li>`)}</ol>`;
}

function domainTable(at: AtDesk, domains: readonly BrandDomain[], here: string, isOwn: boolean): Html {
	if (domains.length === 0) return html`<p class="empty">None yet.</p>`;
	return html`<div class="scroll"><table><tr><th>Domain</th><th>State</th><th>Last looked</th><td></td></tr>${domains.map(
		({
			id,
			domain,
			state,
			checkedAt,
			trouble,
			instructions,
		}) => html`<tr data-row><td><a href="${here}/domains/${id}">${hostWords(domain)}</a></td><td>${stateWord(state)}</td><td>${checkedAt?.slice(0, 10) ?? 'never'}</td><td>${isOwn ? button(at, 'Look now', `${here}/domains/${id}`, {}, false, domain) : ''}</td></tr>
${state === 'proved' ? '' : html`<tr><td class="long" colspan="4"><p class="quiet">${instructions.words}</p><code class="once" data-copy>${instructions.place}</code><code class="once" data-copy>${instructions.value}</code>${trouble ? html`<p class="wrong">${trouble}</p>` : ''}</td></tr>`}`,
	)}</table></div>`;
}

const markTable = (marks: readonly TradeMark[], here: string): Html =>
	marks.length === 0
		? html`<p class="empty">None yet.</p>`
		: html`<div class="scroll"><table><tr><th>Number</th><th>Office</th><th>Classes</th><th>Owner</th><th>Until</th><th>State</th></tr>${marks.map(
				mark =>
					html`<tr data-row><td><a href="${here}/marks/${mark.id}">${mark.number}</a></td><td>${mark.office}</td><td>${mark.classes.join(', ')}</td><td class="long">${mark.owner}</td><td>${mark.expiresAt ?? ''}</td><td>${stateWord(mark.standing)}</td></tr>`,
			)}</table></div>`;

const ownActs = (here: string): Html => html`<h2>You can</h2><ul>
<li><a href="${here}/domains/new">Prove a domain</a></li>
<li><a href="${here}/marks/new">File a trade mark</a></li>
<li><a href="${here}/products">Products</a></li>
<li><a href="${here}/verifiers">Code queries</a></li>
<li><a href="/desk/badges/new?brand=${here.split('/').at(-1)}">Apply for a badge</a></li></ul>`;

export const brandPages: readonly DeskPage[] = [one];
