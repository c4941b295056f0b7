import {Problem} from '../../shared/problems.ts';
import {logStep} from '../log/index.ts';
import {type AboutSeller, changeSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {warningLiftedEvent} from './case-events.ts';
import {warningPart} from './parts.ts';
import {markWarningLifted} from './queries.ts';

/** Lifts a warning before its time. False: it is lifted already. Throws `fact-not-found`. */
export const liftWarning = (world: World, seller: AboutSeller, id: string, liftedAt: Date): Promise<boolean> =>
	changeSeller(world, seller, [warningPart], ([rows]) => {
		const warning = rows.find(row => row.id === id);
		if (!warning) throw new Problem('fact-not-found', `This seller has no warning “${id}”`);
		if (warning.liftedAt) return null;
		return {
			rows: [rows.map(row => (row === warning ? {...row, liftedAt} : row))],
			steps: tx => [
				markWarningLifted(world.storage, tx, id, liftedAt),
				...logStep(world, tx, warningLiftedEvent(warning)),
			],
		};
	});
