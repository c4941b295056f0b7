import {html} from 'hono/html';
import * as v from 'valibot';
import {BrandProduct} from '../../../shared/brands/contract-products.ts';
import {actsFor} from '../../accounts/principal.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {afterOf, more} from '../more.ts';
import {pointAt} from '../point-at.ts';
import {scroll} from '../scroll.ts';
import {listOf, territoryWords} from '../words.ts';
import {brandAt} from './brand.ts';

const Page = v.object({products: v.array(BrandProduct), next: v.nullable(v.string())});

const warrantyWords = ({warranty}: BrandProduct): string =>
	warranty === null ? '' : `${warranty.months} months, ${territoryWords(warranty.countries)}`;

const row = (at: AtDesk, here: string, product: BrandProduct, isOwn: boolean): Html =>
	html`<tr data-row><td>${product.gtin}</td><td class="long">${product.name}</td><td>${warrantyWords(product)}</td><td>${isOwn ? button(at, `Remove`, `${here}/remove`, {gtin: product.gtin}, true, product.name) : ''}</td></tr>`;

const products: DeskPage = {
	path: '/desk/brands/:brand/products',
	access: ['member', 'reviewer', 'authority'],
	async show(at, filled) {
		const brand = await brandAt(at);
		const here = `/desk/brands/${brand.id}/products`;
		const query = afterOf(at);
		const page = await askApi(at, 'get /v1/brands/:brand/products', Page, {params: {brand: brand.id}, query});
		const isOwn = actsFor(at.principal, brand.organization);
		return view(
			`Products of ${brand.name}`,
			html`<p><a href="/desk/brands/${brand.id}">${brand.name}</a></p>
${
	page.products.length === 0
		? html`<p class="empty">None yet. A product is known by the number under its bar code; who scans one of yours sees its name and its warranty.</p>`
		: scroll(
				'Products',
				html`<table><tr><th>GTIN</th><th>Name</th><th>Warranty</th><td></td></tr>${page.products.map(each => row(at, here, each, isOwn))}</table>`,
			)
}${more(at, page.next)}
${isOwn ? html`<h2>Add or change one</h2>${form(at, filled, fields, {submit: 'Keep it'})}` : ''}`,
		);
	},
	async act(at, {values}) {
		const {id} = await brandAt(at);
		const {gtin = '', name, image, terms} = values;
		const months = values['warranty/months'];
		const countries = listOf(values['warranty/countries']?.toUpperCase());
		const warranty = months ? {months: Number(months), countries, terms: terms || null} : null;
		await pointAt(
			() =>
				askApi(at, 'put /v1/brands/:brand/products/:gtin', anything, {
					params: {brand: id, gtin},
					body: {name, image: image || null, warranty},
				}),
			pointer => (pointer === '/warranty/terms' ? '/terms' : pointer),
		);
		return goTo(`/desk/brands/${id}/products`, 'The product is kept.');
	},
};

const fields = [
	{name: 'gtin', label: 'GTIN or ISBN', hint: 'The number under the bar code'},
	{name: 'name', label: 'Name'},
	{name: 'image', label: 'Picture', type: 'url', optional: true, hint: 'An https:// address'},
	{name: 'warranty/months', label: 'Warranty, in months', type: 'number', optional: true},
	{
		name: 'warranty/countries',
		label: 'Where it holds',
		optional: true,
		hint: 'Two letters each, with commas; everywhere, if you say nothing',
	},
	{name: 'terms', label: 'Its terms', type: 'long', rows: 3, optional: true},
] as const;

const remove: DeskPage = {
	path: '/desk/brands/:brand/products/remove',
	access: ['member'],
	async act(at, {values}) {
		const {id} = await brandAt(at);
		const params = {brand: id, gtin: values.gtin ?? ''};
		await askApi(at, 'delete /v1/brands/:brand/products/:gtin', anything, {params});
		return goTo(`/desk/brands/${id}/products`, 'It is gone.');
	},
};

export const productPages: readonly DeskPage[] = [products, remove];
