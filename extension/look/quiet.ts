/** What a watcher of the document touches. */
export type DocumentWatch = {
	/** calls back once, at the next change of elements or text that may matter; answers how to stop listening */
	onceChanged(callback: () => void): () => void;
	/** ms, of any clock that only runs forward */
	now(): number;
	later(callback: () => void, ms: number): void;
};

const pause = (watch: DocumentWatch, ms: number) => new Promise<void>(resolve => watch.later(resolve, ms));

/** Resolves true when the document changes, false after `ms` without a change. */
export const changes = (watch: DocumentWatch, ms: number): Promise<boolean> =>
	new Promise(resolve => {
		const stop = watch.onceChanged(() => resolve(true));
		watch.later(() => {
			stop();
			resolve(false);
		}, ms);
	});

/**
 * Waits until nothing changed for `quiet` ms, `most` ms altogether. Between two changes it looks away for a while:
 * a page that changes without end costs no more than one that changes now and then.
 */
export async function untilQuiet(watch: DocumentWatch, quiet: number, most: number): Promise<void> {
	const end = watch.now() + most;
	while (watch.now() < end && (await changes(watch, quiet))) await pause(watch, quiet / 2);
}
