import type {Money} from '../../shared/money.ts';
import {Problem} from '../../shared/problems.ts';
import {sumOf} from '../http/sum-of.ts';

const needed = (name: string, detail: string) =>
	new Problem('invalid-request', undefined, [{pointer: `/${name}`, detail}]);

/** A proposal's form as the API's request; its fields are named as those there. Throws `invalid-request` at its fields. */
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
