import {html} from 'hono/html';
import * as v from 'valibot';
import {categoryKey} from '../../../shared/address.ts';
import {Problem} from '../../../shared/problems.ts';
import {auditOf} from '../../audit/index.ts';
import {anything, askApi} from '../ask-api.ts';
import {auditTable} from '../audit.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {type Field, form} from '../form.ts';
import {linesOf} from '../read-form.ts';

const Category = v.object({category: v.string(), names: v.array(v.string()), reason: v.string(), since: v.string()});
type Category = v.InferOutput<typeof Category>;

const categoriesAt = async (at: AtDesk): Promise<Category[]> =>
	(await askApi(at, 'get /v1/categories/certification', v.object({categories: v.array(Category)}))).categories;

const pageOf = (category: string): string => `/desk/categories/${encodeURIComponent(category)}`;

const reason: Field = {
	name: 'reason',
	id: 'reasons',
	label: 'Reason',
	type: 'long',
	rows: 3,
	hint: 'Public: shoppers read it beside the line',
};
const says: readonly Field[] = [
	{
		name: 'names',
		label: 'Other names',
		type: 'long',
		optional: true,
		hint: 'One a line, in other languages and spellings. A page’s category is known by these words alone, each as a whole.',
	},
	reason,
];

const say = (at: AtDesk, category: string, body: {required: boolean; reason: string; names?: readonly string[]}) =>
	askApi(at, 'put /v1/categories/:category/certification', anything, {params: {category}, body});

const rowOf = ({category, names, reason: why, since}: Category): Html =>
	html`<tr data-row><td class="long"><a href="${pageOf(category)}">${category}</a></td><td class="long">${names.join(', ')}</td><td class="long">${why}</td><td>${since.slice(0, 10)}</td></tr>`;

/** Kinds of goods in which a badge is expected of every seller. */
const list: DeskPage = {
	path: '/desk/categories',
	access: ['operator'],
	async show(at, filled) {
		const rows = await categoriesAt(at);
		return view(
			'Categories that need a badge',
			html`<p>Where goods can harm, a shopper is told that a badge is expected and that the seller shows none. It is never held against the seller.</p>
${
	rows.length === 0
		? html`<p class="empty">None yet: nowhere is a badge expected.</p>`
		: html`<div class="scroll"><table><tr><th>Category</th><th>Other names</th><th>Reason</th><th>Since</th></tr>${rows.map(rowOf)}</table></div>`
}
<h2>Expect a badge in another</h2>${form(
				at,
				filled,
				[{name: 'category', label: 'Category', hint: 'As shops call it, such as infant formula'}, ...says],
				{submit: 'Expect a badge'},
			)}`,
		);
	},
	async act(at, {values}) {
		const {category = '', reason: why = '', names} = values;
		await say(at, category, {required: true, reason: why, names: linesOf(names)});
		return goTo(pageOf(category.toLowerCase()), 'A badge is expected there now.');
	},
};

/** The category of a page's address, in whatever spelling. One that ended is known by what was done about it. */
async function categoryAt(at: AtDesk) {
	const asked = at.params.category ?? '';
	const key = categoryKey(asked);
	const current = (await categoriesAt(at)).find(({category}) => categoryKey(category) === key);
	const name = current?.category ?? asked;
	const acts = (await auditOf(at.world.storage, name)).filter(({act}) => act.startsWith('category.'));
	if (!current && acts.length === 0) throw new Problem('not-found', 'In no category of this name was a badge expected');
	return {name, current, acts};
}

const one: DeskPage = {
	path: '/desk/categories/:category',
	access: ['operator'],
	async show(at, filled) {
		const {name, current, acts} = await categoryAt(at);
		const values = current ? {names: current.names.join('\n'), reason: current.reason} : {};
		return view(
			name,
			html`<p><a href="/desk/categories">All categories</a></p><p>${current ? `A badge is expected of every seller since ${current.since.slice(0, 10)}.` : 'No badge is expected here any more.'}</p>
${form(at, {...filled, values: {...values, ...filled.values}}, says, {submit: current ? 'Keep it' : 'Expect a badge again'})}
<h2>What was done about it</h2>${auditTable(acts)}`,
			current
				? {
						aside: html`<h2>You can</h2><ul class="can"><li><a href="${pageOf(name)}/end">Expect a badge no more</a> <small>Panels say nothing of it from their next refresh on.</small></li></ul>`,
					}
				: {},
		);
	},
	async act(at, {values}) {
		const {name} = await categoryAt(at);
		await say(at, name, {required: true, reason: values.reason ?? '', names: linesOf(values.names)});
		return goTo(pageOf(name), 'Kept.');
	},
};

const end: DeskPage = {
	path: '/desk/categories/:category/end',
	access: ['operator'],
	async show(at, filled) {
		const {name, current} = await categoryAt(at);
		if (!current) throw new Problem('not-found', 'No badge is expected there');
		return view(
			'Expect a badge no more',
			html`<p><a href="${pageOf(name)}">${name}</a></p>${form(at, filled, [{...reason, hint: 'Kept in the audit'}], {submit: 'Expect it no more', danger: true})}`,
		);
	},
	async act(at, {values}) {
		const {name} = await categoryAt(at);
		await say(at, name, {required: false, reason: values.reason ?? ''});
		return goTo(pageOf(name), 'No badge is expected there any more.');
	},
};

export const categoryPages: readonly DeskPage[] = [list, one, end];
