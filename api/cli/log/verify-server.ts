import * as v from 'valibot';
import {type Head, openHead} from '../../../shared/log/checkpoint.ts';
import {fromHex, leafOf} from '../../../shared/log/entry.ts';
import {type Hash, sameHash} from '../../../shared/log/tree-hash.ts';
import {verifyConsistency, verifyInclusion} from '../../../shared/log/verify-proof.ts';
import {PublicKey} from '../../../shared/lookup/contract.ts';
import {checkEntries} from './check-entries.ts';
import {againstKept} from './kept-head.ts';
import {logServer} from './log-server.ts';
import type {Verified} from './verified.ts';

type Asked = {url: string; key: string | undefined; kept: Head | null; say(line: string): void};

const whyNot = {
	'not-a-head': 'What the server answers as its head is none.',
	'foreign-key': 'The head is signed with another key than the one it is checked with.',
	'bad-signature': 'The signature of the head does not fit: somebody changed it.',
} as const;

/** Checks the log of a server as anybody can. Throws `CannotStart` when it can't be asked, or was asked wrongly. */
export async function verifyServer({url, key, kept, say}: Asked): Promise<Verified> {
	const server = logServer(url, say);
	const publicKey = key === undefined ? await server.ownKey() : v.parse(PublicKey, key);
	if (key === undefined)
		say(`The key is the one the server names itself, ${publicKey}: with --key it is checked against one you trust.`);
	const note = await server.head();
	const opened = await openHead(note, [publicKey]);
	if (!opened.ok) return {wrong: [whyNot[opened.why]], note: null, head: null, entries: 0, erased: 0};
	const {head} = opened;

	const check = checkEntries({total: head.size, keptSize: kept?.size ?? 0, say});
	const leaves = new Map<number, Hash>();
	const asked = new Set([0, Math.floor(head.size / 2), head.size - 1]);
	for (let from: number | null = 0; from !== null && check.tree.size < head.size; ) {
		const {entries, next} = await server.entries(from);
		for (const entry of entries.slice(0, head.size - check.tree.size)) {
			if (!check.take(entry)) return {wrong: check.wrong, note, head, entries: check.tree.size, erased: check.erased};
			if (asked.has(entry.index)) leaves.set(entry.index, leafOf(entry));
		}
		// A server that shows nothing more is believed that there is no more
		from = entries.length === 0 ? null : next;
	}
	const {tree, wrong} = check;
	if (tree.size < head.size) wrong.push(`The head says ${head.size} entries, the server shows ${tree.size}.`);
	else if (!sameHash(tree.root(), head.root))
		wrong.push('The entries do not make the hash that the head signs: at least one was changed after it was signed.');
	if (wrong.length === 0) check.end();
	const against = kept && againstKept(kept, head.origin, check);
	if (against) wrong.push(against);

	// What extensions and other tools ask for has to hold as well
	for (const [index, leaf] of wrong.length === 0 ? leaves : []) {
		const {path} = await server.inclusion(index, head.size);
		if (!verifyInclusion({index, size: head.size, leaf, root: head.root, path: path.map(fromHex)}))
			wrong.push(`The server’s proof that entry ${index} is in the log does not hold.`);
	}
	if (wrong.length === 0 && kept && kept.size > 0) {
		const {path} = await server.consistency(kept.size, head.size);
		const heads = {first: kept.size, firstRoot: kept.root, second: head.size, secondRoot: head.root};
		if (!verifyConsistency(heads, path.map(fromHex)))
			wrong.push('The server’s proof that the log begins with the kept head does not hold.');
	}
	return {wrong, note, head, entries: tree.size, erased: check.erased};
}
