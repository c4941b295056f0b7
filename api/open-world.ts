import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Logger} from 'pino';
import {CannotStart, systemReason} from './cannot-start.ts';
import {newId} from './http/new-id.ts';
import {chooseSigner} from './lookup/choose-signer.ts';
import {createOutbound, type Outbound} from './outbound/index.ts';
import {parts} from './parts.ts';
import {beginRecords} from './records/begin-records.ts';
import {openStorage} from './storage/storage.ts';
import {whyUnavailable} from './storage/violations.ts';
import type {World} from './world.ts';

export type WorldOptions = {
	/** the data base lies here */
	dataDir: string;
	/** where the signing key lies; default: `keys` in the data folder */
	keyDir?: string;
	log: Logger;
	now?: () => Date;
	mirrors?: readonly string[];
	/** the way out; default: the public internet by this machine's resolver */
	outbound?: Outbound;
};

/** The data base of a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'touchstone.sqlite');

/** Opens (or makes) a data folder: data base and signing key. Throws `CannotStart` with one sentence. */
export async function openWorld({
	dataDir,
	keyDir = join(dataDir, 'keys'),
	log,
	now = () => new Date(),
	mirrors = [],
	outbound = createOutbound(),
}: WorldOptions): Promise<World> {
	makeFolder(dataDir);
	const storage = await openStorage(databaseFile(dataDir), log);
	try {
		await beginRecords(storage);
		const signer = await chooseSigner(storage, keyDir, now());
		return {storage, now, newId, parts, log, mirrors, signer, outbound};
	} catch (error) {
		await storage.close();
		const why = whyUnavailable(error);
		throw why ? new CannotStart(`The data base in ${dataDir} can not be written: ${why}.`, {cause: error}) : error;
	}
}

function makeFolder(dataDir: string) {
	try {
		// What people report will lie here, so it is the owner's alone
		mkdirSync(dataDir, {recursive: true, mode: 0o700});
	} catch (error) {
		throw new CannotStart(`The data folder ${dataDir} can not be made: ${systemReason(error)}.`, {cause: error});
	}
}
