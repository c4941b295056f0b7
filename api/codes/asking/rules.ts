import {adviceFor} from '../../../shared/codes/advice.ts';
import {isOneContinent} from '../../../shared/codes/continents.ts';
import type {CodeAnswer, PeekAnswer, Suspicion} from '../../../shared/codes/contract.ts';
import type {AlertReason} from '../../../shared/codes/contract-alerts.ts';
import type {CodeState, Covering} from '../../../shared/codes/states.ts';
import {thresholds} from '../../../shared/codes/thresholds.ts';

const hour = 3_600_000;

/** What has been asked of a code so far; null elsewhere: nobody asked. */
export type History = {
	/** holders who count */
	holders: number;
	/** of them, who claimed it */
	claimants: number;
	firstAt: Date;
	firstCountry: string | null;
	lastAt: Date;
	/** what was found before and everybody is told: reasons of suspicion, `over-limit` of an open code */
	suspicion: readonly string[] | null;
};

/** How a code stands by its batch or the range that covers it. */
export type Standing = {state: CodeState; why: string | null; at: Date};

/** What is told of the goods with every answer but `unknown`. */
export type Told = Pick<Extract<PeekAnswer, {answer: 'registered'}>, 'product' | 'covered' | 'markets' | 'contact'>;

/** Whoever shows a receipt. */
export type Holder = {receipt: string; yours: 'new' | 'before' | 'first'; claimedAt: Date | null};

type Known = Exclude<CodeAnswer, {answer: 'unknown'}>;
type KnownPeek = Exclude<PeekAnswer, {answer: 'unknown'}>;

const isPublic = (reason: string): reason is Suspicion =>
	reason === 'impossible-travel' || reason === 'velocity' || reason === 'confirmed-by-brand';

/** Why a code is suspicious in public. */
export const suspicionsOf = ({state}: Pick<Standing, 'state'>, history: History | null): Suspicion[] => [
	...(state === 'blocked' || state === 'retired' ? [state] : []),
	...(history?.suspicion ?? []).filter(isPublic),
];

/** Have more asked for it, or claimed it, than one thing can have holders? So much the brand is told. */
const isBeyond = (covered: Covering, {holders, claimants}: Pick<History, 'holders' | 'claimants'>): boolean =>
	covered === 'scratch' ? holders > thresholds.scratch.holders : claimants > thresholds.open.claimants;

const overLimit = 'over-limit' as const satisfies AlertReason;

/** Of an open code, which anyone can photograph and claim, it is said when people whom we know claimed it too often. */
export const isOverLimit = (covered: Covering, history: History): boolean =>
	covered === 'scratch' ? isBeyond(covered, history) : (history.suspicion?.includes(overLimit) ?? false);

/** What the claims of a code make public of how many they are: those of people whom we know. */
export const limitOfClaims = (covered: Covering, claims: readonly Claim[]): (typeof overLimit)[] =>
	covered === 'open' && claims.filter(({known}) => known).length > thresholds.open.claimants ? [overLimit] : [];

type Judged = {told: Told; standing: Standing; country: string | null};

const goodsOf = ({told, country}: Judged) => ({
	...told,
	otherMarket: country !== null && told.markets.length > 0 && !told.markets.includes(country),
});

const historyOf = ({holders, firstAt, firstCountry, lastAt}: History) => ({
	times: holders,
	firstAt: firstAt.toISOString(),
	lastAt: lastAt.toISOString(),
	firstCountry,
});

/**
 * What a holder is told. `before`: what was asked until now; `after`: with this holder. The worst decides: recalled, then
 * suspicious, then too many.
 */
