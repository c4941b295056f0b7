import {terminalText} from '../../shared/terminal-text.ts';
import {createLog} from '../create-log.ts';
import {openWorld} from '../open-world.ts';
import {examineRecords} from '../records/index.ts';
import {type Command, dataHelp, dataOptions, foldersOf} from './command.ts';

/** Is everything as it should be? */
export const doctorCommand: Command = {
	name: 'doctor',
	summary: 'checks the data base, the key and every public record',
	help: `[--rebuild] [--json]
  Checks that every page of the data base is whole, that it can be written, that the signing key fits, and that every
  public record says what the facts say. Ends with 0 when all is well.
  --rebuild   puts records right that say something else than the facts
  --json      the findings as one JSON object
${dataHelp}`,
	options: {...dataOptions, rebuild: {type: 'boolean'}, json: {type: 'boolean'}},
	async run(invocation) {
		const folders = foldersOf(invocation);
		const {flags, print} = invocation;
		const world = await openWorld({...folders, log: createLog('warn')});
		try {
			await world.storage.check();
			const {engine, version, damage} = await world.storage.examine();
			const rebuild = flags.rebuild === true;
			const {subjects, wrong} = await examineRecords(world, {rebuild});
			const well = damage.length === 0 && (wrong.length === 0 || rebuild);
			const found = {
				well,
				node: process.versions.node,
				data: folders.dataDir,
				engine,
				version,
				publicKey: world.signer.publicKey,
				damage,
				subjects,
				wrongRecords: wrong,
				rebuilt: rebuild,
			};
			if (flags.json === true) print(JSON.stringify(found));
			else for (const line of linesOf(found)) print(terminalText(line));
			return well ? 0 : 1;
		} finally {
			await world.storage.close();
		}
	},
};

const linesOf = (found: {
	well: boolean;
	node: string;
	data: string;
	engine: string;
	version: string;
	publicKey: string;
	damage: readonly string[];
	subjects: number;
	wrongRecords: readonly string[];
	rebuilt: boolean;
}): string[] => [
	`Node         ${found.node}`,
	`Data         ${found.data} (${found.engine}, schema of ${found.version})`,
	`Signing key  ${found.publicKey}`,
	`Pages        ${found.damage.length === 0 ? 'whole' : `damaged: put a backup back. ${found.damage.join('; ')}`}`,
	`Records      ${found.subjects} subjects, ${found.wrongRecords.length} ${found.rebuilt ? 'put right' : 'wrong'}`,
	...found.wrongRecords.slice(0, 20).map(key => `             ${key}`),
	found.well ? 'All is well.' : 'Not all is well. Records are put right by --rebuild.',
];
