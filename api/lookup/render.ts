import {createHash} from 'node:crypto';
import type {Manifest} from '../../shared/lookup/contract.ts';
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

/** `known`: the newest change we heard of. What was read may hold newer ones, then that is its version. */
export async function renderDirectory(
	storage: Storage,
	epoch: number,
	since: number,
	known: number,
): Promise<Rendered> {
	const rows = await rowsOfDirectory(storage, since);
	const version = Math.max(known, rows.at(-1)?.sequence ?? 0);
	const head = JSON.stringify({kind: 'directory', epoch, since, version}).slice(0, -1);
	const entries = rows.map(row => `{"address":"${row.address.toString('hex')}","record":${row.body}}`);
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
