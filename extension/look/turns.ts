/** Tasks of a tab, each begun when the one before is done, however it ended; those of other tabs run meanwhile. */
export function createTurns() {
	const last = new Map<number, Promise<unknown>>();
	return {
		/** resolves when nothing of the tab is under way */
		past: async (tab: number): Promise<void> => void (await last.get(tab)),
		/** answers with the task's end, or its error */
		take<Answer>(tab: number, task: () => Promise<Answer>): Promise<Answer> {
			const turn = (last.get(tab) ?? Promise.resolve()).then(task);
			const end = turn
				.catch(() => undefined)
				.then(() => {
					if (last.get(tab) === end) last.delete(tab);
				});
			last.set(tab, end);
			return turn;
		},
	};
}
