import {type OwnForm, roomInBits} from '../../../shared/codes/own-form.ts';
import {thresholds} from '../../../shared/codes/thresholds.ts';

const {guessing} = thresholds;

/** A brand's own codes of one form, how many are live, and how much room they have. */
export type Live = {form: OwnForm; codes: number};

/** Whether codes of this form could be found by trying. */
export const isWeak = (form: OwnForm): boolean => roomInBits(form) < guessing.strongBits;

/** How likely a guess that fits the form is right, 0 to 1. */
export const densityOf = ({form, codes}: Live): number => Math.min(1, codes / 2 ** roomInBits(form));

/** What a network did in a day, as far as one brand's weak codes go. */
export type NetworkDay = {hits: number; misses: number};
/** What all did together. */
export type BrandDay = {strangers: number; people: number};

export const isFamiliar = ({hits}: NetworkDay): boolean => hits >= guessing.familiarFrom;

/** Whose allowance the next question is on; null: nobody's, so it is not answered. */
export function allowanceFor(
	network: NetworkDay,
	brand: BrandDay,
	person: {misses: number} | null,
	density: number,
): 'network' | 'person' | null {
	const own = guessing.misses + Math.floor(network.hits / guessing.hitsForAMiss);
	const strangersMay = brand.strangers < guessing.learnedByStrangers / density;
	if (network.misses < own && (isFamiliar(network) || strangersMay)) return 'network';
	const peopleMay = brand.people < guessing.learnedByPeople / density;
	return person !== null && person.misses < guessing.missesOfAPerson && peopleMay ? 'person' : null;
}
