import {join} from 'node:path';
import {afterFormer} from './after-former.ts';
import {createFolderStore} from './folder-store.ts';
import {createS3Store, type S3Options} from './s3-store.ts';
import type {FileStore} from './store.ts';
import {tryStore} from './try-store.ts';

/** What is kept in stores of its own: a file that one needs no more may still be needed by the other. */
export type Stores = {documents: FileStore; photos: FileStore};

/**
 * The stores of a data folder: folders in it, or a bucket. What lay in the folders before the bucket came is still found there.
 * Throws `CannotStart` when the bucket can't be written.
 */
export async function chooseStores(dataDir: string, s3: S3Options | null, prefix: string): Promise<Stores> {
	const folder = (name: string) => createFolderStore(join(dataDir, name));
	if (!s3) return {documents: folder('documents'), photos: folder('photos')};
	const bucket = (name: string) => createS3Store(s3, `${prefix}${name}`);
	await tryStore(bucket('tried'), `the bucket ${s3.bucket} at ${s3.endpoint}`);
	return {
		documents: afterFormer(bucket('documents'), folder('documents')),
		photos: afterFormer(bucket('photos'), folder('photos')),
	};
}
