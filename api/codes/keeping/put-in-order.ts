import type {Storage} from '../../storage/storage.ts';
import {type Block, bytesBelow, cutBlocks, runStart} from './block.ts';
import type {Also, Repeat} from './code-keeping.ts';
import {entryBytes, ordinalAt, prefixAt, slotSpan} from './entry.ts';
import {addRun, blocksBefore, countRun, dropBlocksBefore, dropRuns, type prepareWrite, type Run} from './queries.ts';
import {inFreeSlot} from './slots.ts';
import {mostSorted, sortEntries} from './sort-entries.ts';

/** Codes put in order at once, about: some 15 ms of work, in one change. */
const stretchCodes = 49_152;

/** Codes read beside them at once: 12 MB. */
const besideCodes = 500_000;

/** Sorted entries of one stretch, prefixes `from`..`to`, and which of them are left out. */
export type Stretch = {from: number; to: number; sorted: Buffer};

type Ordering = {
	storage: Storage;
	now(): Date;
	write: ReturnType<typeof prepareWrite>;
	/** all of one key; what they hold moves into a new run */
	sources: readonly Run[];
	/** what the new run is */
	as: {state: Run['state']; import: string | null; liveAs: number | null};
	/** How many codes `leaveOut` may have to read beside them. */
	beside?: number;
	/** Where the entries stand that must not be taken over, besides repeats. */
	leaveOut?(stretch: Stretch): Promise<ReadonlySet<number>>;
	/** told in the same change */
	onStretch?(told: {repeats: readonly Repeat[]; sorted: number}): Also;
};

/**
 * Moves what several runs hold into one new run, a stretch of hashes at a time: each in one change, so every code is in exactly
 * one run at every moment, what is moved gives its pages back before more is written, and a crash leaves runs to go on with.
 * Answers the new run and how many codes it holds.
 */
export async function putInOrder(ordering: Ordering): Promise<{slot: number; codes: number}> {
	const {storage, now, sources, as, onStretch, beside = 0} = ordering;
	const all = sources.reduce((sum, {codes}) => sum + codes, 0);
	const slot = await inFreeSlot(storage, free => tx => [
		addRun(storage, tx, {slot: free, ...as, key: sources[0]?.key ?? '', codes: 0, createdAt: now()}),
	]);
	const stretches = Math.max(1, Math.ceil(all / stretchCodes), Math.ceil(beside / besideCodes));
	const desk = makeDesk(Math.min(all, mostSorted));
	let codes = 0;
	for (let n = 0; n < stretches; n++) {
		const [from, to] = [border(n, stretches), border(n + 1, stretches)];
		codes = await move(ordering, desk, {from, to, slot, codes, onStretch});
	}
	await storage.atomically(tx => [
		countRun(storage, tx, slot, codes),
		dropRuns(
			storage,
			tx,
			sources.map(source => source.slot),
		),
	]);
	return {slot, codes};
}

const border = (n: number, stretches: number): number =>
	n === stretches ? slotSpan : Math.floor((slotSpan / stretches) * n);

/** Where one stretch after the other is laid out. */
type Desk = {taken: Buffer; sorted: Buffer};

const makeDesk = (codes: number): Desk => ({
	taken: Buffer.allocUnsafeSlow(codes * entryBytes),
	sorted: Buffer.allocUnsafeSlow(codes * entryBytes),
});

type Move = {from: number; to: number; slot: number; codes: number; onStretch: Ordering['onStretch']};

async function move(ordering: Ordering, desk: Desk, {from, to, slot, codes, onStretch}: Move): Promise<number> {
	const {storage, write, sources, leaveOut} = ordering;
	const {bytes, rest} = await take(ordering, to, desk.taken);
	const {sorted, repeats} = sortEntries(desk.taken, bytes / entryBytes, desk.sorted);
	const out = leaveOut ? await leaveOut({from, to, sorted}) : none;
	const kept = out.size === 0 ? sorted : without(sorted, out);
	const registered = [...out].map(at => ({ordinal: ordinalAt(sorted, at), first: null}));
	const blocks = cutBlocks(slot, kept);
	const sum = codes + kept.length / entryBytes;
	const also = onStretch?.({repeats: [...repeats, ...registered], sorted: sum});
	await storage.atomically(tx => [
		...sources.map(source => dropBlocksBefore(storage, tx, source.slot, to)),
		write([...rest, ...blocks]),
		countRun(storage, tx, slot, sum),
		...(also?.(tx) ?? []),
	]);
	return sum;
}

const none: ReadonlySet<number> = new Set();

/** Lays out all entries before `to`; answers their bytes, and the blocks that hold what comes after in a block that was cut. */
async function take({storage, sources}: Ordering, to: number, taken: Buffer): Promise<{bytes: number; rest: Block[]}> {
	const rest: Block[] = [];
	let bytes = 0;
	for (const {slot} of sources)
		for (const {body} of await blocksBefore(storage, slot, to)) {
			const below = bytesBelow(body, to);
			if (bytes + below > taken.length)
				throw new RangeError('a stretch of hashes holds more than can be sorted at once');
			body.copy(taken, bytes, 0, below);
			bytes += below;
			const after = body.subarray(below);
			if (after.length > 0) rest.push({key: runStart(slot) + prefixAt(after, 0), body: after});
		}
	return {bytes, rest};
}

/** `out`: where the entries stand that are left out. */
function without(sorted: Buffer, out: ReadonlySet<number>): Buffer {
	const parts: Buffer[] = [];
	for (let at = 0; at < sorted.length; at += entryBytes)
		if (!out.has(at)) parts.push(sorted.subarray(at, at + entryBytes));
	return Buffer.concat(parts);
}
