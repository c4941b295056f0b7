import type {Covering} from './states.ts';

/** REGISTRY of what to do now. Clients say it in the shopper's language; the sentence is what it means. */
export const advices = {
	compare: 'compare the thing in your hand with this product and its picture: codes are copied',
	'say-it-is-yours': 'once you have bought it, say that it is yours: copies of your code are found by that',
	'ask-before-buying': 'others asked before: ask the seller why, or choose another piece',
	'do-not-rely': 'do not rely on this code; show the brand what you have',
	'stop-using': 'stop using it and read what the brand says',
	'check-typing': 'look again at what you typed; if it is right, the brand can tell more',
} as const;
export type Advice = keyof typeof advices;

// Object.keys forgets what it was given
export const adviceNames = Object.keys(advices) as Advice[];

type Standing = {
	answer: 'genuine_first' | 'genuine_repeat' | 'over_limit' | 'suspicious' | 'recalled' | 'unknown';
	covered?: Covering;
	/** whether nobody but this holder has asked */
	alone?: boolean;
	claimed?: boolean;
};

/** What to do after an answer. Who only sees the others' look at an open code has no reason to worry. */
export function adviceFor({answer, covered = 'scratch', alone = false, claimed = false}: Standing): Advice {
	if (answer === 'unknown') return 'check-typing';
	if (answer === 'recalled') return 'stop-using';
	if (answer === 'suspicious' || answer === 'over_limit') return 'do-not-rely';
	if (answer === 'genuine_repeat' && covered === 'scratch' && !alone) return 'ask-before-buying';
	return claimed ? 'compare' : 'say-it-is-yours';
}
