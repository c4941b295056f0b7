import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {addJoined, letIn} from './queries.ts';

/** Which open case a report joins, whose it is, and when it came. */
type Joining = {case: string; openKey: string; actor: string; at: Date};

/**
 * The steps by which a report joins a case; it belongs into the same change. `Stale` when the case takes none any more. No
 * version moves, or a crowd that joins would keep reviewers from deciding.
 */
export const joinOpenCaseSteps = (
	{storage, newId}: Pick<World, 'storage' | 'newId'>,
	tx: Db,
	{case: id, openKey, actor, at}: Joining,
): Step[] => [letIn(storage, tx, {id, openKey, at}), addJoined(storage, tx, {id: newId('evt'), case: id, actor, at})];
