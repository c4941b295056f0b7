import {createHash} from 'node:crypto';
import {promisify} from 'node:util';
import {brotliCompress, brotliDecompress, constants} from 'node:zlib';
import {type Statement, signFile} from '../../shared/lookup/signed-file.ts';
import type {Signer} from './signer.ts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** A lookup file as it is sent: signed and compressed once. `etag` names the content, whatever its encoding. */
export type StoredFile = {
	etag: string;
	/** newest change in it */
	sequence: number;
	brotli: Buffer<ArrayBuffer>;
	/** bytes of the plain file */
	size: number;
};

/** Small files get the best that costs little; big ones what is done in a fraction of a second. */
const quality = (bytes: number): number => (bytes <= 1 << 18 ? 9 : 5);

export async function storeFile(body: string, statement: Statement, signer: Signer): Promise<StoredFile> {
	const plain = Buffer.from(await signFile(body, statement, signer));
	const brotli = await compress(plain, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality(plain.length),
			[constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
		},
	});
	const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
	return {etag, sequence: statement.sequence, brotli, size: plain.length};
}

/** The file without encoding, for whoever does not take brotli. */
export const plainOf = ({brotli}: StoredFile): Promise<Buffer<ArrayBuffer>> => decompress(brotli);
