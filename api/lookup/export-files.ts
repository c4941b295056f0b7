import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {badgePaths} from '../../shared/badges/contract.ts';
import {lookupPaths} from '../../shared/lookup/contract.ts';
import {createStatusFiles} from '../badges/index.ts';
import type {World} from '../world.ts';
import {createLookup} from './lookup.ts';
import {plainOf, type StoredFile} from './stored-file.ts';

/** `written`: those that were not there already, byte for byte. */
export type Exported = {files: number; written: number; depth: number; directory: number};

/** Differences that are made for browsers that held an earlier export. */
const mostDifferences = 48;

/**
 * Writes every lookup file as two static ones, `PATH` and `PATH.br`, and every status list of badges, under the paths
 * extensions ask for. A file that did not
 * change is left alone. The manifest is made first and written last: whoever sees it finds all that it names, or newer.
 */
export async function exportFiles(
	world: World,
	folder: string,
	progress: (done: number, of: number) => void = () => {},
): Promise<Exported> {
	const lookup = createLookup(world, {budget: 16 << 20});
	const before = exportedVersion(folder);
	const manifest = await lookup.manifest();
	const {depth, directory} = await bodyOf(manifest);
	const exported: Exported = {files: 0, written: 0, depth: Number(depth), directory: Number(directory)};
	const write = async (at: string, file: StoredFile) => {
		exported.files++;
		if (await writeFiles(path.join(folder, at), file)) exported.written++;
	};

	const sinces = new Set([0, ...(before === null ? [] : [before]), ...exportedDifferences(folder)]);
	for (const since of sinces) {
		const file = await lookup.directory(since);
		// A version of a data base that was since put back from a copy
		if (!file) continue;
		await write(lookupPaths.directory(since), file);
		const {more, version} = await bodyOf(file);
		// A set that grows while it is walked goes on with what was added: the next part
		if (more === true) sinces.add(Number(version));
	}

	const buckets = 2 ** exported.depth;
	for (let index = 0; index < buckets; index++) {
		const file = await lookup.bucket(exported.depth, index);
		if (!file) throw new Error(`depth ${exported.depth} is not answered any more`);
		await write(lookupPaths.bucket(exported.depth, index), file);
		progress(index + 1, buckets);
	}
	for (const {name, token} of await createStatusFiles(world)()) {
		exported.files++;
		if (writePlain(path.join(folder, badgePaths.statusList(name)), Buffer.from(token))) exported.written++;
	}
	await write(lookupPaths.manifest, manifest);
	removeOthers(folder, exported.depth, sinces);
	return exported;
}

const parseBody = (text: string): Record<string, unknown> => JSON.parse(text.slice(text.indexOf('\n') + 1));
const bodyOf = async ({brotli}: StoredFile) => parseBody((await plainOf(brotli)).toString());

const under = (folder: string, at: string) => path.join(folder, path.dirname(lookupPaths.manifest), at);

/** Which version of the directory the manifest in a folder names. */
function exportedVersion(folder: string): number | null {
	const file = path.join(folder, lookupPaths.manifest);
	return existsSync(file) ? Number(parseBody(readFileSync(file, 'utf8'))['directory']) : null;
}

/** The newest versions since which a folder holds differences. */
function exportedDifferences(folder: string): number[] {
	const names = existsSync(under(folder, 'directory')) ? readdirSync(under(folder, 'directory')) : [];
	const versions = names.filter(name => /^\d+$/.test(name)).map(Number);
	return versions.sort((a, b) => b - a).slice(0, mostDifferences);
}

/** Old differences and the buckets of other depths: they would be refused. */
function removeOthers(folder: string, depth: number, sinces: ReadonlySet<number>) {
	for (const name of readdirSync(under(folder, 'directory')))
		if (!sinces.has(Number(name.replace(/\.br$/, '')))) rmSync(under(folder, `directory/${name}`));
	for (const name of readdirSync(under(folder, '')))
		if (/^\d+$/.test(name) && Number(name) !== depth) rmSync(under(folder, name), {recursive: true});
}

async function writeFiles(at: string, {brotli}: StoredFile): Promise<boolean> {
	const compressed = `${at}.br`;
	if (existsSync(at) && existsSync(compressed) && readFileSync(compressed).equals(brotli)) return false;
	mkdirSync(path.dirname(at), {recursive: true});
	replaceFile(at, await plainOf(brotli));
	replaceFile(compressed, brotli);
	return true;
}

/** A status list holds what is packed already, so there is no second, compressed one. */
function writePlain(at: string, bytes: Buffer): boolean {
	if (existsSync(at) && readFileSync(at).equals(bytes)) return false;
	mkdirSync(path.dirname(at), {recursive: true});
	replaceFile(at, bytes);
	return true;
}

/** A web server never sees half a file. */
function replaceFile(at: string, bytes: Uint8Array) {
	const fresh = `${at}.new`;
	writeFileSync(fresh, bytes);
	renameSync(fresh, at);
}
