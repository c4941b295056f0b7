import type {CodeAnswer} from '../../../shared/codes/contract.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {alertSteps} from '../alerts/alert-steps.ts';
import {alertOf} from '../alerts/queries.ts';
import type {Found} from '../keeping/code-keeping.ts';
import type {BatchView} from './batch-views.ts';
import {type AskedRow, claimHolder, claimsOf, type HolderRow, type PreparedAsking, saveSuspicion} from './queries.ts';
import {answerTo, type History, limitOfClaims, reasonsForBrand, reasonsOfClaims} from './rules.ts';

/** As many claims of one code as are compared with each other, the newest. */
const mostClaims = 50;

type Counting = {
	view: BatchView;
	place: Found;
	/** hash of the receipt and the code */
	holder: Buffer;
	receipt: string;
	at: Date;
	country: string | null;
	claim: {country: string; known: boolean} | null;
	/** asked once at most, for holders who have not asked before */
	isFirstOfNetwork(): boolean;
	/** asked once at most, for claims */
	isFirstOfPerson(): boolean;
};

type Counted = {
	answer: CodeAnswer;
	steps: readonly Step[];
	/** under which answers the day counts it; none: this holder was counted before */
	counts: readonly string[];
};

/** Counts a holder of a code, once however often it asks. Reads and decides within the change it is called in. */
export function countHolder(world: World, asking: PreparedAsking, tx: Db, counting: Counting): Counted {
	const {view, place, holder, at, country, receipt, claim} = counting;
	const row = asking.askedOf(place);
	const isFirst = row?.firstHolder.equals(holder) ?? false;
	// The first holder has a row of its own only when it claimed the code
	const own = row && (!isFirst || row.claimants > 0) ? asking.holderOf({...place, holder}) : undefined;
	const isNew = !isFirst && own === undefined;
	const counts = isNew ? counting.isFirstOfNetwork() || row === undefined : (own?.counts ?? true);
	const claims = claim !== null && !own?.claimedAt;
	// Two receipts make no two people; asked first, so that the person is remembered
	const claimCounts = claims && (counting.isFirstOfPerson() || !row?.claimants) && counts;

	const before: History | null = row ?? null;
	const counted = {
		holders: (row?.holders ?? 0) + (isNew && counts ? 1 : 0),
		claimants: (row?.claimants ?? 0) + (claimCounts ? 1 : 0),
	};
	const lastAt = isNew || row === undefined ? at : row.lastAt;
	const steps: Step[] = [];
	if (row === undefined) steps.push(asking.addAsked({...place, claimants: counted.claimants, holder, at, country}));
	else if (isNew || claims) steps.push(asking.countAsked({...place, ...counted, lastAt}));
	if (claims && own)
		steps.push(claimHolder(world.storage, tx, {...place, holder, counts: claimCounts, ...claimOf(claim, at)}));
	else if (claims || (isNew && row !== undefined)) {
		const since = row && isFirst ? {at: row.firstAt, country: row.firstCountry} : {at, country};
		const said = claims ? {counts: claimCounts, ...claimOf(claim, at)} : {counts, ...noClaim};
		steps.push(asking.addHolder({...place, holder, ...since, ...said}));
	}

	const found = claimCounts ? judgeClaims(world, counting, row) : none;
	const after: History = {
		...counted,
		firstAt: row?.firstAt ?? at,
		firstCountry: row === undefined ? country : row.firstCountry,
		lastAt,
		suspicion: found.suspicion ?? row?.suspicion ?? null,
	};
	if (found.suspicion) steps.push(saveSuspicion(world.storage, tx, place, found.suspicion, at));
	const standing = view.standingOf(place.ordinal);
	if (isNew || claims) {
		const reasons = [...reasonsForBrand(standing, view.told.covered, before, after), ...found.brand];
		if (reasons.length > 0) steps.push(...alertSteps(world, tx, {view, place, reasons, at}));
	}
	const answer = answerTo({told: view.told, standing, country}, before, after, {
		receipt,
		yours: isFirst ? 'first' : isNew ? 'new' : 'before',
		claimedAt: claims ? at : (own?.claimedAt ?? null),
	});
	return {answer, steps, counts: [...(isNew ? [answer.answer] : []), ...(claims ? ['claimed'] : [])]};
}

const noClaim = {claimedAt: null, claimedIn: null, known: false};
const claimOf = ({country, known}: NonNullable<Counting['claim']>, at: Date) => ({
	claimedAt: at,
	claimedIn: country,
	known,
});

type Judgement = {suspicion: string[] | null; brand: ReturnType<typeof reasonsOfClaims>['brand']};
const none: Judgement = {suspicion: null, brand: []};

/** What this claim together with the others gives away. What the brand dismissed is not said again. */
function judgeClaims({storage}: World, {view, place, claim, at}: Counting, row: AskedRow | undefined): Judgement {
	if (claim === null || row === undefined || row.claimants === 0) return none;
	const others = claimsOf(storage, place, mostClaims).flatMap(claimIn);
	const all = [...others, {country: claim.country, at, known: claim.known}];
	const reasons = reasonsOfClaims(all);
	const found = [...reasons.public, ...limitOfClaims(view.told.covered, all)];
	const alert = alertOf(storage, place);
	const isDismissed = (reason: string) => alert?.state === 'dismissed' && alert.reasons.includes(reason);
	const said = row.suspicion ?? [];
	const more = found.filter(reason => !said.includes(reason) && !isDismissed(reason));
	return {suspicion: more.length > 0 ? [...said, ...more] : null, brand: reasons.brand};
}

const claimIn = ({claimedIn, claimedAt, known}: HolderRow) =>
	claimedIn !== null && claimedAt !== null ? [{country: claimedIn, at: claimedAt, known}] : [];
