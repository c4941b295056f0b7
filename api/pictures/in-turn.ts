type Work = () => Promise<void>;

/** What waits, by whose it is; who waits longest for a turn stands first. */
const waiting = new Map<string, Work[]>();
let isBusy = false;

/**
 * One after another: each may unpack to a quarter of a gigabyte, and ten at once would be the end of the server. Everybody has
 * a turn before somebody has a second one, so whoever sends a thousand pictures waits for them alone. `whose`: a network, a room.
 */
export function inTurn<Result>(whose: string, work: () => Promise<Result>): Promise<Result> {
	const {promise, resolve, reject} = Promise.withResolvers<Result>();
	const mine = waiting.get(whose) ?? [];
	waiting.set(whose, mine);
	mine.push(() => work().then(resolve, reject));
	if (!isBusy) void takeTurns();
	return promise;
}

async function takeTurns(): Promise<void> {
	isBusy = true;
	for (let [next] = waiting; next; [next] = waiting) {
		const [whose, [work, ...others]] = next;
		waiting.delete(whose);
		await work?.();
		// Behind all that came meanwhile
		const later = [...others, ...(waiting.get(whose) ?? [])];
		waiting.delete(whose);
		if (later.length > 0) waiting.set(whose, later);
	}
	isBusy = false;
}
