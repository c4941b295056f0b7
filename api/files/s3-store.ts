import {AwsClient} from 'aws4fetch';
import {Problem} from '../../shared/problems.ts';
import {hashOf, requireHash} from './hash.ts';
import type {FileStore} from './store.ts';

/** A bucket of an S3-compatible store, and who writes into it. */
export type S3Options = {
	/** such as https://s3.eu-central-1.amazonaws.com or http://127.0.0.1:9000, without a slash at the end */
	endpoint: string;
	bucket: string;
	region: string;
	key: string;
	secret: string;
};

/** How long one request may take, in ms. */
const patience = 20_000;
const emptyHash = hashOf('');

/**
 * Files in a bucket, as `prefix/aa/bb/<hash>`, the bucket in the path. What is signed is the hash of the bytes too, so nothing else
 * can come to lie under it. Only PUT, GET, HEAD and DELETE of one object are asked for, which every such store has. Throws `busy`
 * when it does not answer, or answers something else than it should.
 */
export function createS3Store({endpoint, bucket, region, key, secret}: S3Options, prefix: string): FileStore {
	const client = new AwsClient({accessKeyId: key, secretAccessKey: secret, region, service: 's3', retries: 1});
	const addressOf = (hash: string, aside = '') => {
		requireHash(hash);
		return `${endpoint}/${bucket}/${prefix}/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}${aside}`;
	};

	async function ask(method: string, address: string, body?: Uint8Array, hash = emptyHash): Promise<Response> {
		try {
			const answer = await client.fetch(address, {
				method,
				headers: {'X-Amz-Content-Sha256': hash},
				...(body && {body: Uint8Array.from(body)}),
				redirect: 'error',
				signal: AbortSignal.timeout(patience),
			});
			if (answer.ok || (answer.status === 404 && method !== 'PUT')) return answer;
			await answer.body?.cancel();
			throw new Error(`${method} was answered ${answer.status}`);
		} catch (error) {
			throw new Problem('busy', 'The store of files does not answer as it should', [], {cause: error});
		}
	}

	/** Read to its end, so that the connection is free again. */
	async function done(answer: Promise<Response>): Promise<Response> {
		const said = await answer;
		await said.arrayBuffer();
		return said;
	}

	async function read(address: string): Promise<Uint8Array | null> {
		const answer = await ask('GET', address);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		return answer.status === 404 ? null : bytes;
	}

	return {
		async put(bytes) {
			const hash = hashOf(bytes);
			const address = addressOf(hash);
			if ((await done(ask('HEAD', address))).status === 404) await done(ask('PUT', address, bytes, hash));
			return hash;
		},
		async get(hash) {
			const bytes = await read(addressOf(hash));
			if (bytes && hashOf(bytes) !== hash)
				throw new Error(`the file ${hash} is damaged in the bucket: put its backup back`);
			return bytes;
		},
		async erase(hash, isNeeded) {
			const place = addressOf(hash);
			const aside = addressOf(hash, '.erasing');
			const bytes = await read(place);
			if (bytes) {
				await done(ask('PUT', aside, bytes, hashOf(bytes)));
				await done(ask('DELETE', place));
			}
			const held = bytes ?? (await read(aside));
			if (!held) return true;
			const needed = await isNeeded();
			if (needed) await done(ask('PUT', place, held, hashOf(held)));
			await done(ask('DELETE', aside));
			return !needed;
		},
	};
}
