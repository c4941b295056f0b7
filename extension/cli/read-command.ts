import path from 'node:path';
import {parseArgs} from 'node:util';
import {terminalText} from '../../shared/terminal-text.ts';
import {factsJson} from './facts-json.ts';
import {readSaved} from './read-saved.ts';
import {load, Mistake, messageOf, type Print, webAddress} from './shell.ts';

const help = `Page facts of saved product pages, as JSON.

  npm run --silent read -- FILE.html --url URL     one page: its facts as one JSON object
  npm run --silent read -- --batch LIST.jsonl      many: one JSON line a page

LIST.jsonl holds lines {"file": "page.html", "url": "https://…"}; files are looked for beside the list.
Each line printed is {"file", "isListing", "facts", "ms"}; ms covers parsing and reading of that page.
A page that can't be read gets {"file", "error"}; the others are still read, and the command ends with 1.`;

function readOne(file: string, url: string) {
	const html = load(file);
	const started = performance.now();
	const {isListing, facts} = readSaved(html, url);
	const ms = Math.round((performance.now() - started) * 10) / 10;
	return {isListing, facts: factsJson(facts), ms};
}

/** One line of a batch; anything wrong with it is a mistake that names its place. */
function entryOf(line: string, where: string): {file: string; url: string} {
	let entry: unknown;
	try {
		entry = JSON.parse(line);
	} catch (error) {
		throw new Mistake(`${where}: not JSON (${messageOf(error)})`);
	}
	const {file, url} = Object(entry) as {file?: unknown; url?: unknown};
	if (typeof file !== 'string') throw new Mistake(`${where}: "file" must be a path, got ${JSON.stringify(file)}`);
	return {file, url: webAddress(url, `${where}: "url"`)};
}

function readBatch(list: string, print: Print): number {
	let failures = 0;
	for (const [at, line] of load(list).split('\n').entries()) {
		if (!line.trim()) continue;
		const where = `${list}:${at + 1}`;
		let file = where;
		try {
			const entry = entryOf(line, where);
			file = entry.file;
			print.out(JSON.stringify({file, ...readOne(path.resolve(path.dirname(list), file), entry.url)}));
		} catch (error) {
			failures++;
			print.err(terminalText(messageOf(error)));
			print.out(JSON.stringify({file, error: messageOf(error)}));
		}
	}
	return failures === 0 ? 0 : 1;
}

function run(args: string[], print: Print): number {
	const {values, positionals} = parseArgs({
		args,
		allowPositionals: true,
		options: {url: {type: 'string'}, batch: {type: 'string'}, help: {type: 'boolean'}},
	});
	const [file, ...more] = positionals;
	if (values.help) print.out(help);
	else if (values.batch !== undefined) return readBatch(values.batch, print);
	else if (file === undefined || more.length > 0)
		throw new Mistake('Which page? Give one FILE.html --url URL, or --batch LIST.jsonl (--help says more)');
	else if (values.url === undefined) throw new Mistake(`${file}: where was it served from? Give --url URL`);
	else {
		const {isListing, facts, ms} = readOne(file, webAddress(values.url, '--url'));
		print.out(JSON.stringify({isListing, ...facts, ms}));
	}
	return 0;
}

/** `npm run read`: 0 when every page was read, else 1 and one clear line for each that was not. */
export function readCommand(args: string[], print: Print): number {
	try {
		return run(args, print);
	} catch (error) {
		print.err(terminalText(messageOf(error)));
		return 1;
	}
}
