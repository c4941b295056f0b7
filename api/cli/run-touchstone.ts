import {parseArgs} from 'node:util';
import {terminalText} from '../../shared/terminal-text.ts';
import {CannotStart} from '../cannot-start.ts';
import {badgeCommand} from './badge.ts';
import {codesCommand} from './codes/codes.ts';
import type {Command, Invocation} from './command.ts';
import {compensationCommand} from './compensation.ts';
import {doctorCommand} from './doctor.ts';
import {exportLookupCommand} from './export-lookup.ts';
import {importCommand} from './import.ts';
import {keyCommand} from './key.ts';
import {logCommand} from './log/log.ts';
import {operatorCommand} from './operator.ts';
import {raiseEpochCommand} from './raise-epoch.ts';
import {sourcesCommand} from './sources.ts';
import {statementCommand} from './statement.ts';

/** REGISTRY of commands. */
const commands: readonly Command[] = [
	importCommand,
	keyCommand,
	operatorCommand,
	doctorCommand,
	raiseEpochCommand,
	exportLookupCommand,
	sourcesCommand,
	badgeCommand,
	codesCommand,
	logCommand,
	compensationCommand,
	statementCommand,
];

const overview = [
	'npm run cli -- COMMAND [--help]',
	...commands.map(({name, summary}) => `  ${name.padEnd(14)} ${summary}`),
	`  ${'serve'.padEnd(14)} starts the API (npm run api)`,
].join('\n');

type Mouth = Pick<Invocation, 'print' | 'say'>;

/** Runs one command. Answers the exit code: 0 only when it did what it says, 2 when it was called wrongly. */
export async function runTouchstone([name, ...args]: readonly string[], {print, say}: Mouth): Promise<number> {
	// What is wrong is told in the words of files that others wrote.
	const mouth = {print, say: (line: string) => say(terminalText(line))};
	const command = commands.find(each => each.name === name);
	if (command) return runCommand(command, args, mouth);
	const asked = name === undefined || ['--help', '-h', 'help'].includes(name);
	if (asked) mouth.print(overview);
	else mouth.say(`There is no command “${name}”.\n\n${overview}`);
	return asked ? 0 : 2;
}

async function runCommand(command: Command, args: readonly string[], mouth: Mouth): Promise<number> {
	const help = `npm run cli -- ${command.name} ${command.help}`;
	try {
		const options = {...command.options, help: {type: 'boolean', short: 'h'}} as const;
		const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
		if (values.help !== true) return await command.run({flags: lastOfEach(values), rest: positionals, ...mouth});
		mouth.print(help);
		return 0;
	} catch (error) {
		if (error instanceof CannotStart) {
			mouth.say(error.message);
			return 1;
		}
		if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
			throw error;
		mouth.say(`${error.message}\n\n${help}`);
		return 2;
	}
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** No command takes a flag twice; the last one counts. */
const lastOfEach = (values: Values) =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
	);
