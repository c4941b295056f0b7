import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import {logStep, publicLogOf} from '../../api/log/index.ts';
import {leafOf} from '../../shared/log/entry.ts';
import {growTree} from '../../shared/log/growing-tree.ts';
import {inclusionRanges} from '../../shared/log/proof-ranges.ts';
import {emptyRoot, type Hash, nodeHash} from '../../shared/log/tree-hash.ts';
import {makeWorld, type TestWorld} from '../worlds.ts';
import {atMost, type Check, median} from './check.ts';

const million = 1_000_000;
/** Changes that are made at once, as many people's at the same time: they share a commit. */
const atOnce = 256;
const measured = 128;
const proofs = 1000;

/** The public log at a million entries: an entry beside a bare row, a proof beside one computed from the leaves. */
export async function benchLog(say: (text: string) => void): Promise<Check[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-log-'));
	const world = await makeWorld({file: path.join(folder, 'log.sqlite')});
	try {
		say(`Filling a log with ${million.toLocaleString('en')} entries …`);
		const leaves = await fill(folder, world);
		await publicLogOf(world).head();
		const rounds = Array.from({length: 3}, () => ({bare: 0, ours: 0}));
		for (const [round, each] of rounds.entries()) {
			each.bare = bareRows(path.join(folder, `bare-${round}.sqlite`));
			each.ours = await append(world);
		}
		const ours = median(rounds.map(each => each.ours));
		const bare = median(rounds.map(each => each.bare));
		const ratio = median(rounds.map(each => each.ours / each.bare));
		say(
			`An entry ${ours.toFixed(1)} µs with its share of commit and tree; a bare row with an index ${bare.toFixed(1)} µs`,
		);
		const {inclusion, consistency} = await prove(world);
		const naive = naiveProof(leaves);
		say(`A proof from the leaves alone ${naive.toFixed(0)} ms`);
		return [
			atMost('an entry at a million: its row, its share of the commit, the tree grown over it', ours, 'µs', 50),
			atMost('the same against a bare row with an index in the same kind of commit', ratio, '×', 20),
			atMost('a proof that an entry is in a million', inclusion, 'ms', 1),
			atMost('a proof that a million begins with any smaller log', consistency, 'ms', 1),
			atMost('the proof against one computed from all leaves', inclusion / naive, '×', 0.01),
		];
	} finally {
		await world.storage.close();
		rmSync(folder, {recursive: true, force: true});
	}
}

/** Entries and their tree, written past the API by one statement each: only what comes after them is measured. Answers their leaves. */
async function fill(folder: string, {now}: TestWorld): Promise<Hash[]> {
	const sqlite = new Database(path.join(folder, 'log.sqlite'));
	const entry = sqlite.prepare(
		`insert into log_entries ("index", kind, at, commitment, payload, salt, about) values (?, 'badge.granted', ?, ?, ?, ?, ?)`,
	);
	const node = sqlite.prepare('insert into log_nodes ("index", hashes) values (?, ?)');
	const at = now();
	const tree = growTree();
	const leaves: Hash[] = [];
	sqlite.transaction(() => {
		for (let n = 0; n < million; n++) {
			const commitment = Buffer.alloc(32);
			commitment.writeUInt32BE(n);
			const leaf = leafOf({kind: 'badge.granted', at: at.toISOString(), commitment: commitment.toString('hex')});
			const about = `bdg_${(n * 2654435761) % 4294967296}`;
			entry.run(n, at.getTime(), commitment, JSON.stringify({about, ...said}), commitment, about);
			node.run(n, Buffer.concat(tree.append(leaf)));
			leaves.push(leaf);
		}
		sqlite.prepare('update log_state set size = ?').run(million);
	})();
	sqlite.close();
	return leaves;
}

const said = {
	seller: 'seller:aliexpress/1101234567',
	sellerName: 'Beauty Hall',
	brand: 'brand:halden',
	brandName: 'Halden',
	as: 'authorized',
	territory: ['DE', 'FR'],
	from: '2026-01-01',
	until: '2027-01-01',
};

/** µs an entry, each of a change of its own, until it is in the signed head. */
async function append(world: TestWorld): Promise<number> {
	const {storage} = world;
	const began = performance.now();
	for (let round = 0; round < measured; round++)
		await Promise.all(
			Array.from({length: atOnce}, (_, n) =>
				storage.atomically(tx =>
					logStep(world, tx, {kind: 'badge.granted', about: `bdg_${began}_${round}_${n}`, tells: said}),
				),
			),
		);
	await publicLogOf(world).head();
	return ((performance.now() - began) * 1000) / (measured * atOnce);
}

/** µs a row of as many bytes into a table of its own, as many to a commit, on disk alike. */
function bareRows(file: string): number {
	const sqlite = new Database(file);
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.exec(
		'create table rows (id integer primary key, about text, payload text); create index about on rows (about)',
	);
	const insert = sqlite.prepare('insert into rows (about, payload) values (?, ?)');
	const payload = JSON.stringify(said);
	const commit = sqlite.transaction((round: number) => {
		for (let n = 0; n < atOnce; n++) insert.run(`bdg_${round}_${n}`, payload);
	});
	const began = performance.now();
	for (let round = 0; round < measured; round++) commit(round);
	const each = ((performance.now() - began) * 1000) / (measured * atOnce);
	sqlite.close();
	return each;
}

/** The middle of many, in ms, each of another entry. */
async function prove(world: TestWorld) {
	const log = publicLogOf(world);
	const {size} = await log.head();
	const timed = async (ask: (at: number) => Promise<unknown>) => {
		const took: number[] = [];
		for (let n = 0; n < proofs; n++) {
			const at = (n * 7919 + 1) % million;
			const began = performance.now();
			await ask(at);
			took.push(performance.now() - began);
		}
		return median(took);
	};
	return {
		inclusion: await timed(at => log.inclusion(at, size)),
		consistency: await timed(at => log.consistency(Math.max(1, at), size)),
	};
}

/** ms for a proof by whoever keeps leaves and no tree. */
function naiveProof(leaves: readonly Hash[]): number {
	const rootOf = (from: number, until: number): Hash => {
		if (until - from === 1) return leaves[from] ?? emptyRoot;
		let half = 1;
		while (half * 2 < until - from) half *= 2;
		return nodeHash(rootOf(from, from + half), rootOf(from + half, until));
	};
	const began = performance.now();
	for (const {from, until} of inclusionRanges(123_456, leaves.length)) rootOf(from, until);
	return performance.now() - began;
}
