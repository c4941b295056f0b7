const turns = new Map<string, Promise<unknown>>();

/** Runs work about one subject after the work about it that came before; work about others goes on beside it. */
export function inTurn<Result>(subject: string, work: () => Promise<Result>): Promise<Result> {
	const before = turns.get(subject) ?? Promise.resolve();
	const mine = before.then(work, work);
	const settled = mine.catch(() => undefined);
	turns.set(subject, settled);
	settled.then(() => {
		if (turns.get(subject) === settled) turns.delete(subject);
	});
	return mine;
}
