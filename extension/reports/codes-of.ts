import {foldName} from '../../shared/address.ts';
import type {PageFacts} from '../../shared/product.ts';
import type {ReportTyped} from '../../shared/reports/typed.ts';
import type {CodeCheck} from '../codes/question.ts';

/** Codes asked about that belong to what a page offers, by its product number or brand: of each code the newest answer. */
export function codesOf(checks: readonly CodeCheck[], {gtin, brand}: PageFacts): ReportTyped['codes'] {
	const same = (one: string | null, other: string | null) =>
		one !== null && other !== null && foldName(one) !== '' && foldName(one) === foldName(other);
	const fitting = checks.flatMap(({reply, question, at, key}) => {
		if (reply?.is !== 'answered' || question.act === 'verifier') return [];
		const {answer} = reply;
		const product = answer.answer === 'unknown' ? null : answer.product;
		const fits =
			gtin !== null && product?.gtin
				? product.gtin === gtin
				: same(brand, product?.brand ?? null) || same(brand, question.brand ?? null);
		return fits ? [{key, one: {answer: answer.answer, at, code: question.code}}] : [];
	});
	// They come newest first: of two the later one is put over by the earlier one
	return [...new Map(fitting.toReversed().map(({key, one}) => [key, one])).values()].reverse().slice(0, 8);
}
