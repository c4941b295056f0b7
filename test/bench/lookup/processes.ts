import {type ChildProcess, fork} from 'node:child_process';
import {readFileSync} from 'node:fs';

const start = (file: URL, args: readonly string[] = [], flags: readonly string[] = []) =>
	fork(file, args, {execArgv: [...flags]});

/** What `npm run api` tells Node: the API is measured as it is run, and the constants with the same flags. */
export function apiFlags(): string[] {
	const manifest: {scripts: {api: string}} = JSON.parse(
		readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
	);
	const words = manifest.scripts.api.split(' ');
	return words.slice(1, words.indexOf('api/touchstone.mjs'));
}

/** The next message of a process; rejects when it ends instead. */
function answer<Answer>(child: ChildProcess): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const ended = (code: number | null) => reject(new Error(`a process of the benchmark ended with ${code}`));
		child.once('exit', ended);
		child.once('message', message => {
			child.off('exit', ended);
			// Both ends are written here: each message has one kind of answer
			resolve(message as Answer);
		});
	});
}

export type Side = {port: number; spent(): Promise<{cpu: number; memory: number}>; stop(): void};

/** Starts one side of a comparison; `args` as serve.ts takes them. */
export async function startSide(...args: string[]): Promise<Side> {
	const child = start(new URL('./serve.ts', import.meta.url), args, apiFlags());
	const {port} = await answer<{port: number}>(child);
	return {
		port,
		spent() {
			const spent = answer<{cpu: number; memory: number}>(child);
			child.send('spent');
			return spent;
		},
		stop: () => child.disconnect(),
	};
}

export type Run = {
	/** answers a second */
	rate: number;
	/** the server's CPU time for one answer, in microseconds */
	cpu: number;
	/** of one answer's body */
	bytes: number;
};

/** A process that puts load on sides. Throws when any answer is neither 200 nor 304. */
export function startLoad(connections = 16) {
	const child = start(new URL('./load.ts', import.meta.url));
	return {
		async run(side: Side, requests: readonly string[], ms: number): Promise<Run> {
			const before = await side.spent();
			const loaded = answer<{answers: number; bytes: number; wrong: number; took: number}>(child);
			child.send({port: side.port, requests, connections, ms});
			const {answers, bytes, wrong, took} = await loaded;
			const after = await side.spent();
			if (wrong > 0) throw new Error(`${wrong} of ${answers} answers were neither 200 nor 304`);
			return {rate: (answers / took) * 1000, cpu: (after.cpu - before.cpu) / answers, bytes: bytes / answers};
		},
		stop: () => child.disconnect(),
	};
}
