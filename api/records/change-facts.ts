import {addressOf, type SubjectKey} from '../../shared/address.ts';
import {Problem} from '../../shared/problems.ts';
import type {Db, Step} from '../storage/storage.ts';
import {isUniqueViolation, Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {inTurn} from './in-turn.ts';
import type {AnyPart, RowOf} from './part.ts';
import {readStanding, writeRecord} from './queries.ts';
import {composeRecord, homeOf, kindOf, placeOf} from './rules.ts';

export type RowsOf<Parts extends readonly AnyPart[]> = {[I in keyof Parts]: readonly RowOf<Parts[I]>[]};

/** The facts as they will be, and the statements that make them so. */
export type Change<Parts extends readonly AnyPart[]> = {rows: RowsOf<Parts>; steps(tx: Db): readonly Step[]};

const mostAttempts = 20;

/**
 * Changes facts of one subject and, in the same transaction, its public record and the sequence.
 * `decide` is pure and may run again: it gets the facts of `parts` as they are and answers what changes, null for nothing.
 * True when something changed. Whoever else changes the same subject meanwhile makes it decide anew, so no fact is lost;
 * `meanwhile` is asked then, and throws when what belongs to the change was changed itself and it is not wanted any more.
 */
export const changeFacts = <const Parts extends readonly AnyPart[]>(
	world: World,
	subject: SubjectKey,
	parts: Parts,
	decide: (rows: RowsOf<Parts>) => Change<Parts> | null,
	meanwhile?: () => Promise<void>,
): Promise<boolean> =>
	inTurn(world.storage, subject, async () => {
		for (let attempt = 0; attempt < mostAttempts; attempt++) {
			try {
				return await attemptChange(world, subject, parts, decide);
			} catch (error) {
				if (isUniqueViolation(error))
					throw new Problem('id-taken', 'This id belongs to a fact about another subject', [], {cause: error});
				if (!(error instanceof Stale)) throw error;
				await meanwhile?.();
			}
		}
		throw new Problem('busy', `Too many changes of ${subject} at the same time`);
	});

async function attemptChange<const Parts extends readonly AnyPart[]>(
	world: World,
	key: SubjectKey,
	parts: Parts,
	decide: (rows: RowsOf<Parts>) => Change<Parts> | null,
): Promise<boolean> {
	const {storage} = world;
	const kind = kindOf(key);
	const address = Buffer.from(await addressOf(key), 'hex');
	// The version first: facts that are newer than it make the write below touch no row
	const before = await readStanding(storage, address, kind);
	const loaded = await Promise.all(parts.map(part => part.load(storage, key)));
	// Each element was loaded by the part at the same place in the list
	const change = decide(loaded as RowsOf<Parts>);
	if (!change) return false;

	// In the order of the registry, as everywhere: a part may speak over one that stands before it
	const all = world.parts.filter(part => part.kind === kind);
	const record = composeRecord(
		key,
		await Promise.all(
			all.map(async part => {
				const at = parts.indexOf(part);
				return part.shape(at < 0 ? await part.load(storage, key) : (change.rows[at] ?? []));
			}),
		),
	);
	const place = record ? placeOf(record) : homeOf(kind);
	const body = record && JSON.stringify(record);
	await storage.atomically(tx => [
		...change.steps(tx),
		...writeRecord(storage, tx, before, {address, key, kind, body, place, at: world.now()}),
	]);
	return true;
}
