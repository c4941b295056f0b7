import {runTouchstone} from './run-touchstone.ts';

/** `touchstone` as a process: results on stdout, everything else on stderr. */
process.exitCode = await runTouchstone(process.argv.slice(2), {
	print: line => console.log(line),
	say: line => console.error(line),
});
