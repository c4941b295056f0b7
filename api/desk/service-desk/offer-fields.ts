import type {Field} from '../form.ts';

/** A proposal's form. Names are those of the API's request, where there is one for each. */
export const offerFields: readonly Field[] = [
	{
		name: 'offer/kind',
		label: 'What',
		type: 'choice',
		options: [
			['refund', 'a refund'],
			['coupon', 'a coupon'],
			['words', 'something else, in words'],
		],
	},
	{
		name: 'offer/sum',
		label: 'The sum, or the coupon’s value',
		optional: true,
		hint: 'Such as 24.90; of both but words',
	},
	{name: 'offer/currency', label: 'Currency', optional: true, hint: 'Three letters, such as EUR'},
	{name: 'offer/minimum', label: 'Of a coupon: for an order of at least', optional: true, hint: 'Empty: of any'},
	{name: 'offer/expiresAt', label: 'Of a coupon: until', type: 'date', optional: true, hint: '30 days at least'},
	{
		name: 'words',
		id: 'reasons',
		label: 'What comes with it',
		type: 'long',
		hint: 'The shopper reads it as you write it',
	},
	{
		name: 'settles',
		label: 'It is meant',
		type: 'choice',
		options: [
			['', 'beside whatever a decision says is due'],
			['yes', 'in place of it, if the shopper says so too'],
		],
	},
];
