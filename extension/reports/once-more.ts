/**
 * A task that runs once at a time. Whoever asks while it runs is answered by one more run after it, which sees all that was there
 * when they asked.
 */
export function onceMore(task: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	let next: Promise<void> | null = null;
	function run(): Promise<void> {
		if (running) {
			next ??= running
				.catch(() => undefined)
				.then(() => {
					next = null;
					return run();
				});
			return next;
		}
		running = task().finally(() => {
			running = null;
		});
		return running;
	}
	return run;
}
