import {Problem} from '../../shared/problems.ts';
import {sumOf} from '../http/sum-of.ts';

/** A till's form as the API's request: `order` and `currency` as typed, and the order's number. Throws `invalid-request` at its fields. */
export function orderOf({order, currency, number}: Readonly<Record<string, string>>) {
	const total = sumOf(order, currency, {sum: 'order', currency: 'currency'});
	if (!total)
		throw new Problem('invalid-request', undefined, [{pointer: '/order', detail: 'must be a sum such as 49.00'}]);
	return {order: total, number: number || null};
}
