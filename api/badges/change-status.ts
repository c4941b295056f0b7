import {statusPurposes} from '../../shared/badges/credential.ts';
import {Problem} from '../../shared/problems.ts';
import {logStep} from '../log/index.ts';
import {changeFacts} from '../records/index.ts';
import type {Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {statusEvents} from './badge-events.ts';
import {badgePart} from './part.ts';
import {badgeById, changeBadge, countListChange} from './queries.ts';
import {type BadgeRow, listName} from './rules.ts';

type Status = Pick<BadgeRow, 'suspendedAt' | 'suspendedWhy' | 'revokedAt' | 'revokedWhy'>;

const dateOf = {revocation: 'revokedAt', suspension: 'suspendedAt'} as const;

/**
 * Changes how a badge stands: fact, record, the count of the lists whose bit moves and the public log's entry, in one
 * transaction. `decide` answers
 * null when nothing changes. False: nothing did. Throws `fact-not-found`.
 */
export async function changeStatus(
	world: World,
	id: string,
	decide: (badge: BadgeRow) => Partial<Status> | null,
): Promise<boolean> {
	const {storage} = world;
	const found = await badgeById(storage, id);
	if (!found) throw new Problem('fact-not-found', `There is no badge “${id}”`);
	return changeFacts(world, found.seller, [badgePart], ([rows]) => {
		const before = rows.find(row => row.id === id);
		const fields = before ? decide(before) : null;
		if (!before || !fields) return null;
		const after = {...before, ...fields};
		const moved = statusPurposes.filter(each => (before[dateOf[each]] === null) !== (after[dateOf[each]] === null));
		return {
			rows: [rows.map(row => (row === before ? after : row))],
			steps: (tx): Step[] => [
				changeBadge(storage, tx, id, fields),
				...(before.position === null ? [] : moved).map(purpose =>
					countListChange(storage, tx, listName(purpose, before.position ?? 0), world.now()),
				),
				...statusEvents(before, after).flatMap(event => logStep(world, tx, event)),
			],
		};
	});
}
