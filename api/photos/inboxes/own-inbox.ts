import {Problem} from '../../../shared/problems.ts';
import type {Principal} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {isSame} from '../own-photo.ts';
import {photoById} from '../queries.ts';
import type {PhotoRow} from '../rules.ts';
import {inboxById} from './queries.ts';
import {type InboxRow, isOpen} from './rules.ts';

/** An inbox that is open, for whoever holds its secret; to everybody else it is as if it were not there. */
export async function ownInbox({storage, now}: World, principal: Principal, id: string): Promise<InboxRow> {
	const row = await inboxById(storage, id);
	if (!row || principal.is !== 'holder' || !isSame(principal.id, row.ownerHash) || !isOpen(row, now()))
		throw new Problem('not-found', 'There is no inbox with this id, or it has ended');
	return row;
}

/** A photo of one's own inbox. Throws `not-found`, also when it was fetched and deleted before. */
export async function inboxPhoto(
	world: World,
	principal: Principal,
	asked: {inbox: string; photo: string},
): Promise<PhotoRow> {
	const {id} = await ownInbox(world, principal, asked.inbox);
	const row = await photoById(world.storage, asked.photo);
	if (!row || row.about !== id) throw new Problem('not-found', 'There is no photo with this id in the inbox');
	return row;
}
