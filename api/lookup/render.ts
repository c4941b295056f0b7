import {createHash} from 'node:crypto';
import type {Directory, Manifest} from '../../shared/lookup/contract.ts';
import type {Statement} from '../../shared/lookup/signed-file.ts';
import type {Storage} from '../storage/storage.ts';
import {rowsOfBucket, rowsOfDirectory} from './queries.ts';
import {addressRange, paddedSize} from './rules.ts';

/** A body that is ready to be signed as what `statement` says. Records go in as the JSON text they are stored as. */
export type Rendered = {body: string; statement: Statement};

export async function renderBucket(storage: Storage, epoch: number, depth: number, index: number): Promise<Rendered> {
	const {first, last} = addressRange(depth, index);
	const rows = await rowsOfBucket(storage, first, last);
	const sequence = rows.reduce((newest, row) => Math.max(newest, row.sequence), 0);
	const records = rows.filter(row => row.body !== null).map(row => `"${row.address.toString('hex')}":${row.body}`);
	const head = JSON.stringify({kind: 'bucket', epoch, depth, index, sequence}).slice(0, -1);
	const body = `${head},"records":{${records.join(',')}}`;
	return {
		body: `${body}${padding(body, depth)}}`,
		statement: {kind: 'bucket', depth, index, sequence, epoch},
	};
}

/** A part of the directory as it is to be made. `version`: the newest change we heard of. */
export type DirectoryPart = Pick<Directory, 'epoch' | 'since' | 'version' | 'buckets'>;

const rowsAtOnce = 5000;

/**
 * What changed after `since`, as far as about `bytes` go; `more` says that this was not all. What was read may be newer than
 * the version we heard of, then that is its version.
 */
export async function renderDirectory(storage: Storage, part: DirectoryPart, bytes: number): Promise<Rendered> {
	const {epoch, since, buckets} = part;
	const entries: string[] = [];
	let length = 0;
	let last = since;
	let more = true;
	while (more && length < bytes) {
		const rows = await rowsOfDirectory(storage, since, last, rowsAtOnce);
		more = rows.length === rowsAtOnce;
		for (const [at, row] of rows.entries()) {
			const entry = `{"address":"${row.address.toString('hex')}","record":${row.body}}`;
			entries.push(entry);
			length += entry.length;
			last = row.sequence;
			if (length < bytes) continue;
			more ||= at < rows.length - 1;
			break;
		}
	}
	const version = more ? last : Math.max(part.version, last);
	const head = JSON.stringify({kind: 'directory', epoch, since, version, more, buckets}).slice(0, -1);
	return {
		body: `${head},"entries":[${entries.join(',')}]}`,
		statement: {kind: 'directory', depth: 0, index: since, sequence: version, epoch},
	};
}

export const renderManifest = (manifest: Manifest): Rendered => ({
	body: JSON.stringify(manifest),
	statement: {
		kind: 'manifest',
		depth: 0,
		index: 0,
		sequence: Date.parse(manifest.confirmedAt),
		epoch: manifest.epoch,
	},
});

/** A field that fills a body up to its size class. It looks random, else it would vanish in compression; the same on every node. */
function padding(body: string, depth: number): string {
	const frame = ',"pad":""'.length;
	const bare = Buffer.byteLength(body) + '}'.length;
	const missing = paddedSize(bare + frame, depth) - bare - frame;
	if (depth === 0 || missing <= 0) return '';
	const fill = createHash('shake256', {outputLength: Math.ceil((missing * 3) / 4)})
		.update(body)
		.digest('base64url');
	return `,"pad":"${fill.slice(0, missing)}"`;
}
