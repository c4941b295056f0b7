import {asOf} from '../freshness.ts';
import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';
import {sellerOf} from '../subject-records.ts';

/**
 * A case that may be shown: accepted, three independent reporters, and the notice provably reached the seller.
 * Nothing is decided yet, so it is said as a question that is open, this offer's apart from others'.
 */
export const openCase = defineSignal({
	id: 'open-case',
	codes: ['case-open', 'case-was-open', 'case-open-other-offer', 'case-was-open-other-offer'],
	weigh(given) {
		const old = asOf(given);
		const cases = sellerOf(given)?.cases ?? [];
		const oldestOf = (here: boolean) =>
			cases
				.filter(({listing}) => (listing === null || listing === given.facts.listingId) === here)
				.sort((a, b) => Date.parse(a.openSince) - Date.parse(b.openSince) || (a.id < b.id ? -1 : 1));

		return [true, false].flatMap(here => {
			const [oldest, ...more] = oldestOf(here);
			if (!oldest) return [];
			const about = {case: oldest.id, count: more.length + 1};
			const part = {stance: 'against', level: 'caution', since: oldest.openSince} as const;
			return old === null
				? recordLine(here ? 'case-open' : 'case-open-other-offer', {...part, about})
				: recordLine(here ? 'case-was-open' : 'case-was-open-other-offer', {...part, about: {...about, asOf: old}});
		});
	},
});
