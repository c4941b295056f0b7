import {html} from 'hono/html';
import {exactSum} from '../../../shared/exact-sum.ts';
import {CouponView, Redeemed} from '../../../shared/service-desk/contract.ts';
import {orderOf} from '../../service-desk/index.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, type Filled, type Html, unfilled, view} from '../desk-page.ts';
import {type Field, form} from '../form.ts';
import {couponShown} from './ticket.ts';

const code: Field = {
	name: 'code',
	label: 'The coupon’s code',
	hint: 'As the shopper shows it: C-XXXX-…',
	autocomplete: 'off',
};
const order: readonly Field[] = [
	{name: 'order', label: 'What the order comes to', optional: true, hint: 'Such as 49.00, before the coupon'},
	{name: 'currency', label: 'Currency', optional: true, hint: 'Three letters, such as EUR'},
	{name: 'number', label: 'Order number', optional: true, hint: 'Stands beside the coupon once it is used'},
];

const till = (at: AtDesk, filled: Filled, found: Html): ReturnType<typeof view> =>
	view(
		'Take a coupon',
		html`<p class="quiet">A coupon is good once, in your stores only. Look first what it is worth; taken, it is used up.</p>${found}${form(
			at,
			filled,
			[code, ...order],
			{
				submit: [
					{label: 'What is it worth?', act: 'look', follows: 'Nothing is used up.'},
					{
						label: 'Take it for this order',
						act: 'redeem',
						follows: 'It is used up by this order, whatever remains of it.',
					},
				],
			},
		)}`,
	);

/** The seller's till, for a seller without a program of its own. */
const page: DeskPage = {
	path: '/desk/service-desk/till',
	access: ['member'],
	show: async (at, filled) => till(at, filled, html``),
	async act(at, {values, lists}) {
		const params = {code: values.code ?? ''};
		if (values.act === 'redeem') {
			const used = await askApi(at, 'post /v1/coupons/:code/redeem', Redeemed, {params, body: orderOf(values)});
			const rest = used.lapses.minor > 0 ? ` ${exactSum(used.lapses)} of it lapse.` : '';
			return till(
				at,
				unfilled,
				html`<p class="done" role="status">Taken: ${exactSum(used.takenOff)} off, ${exactSum(used.toPay)} to pay.${rest}</p>${couponShown(used)}`,
			);
		}
		const found = await askApi(at, 'get /v1/coupons/:code', CouponView, {params});
		return till(at, {values, lists, problem: null}, couponShown(found));
	},
};

export const tillPages: readonly DeskPage[] = [page];
