import {mkdtemp, open, rm} from 'node:fs/promises';
import {join} from 'node:path';
import * as v from 'valibot';
import {createLog} from '../create-log.ts';
import {type Imported, importFacts, longestLine} from '../import/import-facts.ts';
import {splitLines} from '../import/split-lines.ts';
import {databaseFile, openWorld} from '../open-world.ts';
import {SiteUrl} from '../settings.ts';
import type {World} from '../world.ts';
import {type Command, dataHelp, dataOptions, foldersOf, type Invocation} from './command.ts';

/** Facts from a file into the data base. */
export const importCommand: Command = {
	name: 'import',
	summary: 'records facts from a file, one JSON object a line',
	help: `FILE.ndjson [--dry-run] [--json] [--url ADDRESS]
  Records one fact a line: {"fact": "brand" | "seller-review" | "badge" | "decision" | "warning" | "case" | "notice", …}.
  A line that was recorded before changes nothing. Every wrong line is named with what is right; the others are recorded.
  FILE        "-" reads standard input
  --dry-run   does it all on a copy of the data base, which is thrown away
  --json      the figures as one JSON object
  --url       where people reach the server: the certificates of imported badges name it (http://127.0.0.1)
${dataHelp}`,
	options: {...dataOptions, 'dry-run': {type: 'boolean'}, json: {type: 'boolean'}, url: {type: 'string'}},
	async run(invocation) {
		const [file, ...more] = invocation.rest;
		if (file === undefined || more.length > 0) {
			invocation.say('Name one file: npm run cli -- import FILE.ndjson');
			return 2;
		}
		const {url} = invocation.flags;
		const site = url === undefined ? null : v.safeParse(SiteUrl, url);
		if (site && !site.success) {
			invocation.say(`--url ${site.issues[0].message}`);
			return 2;
		}
		const lines = await linesOf(file);
		if ('wrong' in lines) {
			invocation.say(lines.wrong);
			return 1;
		}
		const world = await openWorld({...foldersOf(invocation), log: createLog('warn')});
		if (site) world.site.url = site.output;
		try {
			const dry = invocation.flags['dry-run'] === true;
			const done = dry
				? await rehearse(world, foldersOf(invocation).dataDir, copy => importInto(copy, lines.read, invocation))
				: await importInto(world, lines.read, invocation);
			tell(invocation, done, dry);
			return done.wrong > 0 ? 1 : 0;
		} finally {
			await world.storage.close();
		}
	},
};

/** Begins to read when it is called, not before: lines that nobody waits for yet are lost. */
type Lines = () => AsyncIterable<string>;

async function linesOf(file: string): Promise<{read: Lines} | {wrong: string}> {
	if (file === '-') return {read: () => splitLines(process.stdin.setEncoding('utf8'), longestLine)};
	try {
		const handle = await open(file);
		return {read: () => splitLines(handle.createReadStream({encoding: 'utf8'}), longestLine)};
	} catch (error) {
		return {wrong: `${file} can not be read: ${error instanceof Error ? error.message : error}`};
	}
}

async function importInto(world: World, lines: Lines, {say}: Invocation): Promise<Imported> {
	let told = Date.now();
	return importFacts(world, lines(), {
		wrong: (line, why) => say(`line ${line}: ${why}`),
		progress({lines: so, changed, wrong}) {
			if (Date.now() - told < 2000) return;
			told = Date.now();
			say(`${so} lines read, ${changed} facts new or changed, ${wrong} wrong …`);
		},
	});
}

/** A copy meets everything that the data base would: facts that are there, ids that are taken. */
async function rehearse(world: World, dataDir: string, work: (copy: World) => Promise<Imported>): Promise<Imported> {
	const folder = await mkdtemp(join(dataDir, 'rehearsal-'));
	try {
		await world.storage.copyTo(databaseFile(folder));
		const copy = await openWorld({dataDir: folder, keyDir: join(dataDir, 'keys'), log: world.log});
		try {
			return await work(copy);
		} finally {
			await copy.storage.close();
		}
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

function tell({flags, print}: Invocation, {lines, changed, unchanged, wrong}: Imported, dry: boolean) {
	print(
		flags.json === true
			? JSON.stringify({lines, changed, unchanged, wrong, dryRun: dry})
			: `${lines} lines: ${changed} ${dry ? 'would be recorded' : 'recorded'}, ${unchanged} known already, ${wrong} wrong.`,
	);
}
