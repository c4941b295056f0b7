import {html} from 'hono/html';
import * as v from 'valibot';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import {TradeMark} from '../../../shared/brands/contract-marks.ts';
import {IpNotice} from '../../../shared/cases/contract-seller.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {type Field, form} from '../form.ts';

const Brands = v.object({brands: v.array(BrandAccount)});
const Marks = v.object({marks: v.array(TradeMark)});

type Standing = {brand: string; name: string; mark: string; right: string};

/** The confirmed marks of one’s verified brands: on these a notice can stand. */
async function marksToStandOn(at: AtDesk): Promise<Standing[]> {
	const {brands} = await askApi(at, 'get /v1/brands', Brands);
	const found = await Promise.all(
		brands
			.filter(({state}) => state === 'verified')
			.map(async ({id, name}) => {
				const {marks} = await askApi(at, 'get /v1/brands/:brand/marks', Marks, {params: {brand: id}});
				return marks
					.filter(({eligible}) => eligible)
					.map(mark => ({brand: id, name, mark: mark.id, right: `${mark.number} (${mark.office})`}));
			}),
	);
	return found.flat();
}

const fieldsOf = (marks: readonly Standing[]): Field[] => [
	{
		name: 'mark',
		label: 'It stands on',
		type: 'choice',
		options: marks.map(({mark, name, right}) => [mark, `${name}: ${right}`]),
	},
	{name: 'offer/url', label: 'The offer’s address', type: 'url'},
	{name: 'offer/title', label: 'What is offered', hint: 'As it is called there'},
	{name: 'offer/store', label: 'The store', hint: 'A marketplace, such as aliexpress, or the domain of a shop'},
	{name: 'offer/name', label: 'The seller', hint: 'As it is called there'},
	{name: 'offer/seller', label: 'The seller’s id', optional: true, hint: 'On a marketplace'},
	{name: 'offer/listing', label: 'The listing’s id', optional: true},
	{name: 'words', label: 'What infringes it, and how', type: 'long', rows: 6},
	{
		name: 'sellerEmail',
		label: 'The seller’s mail address',
		type: 'email',
		optional: true,
		hint: 'Without one a reviewer forwards it in the store',
	},
	{
		name: 'goodFaith',
		label: 'In good faith',
		type: 'checks',
		options: [['yes', 'I believe this to be so, and answer for the harm of a wrong notice']],
	},
];

const one: DeskPage = {
	path: '/desk/reported/notices/new',
	access: ['member'],
	async show(at, filled) {
		const marks = await marksToStandOn(at);
		return view(
			'A notice of infringement',
			marks.length === 0
				? html`<p class="empty">Only a verified brand sends notices: a domain of it has to be proved, and a mark confirmed.</p><p><a class="action" href="/desk/brands">To your brands</a></p>`
				: html`<p class="quiet">It goes to the seller at once. When the seller says that nothing is infringed, you have 15 days to show a complaint or a suit; else it is lifted (PRC E-commerce Law, art. 42 to 44). Notice, statement and result are published. No decision about the offer follows from it.</p>${form(at, filled, fieldsOf(marks), {submit: 'Send the notice'})}`,
		);
	},
	async act(at, {values, lists}) {
		const standing = (await marksToStandOn(at)).find(({mark}) => mark === values.mark);
		const sent = await askApi(at, 'post /v1/ip-notices', IpNotice, {
			body: {
				brand: standing?.brand ?? '',
				mark: values.mark,
				offer: {
					url: values['offer/url'],
					title: values['offer/title'],
					store: values['offer/store'],
					name: values['offer/name'],
					seller: values['offer/seller'] || null,
					listing: values['offer/listing'] || null,
				},
				words: values.words,
				sellerEmail: values.sellerEmail || null,
				goodFaith: lists.goodFaith?.includes('yes') ?? false,
			},
		});
		return goTo(`/desk/reported/${sent.case}`, 'The notice is filed. It is published, and goes to the seller.');
	},
};

export const fileNoticePages: readonly DeskPage[] = [one];
