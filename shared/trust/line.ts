import type {PageFacts} from '../product.ts';
import type {Finding} from './finding.ts';

type Line<Code> = Omit<Finding, 'signal' | 'what'> & {what: Code};

const plain = {stance: 'neutral', level: null, about: {}, since: null, until: null, link: null} as const;

/** A finding of a signed record. `part` overrides what is usual for one: neutral, proved, changes no level. */
export const recordLine = <const Code extends string>(what: Code, part: Partial<Line<Code>> = {}): Line<Code> => ({
	...plain,
	strength: 'proved',
	witness: {kind: 'record', name: null},
	...part,
	what,
});

/** A finding that only repeats what the page says: neutral, claimed, changes no level, whatever it is. */
export const pageLine = <const Code extends string>(
	what: Code,
	facts: PageFacts,
	field: keyof PageFacts,
	about: Finding['about'],
): Line<Code> => ({
	...plain,
	strength: 'claimed',
	witness: {kind: 'page', name: facts.from[field] ?? null},
	about,
	what,
});

/** A finding that something is not on the page. Never held against anyone. */
export const missingLine = <const Code extends string>(what: Code, about: Finding['about'] = {}): Line<Code> => ({
	...plain,
	strength: 'unknown',
	witness: {kind: 'page', name: null},
	about,
	what,
});
