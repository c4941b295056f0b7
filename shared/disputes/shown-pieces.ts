import {markUnseen} from '../reports/shown-text.ts';

/** A foreign text in pieces: what stands there, and signs that would not be seen, by their number. */
export type Shown = {is: 'text' | 'sign'; text: string};

/** Parts the pieces; none is left in a text whose unseen signs were marked. */
const edge = '\u0000';

export const piecesOf = (foreign: string): readonly Shown[] =>
	markUnseen(foreign, number => `${edge}${number}${edge}`)
		.split(edge)
		.map((text, n): Shown => ({is: n % 2 === 0 ? 'text' : 'sign', text}))
		.filter(({text}) => text !== '');
