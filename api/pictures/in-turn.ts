let before: Promise<unknown> = Promise.resolve();

/** One after another: each may unpack to a quarter of a gigabyte, and ten at once would be the end of the server. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	const mine = before.then(work);
	before = mine.catch(() => undefined);
	return mine;
}
