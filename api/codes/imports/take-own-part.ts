import type {Principal} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {ownImport} from './own-import.ts';
import type {ImportRow} from './rules.ts';
import {type Part, takePart} from './take-part.ts';

/** Takes a part of the file of one's own import. Throws what `takePart` throws, and `not-found`. */
export async function takeOwnPart(world: World, principal: Principal, id: string, part: Part): Promise<ImportRow> {
	const {row, batch} = await ownImport(world, principal, id);
	return takePart(world, row.id, batch, part);
}
