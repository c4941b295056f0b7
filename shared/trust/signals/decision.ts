import {subjectsOf} from '../../address.ts';
import type {Decision} from '../../lookup/record.ts';
import {asOf, daysBetween} from '../freshness.ts';
import {recordLine} from '../line.ts';
import {type Case, defineSignal} from '../signal.ts';
import {sellerOf} from '../subject-records.ts';

/**
 * How long what was decided about one thing still colours others of the same seller: as long as a strike of the warning
 * ladder lasts (product design, "Warning ladder"). What was decided about this very offer stands until it is lifted.
 */
const coloursOthersFor = 365;

type Nearness = 'offer' | 'product' | 'seller' | 'other-offer';

/** Decisions of cases, after the seller could answer. Lifted ones are not mentioned; undecidable ones accuse nobody. */
export const decision = defineSignal({
	id: 'decision',
	codes: [
		'offer-not-genuine',
		'offer-not-genuine-as-of',
		'product-not-genuine',
		'product-not-genuine-as-of',
		'seller-not-genuine',
		'seller-not-genuine-as-of',
		'other-offer-not-genuine',
		'other-offer-not-genuine-as-of',
		'offer-genuine',
	],
	weigh(given) {
		const standing = (sellerOf(given)?.decisions ?? []).filter(({liftedAt}) => liftedAt === null);
		const newestOf = (outcome: Decision['outcome'], near: Nearness) =>
			standing
				.filter(one => one.outcome === outcome && nearness(one, given) === near)
				.sort((a, b) => Date.parse(b.decidedAt) - Date.parse(a.decidedAt) || (a.id < b.id ? -1 : 1));

		const against = (['offer', 'product', 'seller', 'other-offer'] as const).flatMap(near => {
			const [newest, ...more] = newestOf('counterfeit', near);
			return newest ? [notGenuine(near, newest, more.length + 1, given)] : [];
		});
		const [examined] = newestOf('genuine', 'offer');
		const genuine =
			examined && against.length === 0 ? [recordLine('offer-genuine', {...partOf(examined), stance: 'for'})] : [];
		return [...against, ...genuine];
	},
});

/** The same goods under a new listing id are the same offer to a shopper; an offer of other goods is another one. */
function nearness({listing, product}: Decision, {facts}: Case): Nearness {
	if (listing !== null && listing === facts.listingId) return 'offer';
	if (product !== null && product === subjectsOf(facts).product) return 'product';
	// Without a listing it is about the seller, unless it names one product by its key.
	return listing === null && !product?.startsWith('product:') ? 'seller' : 'other-offer';
}

function notGenuine(near: Nearness, one: Decision, count: number, given: Case) {
	const young = daysBetween(one.decidedAt, given.now) <= coloursOthersFor;
	const level =
		near === 'offer' || near === 'product' ? 'warning' : !young ? null : near === 'seller' ? 'warning' : 'caution';
	const part = partOf(one);
	const about = {...part.about, count};
	const old = asOf(given);
	return old === null
		? recordLine(`${near}-not-genuine`, {...part, about, stance: 'against', level})
		: recordLine(`${near}-not-genuine-as-of`, {...part, about: {...about, asOf: old}, stance: 'against', level});
}

const partOf = ({id, by, answer, decidedAt, link, product, appeal}: Decision) => ({
	witness: {kind: 'record' as const, name: by},
	about: {
		decision: id,
		by,
		answer: answer ?? '',
		goods: product?.startsWith('product:') ? '' : (product ?? ''),
		...(appeal && {appeal}),
	},
	since: decidedAt,
	link,
});
