import {existsSync, readFileSync} from 'node:fs';

const folder = '../shared/vectors/crypto';

/** Published vectors are read in place; without them the tests that need them are skipped. */
export const hasVectors = existsSync(folder);
if (!hasVectors) console.warn(`${folder} is not here: signature vectors are skipped`);

/** The caller says what a file of vectors holds; the files are Wycheproof's, made once and never changed. */
export const readVectors = <Vectors>(file: string): Vectors =>
	JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Vectors;
