import {readSum} from '../../shared/exact-sum.ts';
import {isCurrency} from '../../shared/minor-units.ts';
import type {Money} from '../../shared/money.ts';
import {Problem} from '../../shared/problems.ts';

/** A sum that somebody typed beside its currency. Throws `invalid-request` at the field; `null` where nothing was typed. */
export function sumOf(
	text: string | undefined,
	currency: string | undefined,
	at: {sum: string; currency: string},
): Money | null {
	const typed = (text ?? '').trim();
	if (typed === '') return null;
	const unit = (currency ?? '').trim().toUpperCase();
	if (!isCurrency(unit)) throw wrong(at.currency, 'must be a currency such as EUR');
	const sum = readSum(typed, unit);
	if (!sum) throw wrong(at.sum, `must be a sum in ${unit} such as ${unit === 'JPY' ? '1200' : '24.90'}`);
	return sum;
}

const wrong = (name: string, detail: string) =>
	new Problem('invalid-request', undefined, [{pointer: `/${name}`, detail}]);
