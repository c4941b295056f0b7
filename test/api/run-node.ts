import {type ChildProcess, spawn} from 'node:child_process';

export type Ended = {code: number | null; stdout: string; stderr: string};

/** A program of the project as a process of its own. `said` waits for words on stderr; it fails when the process ends first. */
export function runNode(args: readonly string[], env: Record<string, string> = {}, input = '') {
	const child: ChildProcess = spawn(process.execPath, args, {env: {PATH: process.env.PATH, ...env}});
	let stdout = '';
	let stderr = '';
	const listeners = new Set<() => void>();
	child.stdout?.on('data', chunk => {
		stdout += chunk;
	});
	child.stderr?.on('data', chunk => {
		stderr += chunk;
		for (const listener of listeners) listener();
	});
	child.stdin?.end(input);
	const ended = new Promise<Ended>(resolve => child.once('close', code => resolve({code, stdout, stderr})));

	return {
		child,
		ended,
		said(words: RegExp): Promise<string> {
			return new Promise((resolve, reject) => {
				const look = () => {
					const found = words.exec(stderr);
					if (!found) return;
					listeners.delete(look);
					resolve(found[1] ?? found[0]);
				};
				listeners.add(look);
				look();
				ended.then(({code}) => reject(new Error(`ended with ${code} before it said ${words}: ${stderr}`)));
			});
		},
	};
}
