import {beforeEach, describe, expect, test} from 'vitest';
import {logStep, publicLogOf} from '../../../api/log/index.ts';
import {entriesBetween} from '../../../api/log/queries.ts';
import {leafOfRow} from '../../../api/log/rules.ts';
import type {Step} from '../../../api/storage/storage.ts';
import {canonicalJson} from '../../../shared/log/canonical-json.ts';
import {openHead} from '../../../shared/log/checkpoint.ts';
import {commitmentOf, fromHex} from '../../../shared/log/entry.ts';
import {growTree} from '../../../shared/log/growing-tree.ts';
import {verifyConsistency, verifyInclusion} from '../../../shared/log/verify-proof.ts';
import {inFolder, makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});

const tell = (about: string, more: (steps: Step[]) => Step[] = steps => steps) =>
	world.storage.atomically(tx => more(logStep(world, tx, {kind: 'badge.granted', about, tells: {brand: 'Halden'}})));
const all = () => entriesBetween(world.storage, {from: 0, until: 1e6, most: 1e6});

describe('writing', () => {
	test('entries stand one after another, each committed to by salt and payload', async () => {
		for (const about of ['b1', 'b2', 'b3']) await tell(about);
		const rows = await all();
		expect(rows.map(({index, about}) => [index, about])).toEqual([
			[0, 'b1'],
			[1, 'b2'],
			[2, 'b3'],
		]);
		for (const {payload, salt, commitment, about} of rows) {
			expect(payload).toBe(canonicalJson({brand: 'Halden', about: about ?? ''}));
			expect(commitment).toEqual(Buffer.from(commitmentOf(salt ?? Buffer.alloc(0), payload ?? '')));
		}
		expect(new Set(rows.map(({salt}) => salt?.toString('hex'))).size).toBe(3);
	});

	test('a thousand at once, some of which fail in the shared change: no gap, and in the order of their changes', async () => {
		const fails = (n: number) => n % 7 === 3;
		const {jobTurns} = world.storage.tables;
		await world.storage.atomically(tx => [
			tx.insert(jobTurns).values({name: 'taken', nextAt: new Date(0), failures: 0}),
		]);
		const told = Array.from({length: 1000}, (_, n) =>
			world.storage.atomically(tx => [
				...logStep(world, tx, {kind: 'warning', about: `w${n}`}),
				...(fails(n) ? [tx.insert(jobTurns).values({name: 'taken', nextAt: new Date(0), failures: 0})] : []),
			]),
		);
		const settled = await Promise.allSettled(told);
		expect(settled.filter(({status}) => status === 'rejected')).toHaveLength(143);
		const rows = await all();
		expect(rows.map(({index}) => index)).toEqual(rows.map((_, at) => at));
		expect(rows.map(({about}) => about)).toEqual(
			Array.from({length: 1000}, (_, n) => n)
				.filter(n => !fails(n))
				.map(n => `w${n}`),
		);
		expect((await publicLogOf(world).head()).size).toBe(857);
	});

	test('several entries of one change keep their order', async () => {
		await world.storage.atomically(tx =>
			['d1', 'w1', 'w2'].flatMap(about => logStep(world, tx, {kind: 'decision.lifted', about})),
		);
		expect((await all()).map(({about}) => about)).toEqual(['d1', 'w1', 'w2']);
	});
});

describe('reading', () => {
	test('an empty log has a signed head too', async () => {
		const {note, size} = await publicLogOf(world).head();
		expect(size).toBe(0);
		expect(await openHead(note, [world.signer.publicKey])).toMatchObject({ok: true, head: {size: 0}});
	});

	test('the head is signed over all that is on disk, and every proof against it and between heads holds', async () => {
		const log = publicLogOf(world);
		const heads = [];
		for (let n = 0; n < 40; n++) {
			await tell(`b${n}`);
			heads.push(await log.head());
		}
		const rows = await all();
		const tree = growTree();
		for (const [at, {size, root, note, origin}] of heads.entries()) {
			tree.append(leafOfRow(rows[at]!));
			expect(size).toBe(at + 1);
			expect(root).toEqual(tree.root());
			expect(await openHead(note, [world.signer.publicKey])).toEqual({ok: true, head: {size, root, origin}});
			for (let index = 0; index < size; index += 3) {
				const proof = await log.inclusion(index, size);
				const path = proof.path.map(fromHex);
				expect(fromHex(proof.root)).toEqual(root);
				expect(verifyInclusion({index, size, leaf: leafOfRow(rows[index]!), root, path})).toBe(true);
			}
			for (let first = 1; first <= size; first += 5) {
				const {path} = await log.consistency(first, size);
				const given = {first, firstRoot: heads[first - 1]!.root, second: size, secondRoot: root};
				expect(verifyConsistency(given, path.map(fromHex))).toBe(true);
			}
		}
	});

	test('a process that starts later, and two at once, come to the same head', () =>
		inFolder(async folder => {
			const file = `${folder}/log.sqlite`;
			const one = await makeWorld({file});
			const other = await makeWorld({file, signer: one.signer});
			const write = (by: TestWorld, about: string) =>
				by.storage.atomically(tx => logStep(by, tx, {kind: 'decision', about}));
			for (let n = 0; n < 30; n++) {
				await write(n % 3 ? one : other, `d${n}`);
				if (n % 4 === 0) await publicLogOf(n % 8 ? one : other).head();
			}
			one.clock.pass(1001);
			other.clock.pass(1001);
			const heads = await Promise.all([publicLogOf(one).head(), publicLogOf(other).head()]);
			const later = await makeWorld({file, signer: one.signer});
			for (const {note} of [...heads, await publicLogOf(later).head()]) expect(note).toBe(heads[0].note);
			expect(heads[0].size).toBe(30);
			await Promise.all([one, other, later].map(({storage}) => storage.close()));
		}));
});
