import {mostErrors, type RowFault} from '../../../shared/codes/contract-imports.ts';
import type {Repeat} from '../keeping/code-keeping.ts';
import type {ImportRow, RowError} from './rules.ts';

/** Counts rows, and names those that are wrong as far as there is room. */
export function createTally({good, wrong, ordinalsAfter}: Pick<ImportRow, 'good' | 'wrong' | 'ordinalsAfter'>) {
	let errors: RowError[] = [];
	const tally = {
		good,
		counts: {good, wrong},
		wrong(line: number, fault: RowFault, first: number | null = null) {
			if (tally.counts.wrong < mostErrors) errors.push({line, fault, first});
			tally.counts.wrong++;
		},
		/** Codes that came twice are good no more. */
		repeat(repeats: readonly Repeat[]) {
			for (const {ordinal, first} of repeats)
				tally.wrong(
					ordinal - ordinalsAfter,
					first === null ? 'registered' : 'repeated',
					first === null ? null : first - ordinalsAfter,
				);
			tally.good -= repeats.length;
			tally.counts.good = tally.good;
		},
		/** The errors since it was asked last. */
		take(): RowError[] {
			const taken = errors;
			errors = [];
			return taken;
		},
	};
	return tally;
}
