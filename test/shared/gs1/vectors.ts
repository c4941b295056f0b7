import {existsSync, readFileSync} from 'node:fs';

const folder = '../shared/vectors/gs1';

/** GS1's own test vectors are read in place; without them the tests that need them are skipped. */
export const hasVectors = existsSync(folder);

/** The caller says what a file of vectors holds; the files are those of ../shared, made once and never changed. */
export const readVectors = <Vectors>(file: string): Vectors =>
	JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Vectors;

export const readDictionary = (): string => readFileSync(`${folder}/gs1-syntax-dictionary.txt`, 'utf8');
