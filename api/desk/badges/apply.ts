import {html} from 'hono/html';
import * as v from 'valibot';
import {Application, ApplicationDetails} from '../../../shared/applications/contract.ts';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import {TradeMark} from '../../../shared/brands/contract-marks.ts';
import {Problem} from '../../../shared/problems.ts';
import {SellerClaim} from '../../../shared/sellers/claims.ts';
import {actsFor} from '../../accounts/principal.ts';
import {askApi} from '../ask-api.ts';
import {organizationField} from '../brands/brands.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {type Field, form} from '../form.ts';
import {listOf} from '../words.ts';
import {claimGroups, letterGroups, paperGroup, valuesOf} from './application-fields.ts';
import {filedIn, keepFiles, mostFiled, pointAtBlocks} from './filing.ts';

const Brands = v.object({brands: v.array(BrandAccount)});
const Marks = v.object({marks: v.array(TradeMark)});

/** The mark: of an own brand to be chosen; of another's, as the brand tells it. */
async function markField(at: AtDesk, brand: string | undefined, own: readonly BrandAccount[]): Promise<Field> {
	if (!own.some(({id}) => id === brand) || brand === undefined)
		return {name: 'mark', label: 'Mark', hint: 'Its id here, trm_…. The brand’s address fills it in as well'};
	const {marks} = await askApi(at, 'get /v1/brands/:brand/marks', Marks, {params: {brand}});
	const options = marks.map(({id, number, office, owner}) => [id, `${number} (${office}), ${owner}`] as const);
	return {name: 'mark', label: 'Mark', type: 'choice', options};
}

/** What is known before anybody types: of the application that is renewed, the claim that was proved, or the only brand. */
async function knownValues(at: AtDesk, own: readonly BrandAccount[]): Promise<Record<string, string>> {
	const {brand = own.length === 1 ? (own[0]?.id ?? '') : '', mark = '', renews, claim} = at.query;
	if (renews !== undefined) {
		const params = {application: renews};
		const before = await askApi(at, 'get /v1/badges/applications/:application', Application, {params});
		const known = {organization: before.organization, brand: before.brand.id, mark: before.mark, renews};
		return {...valuesOf(before), ...known, from: before.until, until: ''};
	}
	if (claim === undefined) return {brand, mark};
	const {seller, organization} = await askApi(at, 'get /v1/sellers/claims/:claim', SellerClaim, {params: {claim}});
	const about = {'seller/store': seller.store, 'seller/seller': seller.seller ?? '', 'seller/name': seller.name};
	return {brand, mark, organization, ...about};
}

const apply: DeskPage = {
	path: '/desk/badges/new',
	access: ['member'],
	limit: 'upload',
	mostBytes: mostFiled,
	async show(at, filled) {
		const {brands: own} = await askApi(at, 'get /v1/brands', Brands);
		const values = {...(await knownValues(at, own)), ...filled.values};
		const fields = [
			await organizationField(at),
			{
				name: 'brand',
				label: 'Brand',
				hint: 'Its id here, brd_…. The address that a brand sends its sellers fills it in',
			},
			await markField(at, values.brand, own),
		] as const;
		return view(
			'Apply for a badge',
			html`<p>A seller applies for a store that it <a href="/desk/sellers">proved</a> to run; a brand applies for any of its sellers. File the letters in order: each is signed by whom the one before names.</p>
${values.brand === '' && own.length > 1 ? html`<p>For a brand of yours: ${own.map(({id, name}) => html`<a href="?brand=${id}">${name}</a> `)}</p>` : ''}
${form(
	at,
	{...filled, values},
	[
		{group: 'The brand', name: 'brand-and-mark', fields},
		...claimGroups,
		{
			group: 'The chain of letters',
			name: 'mandates',
			fields: [],
			hint: 'One to four. The owner of the mark itself needs none.',
		},
		...letterGroups(values),
		paperGroup,
	],
	{submit: 'Apply', hidden: values.renews ? {renews: values.renews} : {}},
)}`,
		);
	},
	async act(at, sent) {
		const {values} = sent;
		const organization = values.organization ?? '';
		if (!actsFor(at.principal, organization))
			throw new Problem('not-found', 'You belong to no organization with this id');
		await keepFiles(at, sent, organization);
		const {brand, mark, kind, from, until} = values;
		const said = (field: string) => values[`seller/${field}`];
		const seller = {store: said('store'), seller: said('seller') || null, name: said('name'), company: said('company')};
		const claim = {organization, brand, mark, kind, from, until, renews: values.renews || null};
		const territory = listOf(values.territory?.toUpperCase());
		const body = {...claim, seller, territory, ...filedIn(sent)};
		const {id} = await pointAtBlocks(sent, () =>
			askApi(at, 'post /v1/badges/applications', ApplicationDetails, {body}),
		);
		return goTo(`/desk/badges/${id}`, 'It is filed. A reviewer takes it up.');
	},
};

export const applyPages: readonly DeskPage[] = [apply];
