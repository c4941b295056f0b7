import {html} from 'hono/html';
import * as v from 'valibot';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import {BatchPage, CodeBatch} from '../../../shared/codes/contract-batches.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {afterOf, more} from '../more.ts';
import {stateWord} from '../state-word.ts';
import {newBatchFields, newBatchOf} from './batch-fields.ts';
import {counted} from './counted.ts';

const Brands = v.object({brands: v.array(BrandAccount)});

const brandsAt = async (at: AtDesk): Promise<BrandAccount[]> => (await askApi(at, 'get /v1/brands', Brands)).brands;

const row = ({id, name, product, gtin, state, codes}: CodeBatch, brand: string): Html =>
	html`<tr data-row><td><a href="/desk/codes/${id}">${name}</a></td><td>${brand}</td><td class="long">${product}${gtin ? html` <span class="quiet">${gtin}</span>` : ''}</td><td>${stateWord(state)}</td><td class="number">${counted(codes)}</td></tr>`;

const list: DeskPage = {
	path: '/desk/codes',
	access: ['member'],
	async show(at) {
		const brands = await brandsAt(at);
		const {batches, next} = await askApi(at, 'get /v1/batches', BatchPage, {query: afterOf(at)});
		const names = new Map(brands.map(({id, name}) => [id, name]));
		return view(
			'Codes',
			html`${
				batches.length === 0
					? html`<p class="empty">No batch yet. A batch holds the anti-counterfeit codes of one product: made here, or your own.</p>`
					: html`<div class="scroll"><table><tr><th>Batch</th><th>Brand</th><th>Product</th><th>State</th><th class="number">Codes</th></tr>${batches.map(each => row(each, names.get(each.brand) ?? ''))}</table></div>`
			}${more(at, next)}
<p><a href="/desk/codes/suspicious">Suspicious codes</a></p>
${
	brands.some(({state}) => state === 'verified')
		? html`<p><a class="action" href="/desk/codes/new">Begin a batch</a></p>`
		: html`<p class="quiet">Codes speak for a brand: you can begin a batch once <a href="/desk/brands">a brand of yours</a> is verified.</p>`
}`,
		);
	},
};

const create: DeskPage = {
	path: '/desk/codes/new',
	access: ['member'],
	async show(at, filled) {
		const brands = (await brandsAt(at)).filter(({state}) => state === 'verified');
		return view(
			'Begin a batch',
			brands.length === 0
				? html`<p class="empty">No brand of yours is verified yet.</p>`
				: form(at, filled, newBatchFields(brands.map(({id, name}) => [id, name])), {submit: 'Begin it'}),
		);
	},
	async act(at, {values}) {
		const {id, origin} = await askApi(at, 'post /v1/batches', CodeBatch, {body: newBatchOf(values)});
		const next = origin === 'made' ? 'Make its codes next.' : 'Import its codes next.';
		return goTo(`/desk/codes/${id}`, `The batch is begun. ${next}`);
	},
};

export const batchListPages: readonly DeskPage[] = [list, create];
