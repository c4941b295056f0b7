import type {FoundSymbol} from './find-symbols.ts';

export type ScanJob = {id: number; picture: ImageBitmap; quick: boolean};
export type ScanAnswer = {id: number; symbols: FoundSymbol[]} | {id: number; trouble: string};

/** Finds symbols in pictures. The pictures given are used up. */
export type Scanner = {
	/** `quick`: one of many frames. Rejects when this browser can't read pictures at all. */
	find(picture: ImageBitmap, options?: {quick?: boolean}): Promise<FoundSymbol[]>;
	close(): void;
};

/** The part of a worker used here. */
type Hand = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

const startWorker = (): Hand => new Worker(new URL('./scan-worker.ts', import.meta.url), {type: 'module'});

/** A reader of pictures in a worker of its own, begun at the first picture. */
export function createScanner(start: () => Hand = startWorker): Scanner {
	const waiting = new Map<number, {done(symbols: FoundSymbol[]): void; failed(error: Error): void}>();
	let hand: Hand | null = null;
	let last = 0;
	const close = () => {
		hand?.terminate();
		hand = null;
		for (const {failed} of waiting.values()) failed(new Error('closed'));
		waiting.clear();
	};
	const begin = (): Hand => {
		const begun = start();
		begun.addEventListener('message', event => {
			// Only our own worker is heard here
			const answer = (event as MessageEvent<ScanAnswer>).data;
			const asked = waiting.get(answer.id);
			waiting.delete(answer.id);
			if ('symbols' in answer) asked?.done(answer.symbols);
			else asked?.failed(new Error(answer.trouble));
		});
		begun.addEventListener('error', close);
		return begun;
	};
	return {
		find(picture, {quick = false} = {}) {
			hand ??= begin();
			const job: ScanJob = {id: ++last, picture, quick};
			hand.postMessage(job, [picture]);
			return new Promise((done, failed) => waiting.set(job.id, {done, failed}));
		},
		close,
	};
}
