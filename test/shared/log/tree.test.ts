import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {growTree, joinPeaks} from '../../../shared/log/growing-tree.ts';
import {consistencyRanges, inclusionRanges, placesOf, type Range} from '../../../shared/log/proof-ranges.ts';
import {type Hash, leafHash} from '../../../shared/log/tree-hash.ts';
import {verifyConsistency, verifyInclusion} from '../../../shared/log/verify-proof.ts';
import {naiveConsistency, naiveInclusion, naiveRoot} from './naive-tree.ts';

const entriesOf = (size: number) => Array.from({length: size}, (_, at) => Buffer.from(`entry ${at}`));

/** A tree whose completed subtrees are kept, as a data base keeps them. */
function keptTree(entries: readonly Uint8Array[]) {
	const tree = growTree();
	const kept = entries.map(entry => tree.append(leafHash(entry)));
	const hashOf = (range: Range): Hash =>
		joinPeaks(placesOf(range).map(({level, at}) => kept[(at + 1) * 2 ** level - 1]![level]!));
	return {tree, hashOf};
}

describe('a tree of any size up to 36', () => {
	test.each(Array.from({length: 37}, (_, size) => size))('of %i entries: root and every proof as defined', size => {
		const entries = entriesOf(size);
		const {tree, hashOf} = keptTree(entries);
		const root = naiveRoot(entries);
		expect(tree.size).toBe(size);
		expect(tree.root()).toEqual(root);
		for (let index = 0; index < size; index++) {
			const path = inclusionRanges(index, size).map(hashOf);
			expect(path).toEqual(naiveInclusion(index, entries));
			expect(verifyInclusion({index, size, leaf: leafHash(entries[index]!), root, path})).toBe(true);
		}
		for (let first = 1; first <= size; first++) {
			const path = consistencyRanges(first, size).map(hashOf);
			expect(path).toEqual(naiveConsistency(first, entries));
			const heads = {first, firstRoot: naiveRoot(entries.slice(0, first)), second: size, secondRoot: root};
			expect(verifyConsistency(heads, path)).toBe(true);
		}
	});
});

const anyTree = fc.integer({min: 1, max: 300}).chain(size => fc.tuple(fc.constant(size), fc.nat({max: size - 1})));
const flip = (hash: Hash, bit: number): Hash =>
	hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

test('a tree that is put down and taken up again is the same tree', () =>
	fc.assert(
		fc.property(anyTree, ([size, stop]) => {
			const entries = entriesOf(size);
			const {hashOf, tree} = keptTree(entries);
			const peaks = placesOf({from: 0, until: stop}).map(({level, at}) =>
				hashOf({from: at * 2 ** level, until: (at + 1) * 2 ** level}),
			);
			const again = growTree({size: stop, peaks});
			for (const entry of entries.slice(stop)) again.append(leafHash(entry));
			expect(again.root()).toEqual(tree.root());
		}),
	));

test('a proof of inclusion holds for its entry, place and tree, and for nothing else', () =>
	fc.assert(
		fc.property(anyTree, fc.nat({max: 255}), fc.nat(), ([size, index], bit, pick) => {
			const entries = entriesOf(size);
			const {tree, hashOf} = keptTree(entries);
			const path = inclusionRanges(index, size).map(hashOf);
			const proof = {index, size, leaf: leafHash(entries[index]!), root: tree.root(), path};
			expect(verifyInclusion(proof)).toBe(true);
			const other = pick % size;
			if (other !== index) expect(verifyInclusion({...proof, index: other})).toBe(false);
			expect(verifyInclusion({...proof, leaf: flip(proof.leaf, bit)})).toBe(false);
			expect(verifyInclusion({...proof, root: flip(proof.root, bit)})).toBe(false);
			expect(verifyInclusion({...proof, path: [...path, path[0] ?? proof.root]})).toBe(false);
			if (path.length === 0) return;
			expect(verifyInclusion({...proof, path: path.slice(1)})).toBe(false);
			const at = pick % path.length;
			expect(verifyInclusion({...proof, path: path.with(at, flip(path[at]!, bit))})).toBe(false);
		}),
	));

test('a proof of consistency holds between its two heads, and not for a log that changed an entry', () =>
	fc.assert(
		fc.property(anyTree, fc.nat(), ([size, before], pick) => {
			const first = before + 1;
			const entries = entriesOf(size);
			const {tree, hashOf} = keptTree(entries);
			const path = consistencyRanges(first, size).map(hashOf);
			const heads = {
				first,
				firstRoot: keptTree(entries.slice(0, first)).tree.root(),
				second: size,
				secondRoot: tree.root(),
			};
			expect(verifyConsistency(heads, path)).toBe(true);
			const changed = entries.with(pick % first, Buffer.from('changed'));
			const rewritten = keptTree(changed);
			expect(
				verifyConsistency(
					{...heads, secondRoot: rewritten.tree.root()},
					consistencyRanges(first, size).map(rewritten.hashOf),
				),
			).toBe(false);
			if (first < size) {
				expect(verifyConsistency({...heads, second: first, first: size}, path)).toBe(false);
				expect(verifyConsistency(heads, path.slice(1))).toBe(false);
			}
		}),
	));

test.each([
	['an index that is no number', {index: Number.NaN, size: 3}],
	['a negative index', {index: -1, size: 3}],
	['an index beyond the tree', {index: 3, size: 3}],
	['a broken size', {index: 0, size: 2.5}],
	['a size beyond what can be counted', {index: 0, size: 2 ** 53}],
])('%s proves nothing, and does not throw', (_, wrong) => {
	const root = leafHash(Buffer.from('x'));
	expect(verifyInclusion({...wrong, leaf: root, root, path: []})).toBe(false);
	expect(verifyConsistency({first: wrong.index + 1, firstRoot: root, second: wrong.size, secondRoot: root}, [])).toBe(
		false,
	);
});
