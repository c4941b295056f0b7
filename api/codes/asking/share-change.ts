import type {Db, Step, Storage} from '../../storage/storage.ts';

/** What became of one item: decided, or refused by a rule. */
export type Outcome<Decided> = {decided: Decided} | {refused: unknown};

/** Decides items one after another and yields what each writes; each step has run before the next is asked for. */
export type DecideAll<Item, Decided> = (
	tx: Db,
	items: readonly Item[],
	tell: (at: number, outcome: Outcome<Decided>) => void,
) => Iterable<Step>;

/** More in one change would keep the event loop waiting. */
const mostShared = 128;

/**
 * Items that come while a change waits for its flush are decided in that one: it has one savepoint, and what is only counted
 * is written once for all. Resolved means on disk. When the change fails, each item has another one of its own, so that none
 * suffers from another.
 */
export function shareChange<Item, Decided>(
	storage: Storage,
	decideAll: DecideAll<Item, Decided>,
): (item: Item) => Promise<Decided> {
	type Waiting = {item: Item; settle: PromiseWithResolvers<Decided>};
	let waiting: Waiting[] = [];

	async function change(taken: () => readonly Waiting[]): Promise<void> {
		const outcomes: (Outcome<Decided> | undefined)[] = [];
		let all: readonly Waiting[] = [];
		try {
			await storage.atomically(tx => {
				all = taken();
				const items = all.map(({item}) => item);
				return decideAll(tx, items, (at, outcome) => {
					outcomes[at] = outcome;
				});
			});
		} catch (error) {
			if (all.length > 1) await Promise.all(all.map(one => change(() => [one])));
			else for (const {settle} of all) settle.reject(error);
			return;
		}
		for (const [at, {settle}] of all.entries()) {
			const outcome = outcomes[at];
			if (outcome && 'decided' in outcome) settle.resolve(outcome.decided);
			else settle.reject(outcome?.refused);
		}
	}

	function takeWaiting(): readonly Waiting[] {
		const taken = waiting.slice(0, mostShared);
		waiting = waiting.slice(mostShared);
		if (waiting.length > 0) void change(takeWaiting);
		return taken;
	}

	return item => {
		const settle = Promise.withResolvers<Decided>();
		waiting.push({item, settle});
		if (waiting.length === 1) void change(takeWaiting);
		return settle.promise;
	};
}
