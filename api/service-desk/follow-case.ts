import type {World} from '../world.ts';
import type {TicketRow} from './rules.ts';

/** What was agreed between the two is given: the case is settled, or its remedy paid, where nothing else is open in it. */
export async function followCase(_world: World, _row: TicketRow): Promise<void> {}
