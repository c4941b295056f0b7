import {parseArgs} from 'node:util';
import {exactlyOnce} from './exactly-once.ts';

/** REGISTRY of faults by name: each answers what it found, and whether that is right. `short`: the form that a test runs. */
const faults: Record<string, (short: boolean, say: (text: string) => void) => Promise<{found: object; ok: boolean}>> = {
	'exactly-once': async (short, say) => {
		const found = await exactlyOnce(short ? {reports: 40, restarts: 5} : {reports: 500, restarts: 50}, say);
		const {reports, rows, letters, wrong} = found;
		return {found, ok: rows === reports && letters === reports && wrong === 0};
	},
};

const help = `Faults: the real server is killed, its connections are cut, and what was acknowledged has to be there, once.

  npm run faults -- NAME           one of: ${Object.keys(faults).join(', ')}
  npm run faults -- NAME --short   the form that npm test runs

Ends with 0 only when nothing was lost and nothing is there twice.`;

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {short: {type: 'boolean'}, help: {type: 'boolean'}},
});
const [name = ''] = positionals;
const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
if (values.help || !fault) {
	console.log(help);
	process.exitCode = values.help ? 0 : 1;
} else {
	const {found, ok} = await fault(values.short === true, text => console.error(text));
	console.log(JSON.stringify(found));
	console.log(ok ? 'nothing lost, nothing twice' : 'MISSED');
	process.exitCode = ok ? 0 : 1;
}
