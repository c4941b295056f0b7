import type {Entitlement, Total} from './calculate-compensation.ts';
import type {RemedyKind} from './jurisdiction.ts';

/** Of one group only one is owed: nobody gets the price back twice, or two sums on top of it. */
const groups: Record<RemedyKind, 'back' | 'on-top' | 'apart'> = {
	refund: 'back',
	withdrawal: 'back',
	'price-reduction': 'back',
	repair: 'apart',
	multiple: 'on-top',
	promise: 'on-top',
	damages: 'apart',
};
export const groupOf = (kind: RemedyKind) => groups[kind];

/** What is due at the most under each law, in the currency of the price: one of what is back and one of what comes on top. */
export function totalsOf(entitlements: readonly Entitlement[]): Total[] {
	const due = entitlements.filter(({standing}) => standing === 'due');
	return [...new Set(due.map(({jurisdiction}) => jurisdiction))].flatMap(jurisdiction => {
		const mine = due.filter(each => each.jurisdiction === jurisdiction);
		const currency = mine.find(({amount}) => amount)?.amount?.currency;
		if (currency === undefined) return [];
		const largest = (group: 'back' | 'on-top') =>
			mine.reduce(
				(most, {kind, amount}) =>
					groups[kind] === group && amount?.currency === currency ? Math.max(most, amount.minor) : most,
				0,
			);
		return [{jurisdiction, amount: {minor: largest('back') + largest('on-top'), currency}}];
	});
}
