import {Problem} from '../../shared/problems.ts';
import {type AboutSeller, changeSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {openCasePart} from './parts.ts';
import {markCaseClosed} from './queries.ts';

/** Takes a case out of the public record. False: it is closed already. Throws `fact-not-found`. */
export const closeCase = (world: World, seller: AboutSeller, id: string, closedAt: Date): Promise<boolean> =>
	changeSeller(world, seller, [openCasePart], ([rows]) => {
		const opened = rows.find(row => row.id === id);
		if (!opened) throw new Problem('fact-not-found', `This seller has no case “${id}”`);
		if (opened.closedAt) return null;
		return {
			rows: [rows.map(row => (row === opened ? {...row, closedAt} : row))],
			steps: tx => [markCaseClosed(world.storage, tx, id, closedAt)],
		};
	});
