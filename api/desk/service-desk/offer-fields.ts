import type {Money} from '../../../shared/money.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Field} from '../form.ts';
import {sumOf} from '../sum-of.ts';

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

const needed = (name: string, detail: string) =>
	new Problem('invalid-request', undefined, [{pointer: `/${name}`, detail}]);

/** The form as the API's request. Throws `invalid-request` at its fields. */
export function proposalOf(values: Readonly<Record<string, string>>): Record<string, unknown> {
	const settles = values.settles === 'yes';
	return {offer: offerOf(values), words: values.words ?? '', settles};
}

function offerOf(values: Readonly<Record<string, string>>): Record<string, unknown> {
	const kind = values['offer/kind'] ?? '';
	if (kind !== 'refund' && kind !== 'coupon') return {kind};
	const money = (name: string): Money | null =>
		sumOf(values[name], values['offer/currency'], {sum: name, currency: 'offer/currency'});
	const sum = money('offer/sum');
	if (!sum) throw needed('offer/sum', 'must be a sum such as 24.90');
	if (kind === 'refund') return {kind, sum};
	const until = values['offer/expiresAt'] ?? '';
	if (until === '') throw needed('offer/expiresAt', 'must be a day');
	const minimum = money('offer/minimum') ?? {minor: 0, currency: sum.currency};
	return {kind, value: sum, minimum, expiresAt: `${until}T23:59:59Z`};
}
