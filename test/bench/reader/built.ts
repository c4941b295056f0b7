import {generateKeyPairSync} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {buildExtension} from '../../ground/build-extension.ts';

/** Builds the extension as it is shipped, with the address of a server that does not answer, for as long as `use` takes. */
export async function withBuilt<T>(use: (extension: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	const {publicKey} = generateKeyPairSync('ed25519');
	const key = publicKey.export({format: 'jwk'}).x ?? '';
	try {
		return await use(await buildExtension({api: 'http://127.0.0.1:9', key, out: path.join(folder, 'extension')}));
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