export function answerTo(judged: Judged, before: History | null, after: History, holder: Holder): Known {
	const {standing, told} = judged;
	const {covered} = told;
	const goods = goodsOf(judged);
	const mine = {...holder, claimedAt: holder.claimedAt?.toISOString() ?? null};
	const claimed = holder.claimedAt !== null;
	const alone = before === null || (after.holders === 1 && holder.yours === 'first');
	const advice = (answer: Known['answer']) => adviceFor({answer, covered, alone, claimed});
	const {state, why, at} = standing;
	// When others asked last is of interest, not that this one asks now
	const history = {...historyOf(after), lastAt: (before ?? after).lastAt.toISOString()};
	if (state === 'recalled') {
		const recall = {why: why ?? '', since: at.toISOString().slice(0, 10)};
		return {answer: 'recalled', ...recall, ...goods, advice: advice('recalled'), ...mine};
	}
	const reasons = suspicionsOf(standing, after);
	if (reasons.length > 0)
		return {answer: 'suspicious', reasons, ...goods, advice: advice('suspicious'), ...history, ...mine};
	if (isOverLimit(covered, after))
		return {answer: 'over_limit', ...goods, advice: advice('over_limit'), ...history, ...mine};
	if (before === null)
		return {
			answer: 'genuine_first',
			at: after.firstAt.toISOString(),
			...goods,
			advice: advice('genuine_first'),
			...mine,
		};
	return {answer: 'genuine_repeat', ...goods, advice: advice('genuine_repeat'), ...history, ...mine};
}

/** What somebody is told who only looks. */
export function answerToPeek(judged: Judged, history: History | null): KnownPeek {
	const {standing, told} = judged;
	const {covered} = told;
	const goods = goodsOf(judged);
	// Nobody can say that it is theirs before buying it
	const advice = (answer: Known['answer']) => adviceFor({answer, covered, alone: history === null, claimed: true});
	const {state, why, at} = standing;
	if (state === 'recalled') {
		const recall = {why: why ?? '', since: at.toISOString().slice(0, 10)};
		return {answer: 'recalled', ...recall, ...goods, advice: advice('recalled')};
	}
	const reasons = suspicionsOf(standing, history);
	if (reasons.length > 0) {
		const suspicious = {answer: 'suspicious', reasons, ...goods, advice: advice('suspicious')} as const;
		return history ? {...suspicious, ...historyOf(history)} : suspicious;
	}
	if (history === null) return {answer: 'registered', ...goods, advice: advice('genuine_first')};
	if (isOverLimit(covered, history))
		return {answer: 'over_limit', ...goods, advice: advice('over_limit'), ...historyOf(history)};
	return {answer: 'asked', ...goods, advice: advice('genuine_repeat'), ...historyOf(history)};
}

/** "This is mine", said by one holder. `country` is where it says it is. */
export type Claim = {country: string; at: Date; known: boolean};

type Found = {reason: 'impossible-travel' | 'velocity'; known: boolean};

/** Two claims sooner after each other than a thing can come from one country to the other. */
function isImpossibleTravel(one: Claim, other: Claim): boolean {
	if (one.country === other.country) return false;
	const {withinContinent, betweenContinents} = thresholds.travel;
	const hours = isOneContinent(one.country, other.country) ? withinContinent : betweenContinents;
	return Math.abs(one.at.getTime() - other.at.getTime()) < hours * hour;
}

/**
 * What the claims of one code, each of another holder, give away. `public`: reasons that stand on persons whom we know alone;
 * where an anonymous claim has a part only the brand is told, for a rival can send it against an honest owner's.
 */
export function reasonsOfClaims(claims: readonly Claim[]): {public: Suspicion[]; brand: AlertReason[]} {
	const inOrder = claims.toSorted((a, b) => a.at.getTime() - b.at.getTime());
	const {claims: most, hours} = thresholds.velocity;
	const travels = inOrder.flatMap((one, at) =>
		inOrder
			.slice(at + 1)
			.filter(other => isImpossibleTravel(one, other))
			.map((other): Found => ({reason: 'impossible-travel', known: one.known && other.known})),
	);
	const rushes = inOrder.flatMap((first): Found[] => {
		const until = first.at.getTime() + hours * hour;
		const within = inOrder.filter(({at}) => at >= first.at && at.getTime() < until);
		const knowns = within.filter(({known}) => known);
		return within.length > most ? [{reason: 'velocity', known: knowns.length > most}] : [];
	});
	const found = [...travels, ...rushes];
	return {
		public: [...new Set(found.filter(({known}) => known).map(({reason}) => reason))],
		brand: [...new Set(found.map(({reason}) => reason))],
	};
}

/** What the brand is told of a question, besides what claims give away. */
export function reasonsForBrand(
	{state}: Pick<Standing, 'state'>,
	covered: Covering,
	before: History | null,
	after: History,
): AlertReason[] {
	const crossed = isBeyond(covered, after) && !(before && isBeyond(covered, before));
	return [...(state === 'active' ? [] : [state]), ...(crossed ? [overLimit] : [])];
}
