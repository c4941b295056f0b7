import type {Storage} from '../../storage/storage.ts';
import {Stale} from '../../storage/violations.ts';
import type {Finishing} from './code-keeping.ts';
import {compare, type FindHash, probe} from './known-among.ts';
import {putInOrder} from './put-in-order.ts';
import {liveRuns, makeLive, newestLive, type prepareWrite, runsOf} from './queries.ts';

type Keeping = {
	storage: Storage;
	now(): Date;
	write: ReturnType<typeof prepareWrite>;
	key: string;
	findHash: FindHash;
};

/** Codes a block holds: asking for one code costs about as much as reading one block. */
const codesPerBlock = 169;

/** As `CodeKeeping.finish` says. When another import goes live while this one is checked, it is checked again. */
export async function finish(keeping: Keeping, importId: string, wishes: Finishing): Promise<{live: boolean}> {
	const {storage, now, write, key, findHash} = keeping;
	let repeats = 0;
	for (;;) {
		const checked = wishes.check ? await newestLive(storage) : null;
		const sources = await runsOf(storage, importId);
		if (sources.length === 0) return nothingToOrder(storage, wishes);
		const live = wishes.check ? sum(await liveRuns(storage)) : 0;
		const oneByOne = sum(sources) < live / codesPerBlock;
		const {slot, codes} = await putInOrder({
			storage,
			now,
			write,
			sources,
			as: {state: 'staged', import: importId, liveAs: null},
			beside: oneByOne ? 0 : live,
			...(live > 0 && {
				leaveOut: async stretch => (oneByOne ? probe(stretch, findHash) : compare(storage, key, stretch)),
			}),
			onStretch(told) {
				repeats += told.repeats.length;
				return wishes.onStretch(told);
			},
		});
		if (!wishes.mayGoLive(repeats)) return {live: false};
		const also = wishes.onLive(codes);
		try {
			await storage.atomically(tx => [{must: makeLive(storage, tx, {slot, codes, checked})}, ...also(tx)]);
			return {live: true};
		} catch (error) {
			if (!(error instanceof Stale)) throw error;
		}
	}
}

async function nothingToOrder(storage: Storage, wishes: Finishing): Promise<{live: boolean}> {
	if (!wishes.mayGoLive(0)) return {live: false};
	await storage.atomically(wishes.onLive(0));
	return {live: true};
}

const sum = (runs: ReadonlyArray<{codes: number}>): number => runs.reduce((all, {codes}) => all + codes, 0);
