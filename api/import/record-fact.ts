import type {World} from '../world.ts';
import {type ParsedFact, wrongFact} from './define-kind.ts';
import {kinds} from './kinds.ts';

const isKind = (name: unknown): name is keyof typeof kinds => typeof name === 'string' && Object.hasOwn(kinds, name);

/** Throws `invalid-request` that names every wrong field and what is right. */
export function parseFact(line: unknown): ParsedFact {
	const name = typeof line === 'object' && line !== null && 'fact' in line ? line.fact : undefined;
	if (!isKind(name)) throw wrongFact([{pointer: '/fact', detail: `must be one of ${Object.keys(kinds).join(', ')}`}]);
	return kinds[name].parse(line);
}

/** Records a fact as operators write it. True when it said something new. Throws a `Problem` that says what is wrong. */
export const recordFact = async (world: World, line: unknown): Promise<boolean> => parseFact(line).record(world);
