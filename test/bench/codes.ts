import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Check} from './check.ts';
import {firstDecode} from './codes/first-decode.ts';
import {guessing} from './codes/guessing.ts';
import {querying} from './codes/querying.ts';
import {storing} from './codes/storing.ts';

/** Anti-counterfeit codes: registered as quickly as a data base loads a file, asked about as quickly as a row is written. */
export async function benchCodes(say: (text: string) => void): Promise<Check[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	try {
		return [
			...(await storing(folder, say)),
			...(await querying(say)),
			...(await guessing(say)),
			...(await firstDecode(say)),
		];
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
