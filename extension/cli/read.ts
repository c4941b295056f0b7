import {readFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {factsJson} from './facts-json.ts';
import {readSaved} from './read-saved.ts';

const help = `Page facts of saved product pages, as JSON.

  npm run --silent read -- FILE.html --url URL     one page: its facts as one JSON object
  npm run --silent read -- --batch LIST.jsonl      many: one JSON line a page

LIST.jsonl holds lines {"file": "page.html", "url": "https://…"}; files are looked for beside the list.
Each line printed is {"file", "isListing", "facts", "ms"}; ms covers parsing and reading of that page.
A page that can't be read gets {"file", "error"}; the others are still read, and the command ends with 1.`;

/** Something the person at the shell can put right; told without a stack. */
class Mistake extends Error {}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

function load(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw new Mistake(`${file}: can't be read (${message(error)})`);
	}
}

function webAddress(url: unknown, where: string): string {
	if (typeof url !== 'string' || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
		throw new Mistake(`${where}: "url" must be a web address, got ${JSON.stringify(url)}`);
	return url;
}

function readOne(file: string, url: string) {
	const html = load(file);
	const started = performance.now();
	const {isListing, facts} = readSaved(html, url);
	const ms = Math.round((performance.now() - started) * 10) / 10;
	return {isListing, facts: factsJson(facts), ms};
}

function batchLine(line: string, where: string, folder: string) {
	let entry: unknown;
	try {
		entry = JSON.parse(line);
	} catch (error) {
		throw new Mistake(`${where}: not JSON (${message(error)})`);
	}
	const {file, url} = (entry ?? {}) as {file?: unknown; url?: unknown};
	if (typeof file !== 'string') throw new Mistake(`${where}: "file" must be a path, got ${JSON.stringify(file)}`);
	return {file, ...readOne(path.resolve(folder, file), webAddress(url, where))};
}

function readBatch(list: string): number {
	const lines = load(list).split('\n');
	let failures = 0;
	for (const [at, line] of lines.entries()) {
		if (!line.trim()) continue;
		const where = `${list}:${at + 1}`;
		try {
			console.log(JSON.stringify(batchLine(line, where, path.dirname(list))));
		} catch (error) {
			failures++;
			console.error(message(error));
			console.log(JSON.stringify({file: where, error: message(error)}));
		}
	}
	return failures === 0 ? 0 : 1;
}

function main(args: string[]): number {
	const {values, positionals} = parseArgs({
		args,
		allowPositionals: true,
		options: {url: {type: 'string'}, batch: {type: 'string'}, help: {type: 'boolean'}},
	});
	if (values.help) console.log(help);
	else if (values.batch) return readBatch(values.batch);
	else if (positionals[0] === undefined)
		throw new Mistake('Which page? Give FILE.html --url URL, or --batch LIST.jsonl (--help says more)');
	else if (values.url === undefined) throw new Mistake(`${positionals[0]}: where was it served from? Give --url URL`);
	else {
		const {isListing, facts, ms} = readOne(positionals[0], webAddress(values.url, '--url'));
		console.log(JSON.stringify({isListing, ...facts, ms}));
	}
	return 0;
}

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	console.error(message(error));
	process.exitCode = 1;
}
