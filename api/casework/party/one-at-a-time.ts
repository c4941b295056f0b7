/** What is under way by each link. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Takes the large forms of one link one after another: each may have 50 MB, and a hundred at once would be the end of the server.
 * Until its turn comes the body waits in its connection, and one that never ends keeps nobody else waiting.
 */
export function oneAtATime<Result>(link: string, work: () => Promise<Result>): Promise<Result> {
	const mine = (underWay.get(link) ?? Promise.resolve()).then(work);
	const ended = mine
		.then(
			() => undefined,
			() => undefined,
		)
		.then(() => {
			if (underWay.get(link) === ended) underWay.delete(link);
		});
	underWay.set(link, ended);
	return mine;
}
