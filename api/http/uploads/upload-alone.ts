import type {Storage} from '../../storage/storage.ts';

type Upload = {stop(): void; done: Promise<unknown>};

/** Which file this process takes a part of just now. */
const uploads = new WeakMap<Storage, Map<string, Upload>>();

/**
 * Does `work` for one upload alone. Who comes later goes first: a client that lost its connection and comes again need not wait
 * until the server notices that it went away. `stopped` is told to the one before, which ends with what it has on disk.
 */
export async function uploadAlone<Result>(
	storage: Storage,
	id: string,
	work: (stopped: Promise<'stopped'>) => Promise<Result>,
): Promise<Result> {
	const running = uploads.get(storage) ?? new Map<string, Upload>();
	uploads.set(storage, running);
	for (let before = running.get(id); before; before = running.get(id)) {
		before.stop();
		await before.done;
	}
	const {promise: stopped, resolve} = Promise.withResolvers<'stopped'>();
	const done = work(stopped);
	const upload: Upload = {
		stop: () => resolve('stopped'),
		done: done
			.catch(() => undefined)
			.finally(() => {
				if (running.get(id) === upload) running.delete(id);
			}),
	};
	running.set(id, upload);
	return done;
}
