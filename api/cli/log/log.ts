import * as v from 'valibot';
import {PublicKey} from '../../../shared/lookup/contract.ts';
import {type Command, dataOptions, foldersOf, type Invocation} from '../command.ts';
import {keepHead, readKeptHead} from './kept-head.ts';
import type {Verified} from './verified.ts';
import {verifyFolder} from './verify-folder.ts';
import {verifyServer} from './verify-server.ts';

/** Checks a public log, of a server or of a data folder. */
export const logCommand: Command = {
	name: 'log',
	summary: 'checks a public log: every entry, its signed head, and a head kept before',
	help: `verify ADDRESS|DIR [--key KEY] [--head FILE]
  Reads every entry, makes the tree anew and compares. Ends with 0 only when all fits, and says what does not.
  ADDRESS      a server, such as https://touchstone.example: its signed head and its proofs are checked too
  DIR          a data folder, with no server (./data when neither is given)
  --key KEY    the server's public key, as its front page tells it; without: the one that the server names
  --head FILE  keeps the signed head there; the next run checks that the log still begins with it
  --json       what was found as one JSON object`,
	options: {data: dataOptions.data, key: {type: 'string'}, head: {type: 'string'}, json: {type: 'boolean'}},
	async run(invocation) {
		const {rest, say} = invocation;
		const {key: keyFlag, head: headFlag} = invocation.flags;
		const [act, given, ...more] = rest;
		if (act !== 'verify' || more.length > 0) {
			say('Say “log verify ADDRESS” or “log verify DIR”; --help says more.');
			return 2;
		}
		const key = textOf(keyFlag);
		const parsed = v.safeParse(v.optional(PublicKey), key);
		if (!parsed.success) {
			say(`--key ${parsed.issues[0].message}`);
			return 2;
		}
		const head = textOf(headFlag);
		const kept = readKeptHead(head);
		const url = given === undefined ? null : serverOf(given);
		const found = url
			? await verifyServer({url, key, kept, say})
			: await verifyFolder(given ?? foldersOf(invocation).dataDir, kept, say);
		const isWell = found.wrong.length === 0;
		if (isWell && head !== undefined && found.note !== null) keepHead(head, found.note);
		report(invocation, found, kept?.size ?? null);
		if (isWell && !url && head !== undefined && !kept)
			say('A data folder alone has no signed head to keep: ask its server.');
		return isWell ? 0 : 1;
	},
};

const textOf = (flag: string | boolean | undefined): string | undefined =>
	typeof flag === 'string' ? flag : undefined;

/** The server's address without a slash at the end; null: what was given is a folder. */
const serverOf = (given: string): string | null =>
	/^https?:\/\//i.test(given) && URL.canParse(given) ? given.replace(/\/+$/, '') : null;

function report({print, flags: {json}}: Invocation, {wrong, head, entries, erased}: Verified, keptSize: number | null) {
	const root = head && Buffer.from(head.root).toString('base64');
	if (json === true) {
		print(
			JSON.stringify({
				verified: wrong.length === 0,
				origin: head?.origin ?? null,
				entries,
				erased,
				root,
				keptSize,
				wrong,
			}),
		);
		return;
	}
	if (head) {
		print(`Log      ${head.origin}`);
		print(`Head     ${head.size} entries, ${root}`);
	}
	print(`Read     ${entries} entries, of which ${erased} are erased`);
	if (keptSize !== null) print(`Kept     a head of ${keptSize} entries`);
	for (const line of wrong) print(`Wrong    ${line}`);
	print(`Result   ${wrong.length === 0 ? 'verified' : 'NOT VERIFIED'}`);
}
