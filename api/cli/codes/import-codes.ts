import {readFile, stat, writeFile} from 'node:fs/promises';
import {dayMs} from '../../../shared/clock.ts';
import {CodeImport} from '../../../shared/codes/contract-imports.ts';
import type {Invocation} from '../command.ts';
import {type BrandApi, createBrandApi, Refused} from './brand-api.ts';
import {sendFile, wordsOf} from './send-file.ts';

/** Row errors that are shown, when nobody says where to save them all. */
const mostShown = 20;
/** Between two lines of progress, in ms. */
const tellsEvery = 2000;

type Asked = {api: string; key: string; file: string; begin: {batch: string; body: object} | {resume: string}};

/** Imports a file of codes over the API. Answers the exit code: 0 only when every code that should be is registered. */
export async function importCodes(invocation: Invocation, file: string): Promise<number> {
	const asked = await read(invocation, file);
	if ('wrong' in asked) {
		invocation.say(asked.wrong);
		return asked.code;
	}
	const api = createBrandApi(asked.api, asked.key);
	try {
		const {id} = await beginOrResume(api, asked);
		invocation.say(`Import ${id}; if it is broken off, go on with --resume ${id}`);
		await sendFile(api, id, file, tellerOf(invocation));
		const done = await finish(api, id, invocation);
		return await tell(api, done, invocation);
	} catch (error) {
		invocation.say(`It did not work: ${wordsOf(error)}`);
		return 1;
	}
}

async function read({flags, rest: _}: Invocation, file: string): Promise<Asked | {wrong: string; code: 1 | 2}> {
	const {batch, api = 'http://127.0.0.1:8787', 'key-file': keyFile, resume, format, column} = flags;
	const misused = (wrong: string) => ({wrong, code: 2 as const});
	if (typeof keyFile !== 'string')
		return misused('Say --key-file FILE: a file with a key that holds codes:write and codes:read');
	if (typeof resume !== 'string' && typeof batch !== 'string') return misused('Say --batch ID, or --resume ID');
	if (format !== undefined && format !== 'csv' && format !== 'ndjson') return misused('--format is csv or ndjson');
	if (typeof api !== 'string' || !URL.canParse(api)) return misused('--api must be an address');
	try {
		const {size: bytes} = await stat(file);
		const key = (await readFile(keyFile, 'utf8')).trim();
		const guessed = /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'csv';
		const body = {
			format: format ?? guessed,
			column: typeof column === 'string' ? column : null,
			whenWrong: flags.skip === true ? 'skip' : 'refuse',
			dryRun: flags['dry-run'] === true,
			bytes,
		};
		const begin = typeof resume === 'string' ? {resume} : {batch: String(batch), body};
		return {api: api.replace(/\/$/, ''), key, file, begin};
	} catch (error) {
		return {wrong: wordsOf(error), code: 1};
	}
}

const beginOrResume = (api: BrandApi, {begin}: Asked): Promise<CodeImport> =>
	'resume' in begin
		? api.json(CodeImport, 'GET', `/v1/imports/${encodeURIComponent(begin.resume)}`)
		: api.json(CodeImport, 'POST', `/v1/batches/${encodeURIComponent(begin.batch)}/imports`, {json: begin.body});

function tellerOf({say}: Invocation) {
	let told = Date.now();
	return {
		trouble: (words: string) => say(words),
		progress({offset, bytes, good, wrong}: CodeImport) {
			if (Date.now() - told < tellsEvery) return;
			told = Date.now();
			const share = bytes ? ` (${Math.floor((100 * offset) / bytes)} %)` : '';
			say(`${offset} bytes${share}: ${good} codes right, ${wrong} wrong …`);
		},
	};
}

/** The server answers after a while even when it goes on behind: then it is asked again, for a day at most. */
async function finish(api: BrandApi, id: string, {say}: Invocation): Promise<CodeImport> {
	const until = Date.now() + dayMs;
	for (;;) {
		const now = await api.json(CodeImport, 'POST', `/v1/imports/${id}/finish`);
		if (now.state !== 'finishing') return now;
		if (Date.now() > until) throw new Refused('The server does not finish it', false);
		say(`${now.sorted} of ${now.good} codes put in order …`);
	}
}

async function tell(api: BrandApi, done: CodeImport, {flags, print, say}: Invocation): Promise<number> {
	if (done.wrong > 0) {
		const errors = await api.text(`/v1/imports/${done.id}/errors.csv`);
		const lines = errors.trimEnd().split('\r\n');
		if (typeof flags.errors === 'string') await writeFile(flags.errors, errors);
		else for (const line of lines.slice(1, 1 + mostShown)) say(`line ${line}`);
		if (typeof flags.errors !== 'string' && lines.length > 1 + mostShown) say('… all of them: --errors FILE');
	}
	const {state, good, wrong, lines, id, dryRun} = done;
	const outcome =
		state === 'refused'
			? 'nothing registered'
			: dryRun
				? `${good} right, nothing registered`
				: `${good} codes registered`;
	print(
		flags.json === true
			? JSON.stringify({import: id, state, lines, good, wrong, dryRun})
			: `${lines} lines: ${outcome}, ${wrong} wrong.`,
	);
	return state === 'finished' && (wrong === 0 || flags.skip === true) ? 0 : 1;
}
