import type {Check} from './check.ts';
import {firstDecode} from './codes/first-decode.ts';
import {guessing} from './codes/guessing.ts';
import {querying} from './codes/querying.ts';

/** Anti-counterfeit codes: registered as quickly as a data base loads a file, asked about as quickly as a row is written. */
export async function benchCodes(say: (text: string) => void): Promise<Check[]> {
	return [...(await querying(say)), ...(await guessing(say)), ...(await firstDecode(say))];
}
