import type {Hono} from 'hono';
import type * as v from 'valibot';
import {parse} from 'valibot';
import {Bucket, Directory, lookupPaths, Manifest} from '../../shared/lookup/contract.ts';
import {openFile, type Statement} from '../../shared/lookup/signed-file.ts';

/** Lookup files as an extension reads them: over HTTP, checked with the public key and the schema. */
export function served(app: Hono, publicKey: string) {
	async function read<Schema extends v.GenericSchema>(
		path: string,
		schema: Schema,
		statementOf: (body: v.InferOutput<Schema>) => Statement,
	): Promise<v.InferOutput<Schema>> {
		const answer = await app.request(path);
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
		const opened = await openFile(await answer.text(), [publicKey], body => statementOf(parse(schema, body)));
		if (!opened.ok) throw new Error(`${path} was refused: ${opened.why}`);
		return parse(schema, opened.body);
	}

	return {
		manifest: () =>
			read(lookupPaths.manifest, Manifest, ({confirmedAt, epoch}) => ({
				kind: 'manifest',
				depth: 0,
				index: 0,
				sequence: Date.parse(confirmedAt),
				epoch,
			})),
		directory: (since: number) =>
			read(lookupPaths.directory(since), Directory, ({version, epoch}) => ({
				kind: 'directory',
				depth: 0,
				index: since,
				sequence: version,
				epoch,
			})),
		bucket: (depth: number, index: number) =>
			read(lookupPaths.bucket(depth, index), Bucket, ({sequence, epoch}) => ({
				kind: 'bucket',
				depth,
				index,
				sequence,
				epoch,
			})),
	};
}
