import type {FoundSymbol} from './find-symbols.ts';

/**
 * Takes what was found frame by frame. Matrix codes correct their own errors: one sight is enough. Bar codes have one check
 * digit at most, so a blurred one may read as another: it must be seen twice in a row.
 */
export function createSteady(): (found: readonly FoundSymbol[]) => FoundSymbol[] {
	let before = new Set<string>();
	return found => {
		const name = ({identifier, text}: FoundSymbol) => identifier + text;
		const sure = found.filter(symbol => !symbol.isLinear || before.has(name(symbol)));
		before = new Set(found.map(name));
		return sure;
	};
}
