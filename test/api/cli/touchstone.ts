import {runTouchstone} from '../../../api/cli/run-touchstone.ts';

/** Runs a command of the shell in this process; answers its exit code and what it said. */
export async function touchstone(...args: readonly string[]): Promise<{code: number; stdout: string; stderr: string}> {
	const said = {stdout: '', stderr: ''};
	const code = await runTouchstone(args, {
		print: line => {
			said.stdout += `${line}\n`;
		},
		say: line => {
			said.stderr += `${line}\n`;
		},
	});
	return {code, ...said};
}
