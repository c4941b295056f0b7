import {createReadStream} from 'node:fs';
import {Problem} from '../../shared/problems.ts';
import {createLog} from '../create-log.ts';
import {openWorld} from '../open-world.ts';
import {
	acceptDelivery,
	findAdapter,
	listSources,
	receiveDelivery,
	runSource,
	type SourceListed,
	sourceNames,
} from '../sources/index.ts';
import type {World} from '../world.ts';
import {type Command, dataHelp, dataOptions, foldersOf, type Invocation} from './command.ts';

/** Public warning lists: what stands, what is held, read one now, let one in. */
export const sourcesCommand: Command = {
	name: 'sources',
	summary: 'public warning lists: what stands, what is held for you',
	help: `[list] | run NAME [--file FILE | --address URL] | accept ID   [--json]
  list         every source, how many of its lines stand, and the lists that are held for you, with the reason
  run NAME     reads one now: ${sourceNames()}
  accept ID    lets a held list in
  --file FILE    reads a file in the source's format, nothing is fetched
  --address URL  asks there, not where the authority publishes it
  --json         the result as one JSON object
The server asks by itself for those that --sources names.
${dataHelp}`,
	options: {...dataOptions, file: {type: 'string'}, address: {type: 'string'}, json: {type: 'boolean'}},
	async run(invocation) {
		const [verb = 'list', name, ...more] = invocation.rest;
		const wanted = {list: 0, run: 1, accept: 1}[verb];
		if (wanted === undefined || (name === undefined ? 0 : 1 + more.length) !== wanted) {
			invocation.say('Say one of: sources list, sources run NAME, sources accept ID');
			return 2;
		}
		const world = await openWorld({...foldersOf(invocation), log: createLog('warn')});
		try {
			if (verb === 'run') return await run(world, name ?? '', invocation);
			if (verb === 'accept') return await accept(world, name ?? '', invocation);
			return await list(world, invocation);
		} finally {
			await world.storage.close();
		}
	},
};

async function list(world: World, {flags, print}: Invocation): Promise<number> {
	const sources = await listSources(world);
	if (flags.json === true) print(JSON.stringify({sources}));
	else for (const source of sources) for (const line of linesOf(source)) print(line);
	return 0;
}

const linesOf = ({name, standing, checkedAt, trouble, newest, held}: SourceListed): string[] => [
	`${name.padEnd(16)} ${standing} lines stand, ${checkedAt ? `checked ${checkedAt}` : 'never asked'}`,
	...(trouble ? [`  could not be read: ${trouble}`] : []),
	...(newest?.state === 'refused' ? [`  refused: ${newest.reasons.join(' ')}`] : []),
	...(held ? [`  held: ${held.id} (${held.lines} lines, ${held.receivedAt}). ${held.reasons.join(' ')}`] : []),
];

async function run(world: World, name: string, {flags, print, say}: Invocation): Promise<number> {
	const adapter = findAdapter(name);
	if (!adapter) {
		say(`There is no source “${name}”: ${sourceNames()}.`);
		return 2;
	}
	const {file, address} = flags;
	try {
		const done =
			typeof file === 'string'
				? {is: 'received' as const, ...(await receiveDelivery(world, adapter, adapter.read(bytesOf(file))))}
				: await runSource(world, adapter, {name, address: typeof address === 'string' ? address : null});
		if (done.is === 'unchanged') {
			print(flags.json === true ? JSON.stringify({source: name, state: 'unchanged'}) : `${name} is unchanged.`);
			return 0;
		}
		const {delivery, applied} = done;
		if (flags.json === true) print(JSON.stringify({...delivery, ...applied}));
		else if (applied)
			print(
				`${name}: ${delivery.entries} entries, ${delivery.lines} lines: ${applied.recorded} recorded, ${applied.withdrawn} withdrawn, ${delivery.unmatched} name nothing we could tell, ${delivery.wrong} wrong.`,
			);
		else say(`${name}: ${delivery.state} as ${delivery.id}. ${delivery.reasons.join(' ')}`);
		return applied ? 0 : 1;
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		say(`${name} can not be read: ${error.message}`);
		return 1;
	}
}

/** Opened when it is read, not before: an error that nobody waits for yet would end the process. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
	yield* createReadStream(file);
}

async function accept(world: World, id: string, {flags, print, say}: Invocation): Promise<number> {
	try {
		const {recorded, withdrawn} = await acceptDelivery(world, id);
		print(
			flags.json === true
				? JSON.stringify({id, recorded, withdrawn})
				: `${id} accepted: ${recorded} recorded, ${withdrawn} withdrawn.`,
		);
		return 0;
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		say(error.message);
		return 1;
	}
}
