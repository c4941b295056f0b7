import type {OpenCaseFact} from '../../shared/cases/contract.ts';
import {assertSame} from '../records/index.ts';
import {changeSeller, keyOfSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {openCasePart} from './parts.ts';
import {addOpenCase} from './queries.ts';
import type {OpenCaseRow} from './rules.ts';

/** Shows that a case is open; the fact's schema holds what that takes. False: it is shown. Throws `id-taken`. */
export function showCase(world: World, fact: OpenCaseFact): Promise<boolean> {
	const opened: OpenCaseRow = {
		id: fact.id,
		seller: keyOfSeller(fact),
		listing: fact.listing,
		openSince: fact.openSince,
		reporters: fact.reporters,
		noticeReachedAt: fact.noticeReachedAt,
		closedAt: fact.closedAt,
	};
	return changeSeller(world, fact, [openCasePart], ([rows]) => {
		const known = rows.find(({id}) => id === opened.id);
		if (!known) return {rows: [[...rows, opened]], steps: tx => [addOpenCase(world.storage, tx, opened)]};
		assertSame(known, {...opened, closedAt: known.closedAt});
		return null;
	});
}
