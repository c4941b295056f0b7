import type {ParsedFact} from './define-kind.ts';

/** Who is to be waited for under one key: the newest that changes it, and all that read it since. */
type Queue = {change: Promise<void> | null; reads: Set<Promise<void>>};

/** Work waits for what it has to come after: a change for all before it, a reading for the change before it. */
export function createTurns() {
	const queues = new Map<string, Queue>();
	const queueOf = (key: string): Queue => {
		const queue = queues.get(key) ?? {change: null, reads: new Set()};
		queues.set(key, queue);
		return queue;
	};

	function leave(key: string, work: Promise<void>) {
		const queue = queueOf(key);
		queue.reads.delete(work);
		if (queue.change === work) queue.change = null;
		if (queue.change === null && queue.reads.size === 0) queues.delete(key);
	}

	return {
		/** Does `work`, which must not reject, when its turn has come. */
		take({after, reads}: Pick<ParsedFact, 'after' | 'reads'>, work: () => Promise<void>): Promise<void> {
			const changed = after.map(key => queueOf(key));
			const read = reads.filter(key => !after.includes(key)).map(key => queueOf(key));
			const before = [...changed, ...read].map(({change}) => change);
			const done = Promise.all([...before, ...changed.flatMap(queue => [...queue.reads])]).then(work);
			for (const queue of changed) {
				queue.change = done;
				queue.reads = new Set();
			}
			for (const queue of read) queue.reads.add(done);
			done.then(() => {
				for (const key of [...after, ...reads]) leave(key, done);
			});
			return done;
		},
	};
}
