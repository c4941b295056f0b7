import {existsSync, globSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {
	verifyConsistency,
	verifyInclusion,
	verifySubtreeConsistency,
	verifySubtreeInclusion,
} from '../../../shared/log/verify-proof.ts';

/** Published proofs, good and bad: transparency-dev/merkle, testdata. */
const folder = '../shared/vectors/merkle/testdata';

type Vector = {desc: string; wantErr: boolean; proof: string[] | null} & Record<string, unknown>;
const bytes = (text: unknown) => Uint8Array.from(Buffer.from(String(text ?? ''), 'base64'));
const number = (value: unknown) => Number(value);

/** The folder's name says what is to be proved. */
const provers: Record<string, (vector: Vector, path: Uint8Array<ArrayBuffer>[]) => boolean> = {
	inclusion: ({leafIdx, treeSize, root, leafHash}, path) =>
		verifyInclusion({
			index: number(leafIdx),
			size: number(treeSize),
			leaf: bytes(leafHash),
			root: bytes(root),
			path,
		}),
	consistency: ({size1, size2, root1, root2}, path) =>
		verifyConsistency(
			{first: number(size1), firstRoot: bytes(root1), second: number(size2), secondRoot: bytes(root2)},
			path,
		),
	subtreeinclusion: ({leafIdx, start, end, root, leafHash}, path) =>
		verifySubtreeInclusion(
			{start: number(start), end: number(end)},
			{index: number(leafIdx), leaf: bytes(leafHash), root: bytes(root), path},
		),
	subtreeconsistency: ({start, end, size, root1, root2}, path) =>
		verifySubtreeConsistency(
			{start: number(start), end: number(end)},
			{size: number(size), subtreeRoot: bytes(root1), root: bytes(root2), path},
		),
};

const isThere = existsSync(folder);
if (!isThere) console.log(`skipped: ${folder} is not here`);

describe.skipIf(!isThere)('published Merkle proofs', () => {
	const files = isThere ? globSync(`${folder}/**/*.json`).sort() : [];
	let right = 0;

	test.each(Object.keys(provers))('%s: good ones hold and bad ones do not', kind => {
		for (const file of files.filter(each => each.startsWith(`${folder}/${kind}/`))) {
			const vector: Vector = JSON.parse(readFileSync(file, 'utf8'));
			expect(provers[kind]?.(vector, (vector.proof ?? []).map(bytes)), `${file}: ${vector.desc}`).toBe(!vector.wantErr);
			right++;
		}
	});

	test('all of them were judged', () => {
		console.log(`${right} of ${files.length} published Merkle proofs judged right`);
		expect(files).toHaveLength(518);
		expect(right).toBe(518);
	});
});
