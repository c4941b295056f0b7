import {parseArgs} from 'node:util';
import {CannotStart} from '../cannot-start.ts';
import type {Command} from './command.ts';
import {doctorCommand} from './doctor.ts';
import {importCommand} from './import.ts';
import {keyCommand} from './key.ts';
import {raiseEpochCommand} from './raise-epoch.ts';

/** REGISTRY of commands. */
const commands: readonly Command[] = [importCommand, keyCommand, doctorCommand, raiseEpochCommand];

const overview = () =>
	[
		'npm run cli -- COMMAND [--help]',
		...commands.map(({name, summary}) => `  ${name.padEnd(12)} ${summary}`),
		`  ${'serve'.padEnd(12)} starts the API (npm run api)`,
	].join('\n');

async function main([name, ...args]: readonly string[]): Promise<number> {
	const command = commands.find(each => each.name === name);
	if (!command) {
		const asked = name === undefined || name === '--help' || name === '-h' || name === 'help';
		if (asked) console.log(overview());
		else console.error(`There is no command “${name}”.\n\n${overview()}`);
		return asked ? 0 : 2;
	}
	const help = `npm run cli -- ${command.name} ${command.help}`;
	try {
		const options = {...command.options, help: {type: 'boolean', short: 'h'}} as const;
		const {values, positionals} = parseArgs({args, options, allowPositionals: true});
		if (values.help === true) {
			console.log(help);
			return 0;
		}
		return await command.run({
			flags: flat(values),
			rest: positionals,
			print: line => console.log(line),
			say: line => console.error(line),
		});
	} catch (error) {
		if (error instanceof CannotStart) {
			console.error(error.message);
			return 1;
		}
		if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
			console.error(`${error.message}\n\n${help}`);
			return 2;
		}
		throw error;
	}
}

/** No command takes a flag twice; the last one counts. */
const flat = (values: Record<string, string | boolean | (string | boolean)[] | undefined>) =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
	);

process.exitCode = await main(process.argv.slice(2));
