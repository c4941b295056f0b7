import type {ConsistencyProof, InclusionProof, LogEntries, LogEntry} from '../../shared/log/contract.ts';
import {mostEntries, usualEntries} from '../../shared/log/contract.ts';
import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {publicLogOf} from './public-log.ts';
import {entriesBetween, entryAt} from './queries.ts';
import {shownEntry} from './rules.ts';

const wrong = (pointer: string, detail: string) => new Problem('invalid-request', undefined, [{pointer, detail}]);

const ofSoMany = (size: number): string =>
	size === 0 ? 'the log has no entry yet' : `must be below ${size}, which is how many entries the log has`;

/** Entries in their order. `from` may be the end: then there is nothing yet. Throws `invalid-request` when it is beyond. */
export async function readEntries(
	world: World,
	{
		from = 0,
		count = usualEntries,
		about,
	}: {from?: number | undefined; count?: number | undefined; about?: string | undefined},
): Promise<LogEntries> {
	const {size} = await publicLogOf(world).head();
	if (from > size) throw wrong('/query/from', `must be ${size} at most, which is how many entries the log has`);
	const rows = await entriesBetween(world.storage, {from, until: size, about, most: count + 1});
	const last = rows.slice(0, count).at(-1);
	return {
		size,
		entries: rows.slice(0, count).map(shownEntry),
		next: last && rows.length > count ? last.index + 1 : null,
	};
}

/** How many entries a page shows. */
const onePage = 50;

/**
 * For the page: the entries before `before`, the newest first; of one thing: all, up to 1,000. `older`: where to go on.
 * Throws `invalid-request` when `before` is beyond the log.
 */
export async function readNewest(
	world: World,
	{before, about}: {before?: number | undefined; about?: string | undefined},
): Promise<{size: number; entries: LogEntry[]; older: number | null}> {
	const {size} = await publicLogOf(world).head();
	const until = before ?? size;
	if (until > size) throw wrong('/query/before', `must be ${size} at most, which is how many entries the log has`);
	const from = about === undefined ? Math.max(0, until - onePage) : 0;
	const rows = await entriesBetween(world.storage, {from, until, about, most: mostEntries});
	return {size, entries: rows.map(shownEntry).reverse(), older: from > 0 ? from : null};
}

/** Throws `invalid-request` when the log has no entry of this index. */
export async function readEntry(world: World, index: number): Promise<LogEntry> {
	const {size} = await publicLogOf(world).head();
	const row = index < size ? await entryAt(world.storage, index) : null;
	if (!row) throw wrong('/path/index', ofSoMany(size));
	return shownEntry(row);
}

/** `size`: of the head to prove it against; default the newest. Throws `invalid-request` when it does not hold the entry. */
export async function proveInclusion(world: World, index: number, size?: number): Promise<InclusionProof> {
	const log = publicLogOf(world);
	const {size: newest} = await log.head();
	if (index >= newest) throw wrong('/path/index', ofSoMany(newest));
	const wanted = size ?? newest;
	if (wanted <= index || wanted > newest)
		throw wrong(
			'/query/size',
			`must be from ${index + 1}, the least that holds the entry, to ${newest}, the log’s size`,
		);
	return log.inclusion(index, wanted);
}

/** Throws `invalid-request` unless 1 ≤ first ≤ second ≤ the log's size. */
export async function proveConsistency(world: World, first: number, second: number): Promise<ConsistencyProof> {
	const log = publicLogOf(world);
	const {size} = await log.head();
	if (second > size) throw wrong('/path/second', `must be ${size} at most, which is how many entries the log has`);
	if (first < 1) throw wrong('/path/first', 'must be 1 or more: every log begins with an empty one');
	if (first > second) throw wrong('/path/first', `must be ${second} at most, the size it is compared with`);
	return log.consistency(first, second);
}
