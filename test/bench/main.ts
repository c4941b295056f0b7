import {parseArgs} from 'node:util';
import {benchAbuse} from './abuse.ts';
import type {Check} from './check.ts';
import {benchCodes} from './codes.ts';
import {benchLog} from './log.ts';
import {benchLookup} from './lookup.ts';
import {benchReader} from './reader.ts';
import {benchReports} from './reports.ts';

/** Every benchmark by its name. A word about the work goes to `say`; an empty answer means: nothing to measure with. */
const benches: Record<string, (say: (text: string) => void) => Promise<Check[]>> = {
	reader: benchReader,
	lookup: benchLookup,
	codes: benchCodes,
	reports: benchReports,
	abuse: benchAbuse,
	log: benchLog,
};

const help = `Benchmarks: both sides of every comparison are measured in the same run, on this machine.

  npm run bench                    all of them, as a table
  npm run bench -- NAME            one of: ${Object.keys(benches).join(', ')}
  npm run bench -- NAME --json     one JSON object as the last line: {"name","checks":[{"what","value","unit","limit","ok"}]}

Ends with 0 only when every check is passed.`;

const say = (text: string) => console.error(text);

function table(checks: readonly Check[]): string {
	const rows = checks.map(({what, value, unit, limit, must, ok}) => [
		ok ? 'ok' : 'MISSED',
		what,
		`${value} ${unit}`,
		`${must} ${limit}`,
	]);
	const width = (column: number) => Math.max(...rows.map(row => row[column]?.length ?? 0));
	return rows
		.map(row =>
			row
				.map((cell, column) => cell.padEnd(width(column)))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

async function run(): Promise<number> {
	const {values, positionals} = parseArgs({
		allowPositionals: true,
		options: {json: {type: 'boolean'}, help: {type: 'boolean'}},
	});
	if (values.help) {
		console.log(help);
		return 0;
	}
	const unknown = positionals.find(name => !Object.hasOwn(benches, name));
	if (unknown !== undefined) {
		say(`No benchmark is called ${unknown}: there are ${Object.keys(benches).join(', ')}`);
		return 1;
	}
	let passed = true;
	for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
		const checks = (await benches[name]?.(say)) ?? [];
		passed &&= checks.every(({ok}) => ok);
		if (values.json) console.log(JSON.stringify({name, checks: checks.map(({must, ...check}) => check)}));
		else console.log(`${name}\n${table(checks)}`);
	}
	return passed ? 0 : 1;
}

process.exitCode = await run();
