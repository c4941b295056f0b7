import type {CodeBatch, CodeRange} from '../../../shared/codes/contract-batches.ts';
import type {OwnForm} from '../../../shared/codes/own-form.ts';
import type {CodeState, Covering} from '../../../shared/codes/states.ts';

/** A batch as stored. */
export type BatchRow = {
	number: number;
	id: string;
	organization: string;
	brand: string;
	name: string;
	gtin: string | null;
	product: string;
	covered: Covering;
	markets: string[];
	origin: 'made' | 'own';
	state: CodeState;
	stateWhy: string | null;
	codes: number;
	lastOrdinal: number;
	contact: string | null;
	createdBy: string;
	createdAt: Date;
	version: number;
	form: OwnForm | null;
	stateAt: Date | null;
};

export type RangeRow = {
	id: string;
	batch: number;
	first: number;
	last: number;
	state: CodeState;
	why: string | null;
	by: string;
	at: Date;
};

/** How a code stands, why, and since when. */
export type Standing = {state: CodeState; why: string | null; at: Date};

/** From what worries nobody to what worries most. */
const gravity: readonly CodeState[] = ['issued', 'active', 'retired', 'blocked', 'recalled'];

export const standingOf = ({state, stateWhy, stateAt, createdAt}: BatchRow): Standing => ({
	state,
	why: stateWhy,
	at: stateAt ?? createdAt,
});

/**
 * How a code stands by its batch and the newest range that holds it. A range that was said after its batch's state counts.
 * Of an older one only what is graver: a recall of the whole batch reaches codes that were put on the market before the rest,
 * and codes once reported stolen stay blocked when the rest goes on the market.
 */
export function standingOfCode(batch: BatchRow, range: RangeRow | null): Standing {
	const whole = standingOf(batch);
	if (range === null) return whole;
	const {state, why, at} = range;
	const isGraver = gravity.indexOf(state) > gravity.indexOf(whole.state);
	return at >= whole.at || isGraver ? {state, why, at} : whole;
}

/** May codes be added to it? What is called back or taken out of use gets no new ones. */
export const takesCodes = ({state}: Pick<BatchRow, 'state'>): boolean => state === 'issued' || state === 'active';

/** Whose codes the keeping looks among: ours are one family, those of a brand's own are its own. */
export const scopeOf = ({origin, brand}: Pick<BatchRow, 'origin' | 'brand'>): string =>
	origin === 'made' ? 'touchstone' : brand;

export const shownBatch = (row: BatchRow): CodeBatch => ({
	id: row.id,
	brand: row.brand,
	name: row.name,
	gtin: row.gtin,
	product: row.product,
	covered: row.covered,
	markets: row.markets,
	origin: row.origin,
	form: row.form,
	state: row.state,
	why: row.stateWhy,
	since: standingOf(row).at.toISOString(),
	codes: row.codes,
	lastOrdinal: row.lastOrdinal,
	contact: row.contact,
	createdAt: row.createdAt.toISOString(),
});

export const shownRange = ({id, first, last, state, why, at}: RangeRow): CodeRange => ({
	id,
	first,
	last,
	state,
	why,
	at: at.toISOString(),
});
