import {applicationIdentifiers} from '../application-identifiers.ts';

/** The alternative lists of what may follow a primary key in the path; null when it is no primary key. */
export const qualifiersOf = (ai: string): readonly (readonly string[])[] | null =>
	applicationIdentifiers.get(ai)?.qualifiers ?? null;

/** Whether the identifiers stand in one of the key's lists, in its order, gaps allowed. */
export const mayFollow = (key: string, identifiers: readonly string[]): boolean =>
	(qualifiersOf(key) ?? []).some(list => {
		const places = identifiers.map(ai => list.indexOf(ai));
		return places.every((place, at) => place > (at === 0 ? -1 : places[at - 1]!));
	});

/** Whether one of the key's lists has them all, in whatever order they come. */
export const mayBePut = (key: string, identifiers: readonly string[]): boolean =>
	(qualifiersOf(key) ?? []).some(list => identifiers.every(ai => list.includes(ai)));
