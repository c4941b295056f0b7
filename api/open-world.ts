import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Logger} from 'pino';
import {createAccounts} from './accounts/create-accounts.ts';
import {readSecret} from './accounts/secret.ts';
import {chooseCredentials} from './badges/credentials.ts';
import {CannotStart, systemReason} from './cannot-start.ts';
import {createCodeKeeping} from './codes/keeping/create-code-keeping.ts';
import {chooseStores, type S3Options} from './files/index.ts';
import {newId} from './http/new-id.ts';
import {beginLog} from './log/index.ts';
import {chooseSigner} from './lookup/choose-signer.ts';
import {createMailer, folderCarrier, type SmtpOptions, smtpCarrier} from './mail/index.ts';
import {createOutbound, type Outbound} from './outbound/index.ts';
import {parts} from './parts.ts';
import {createPieceFiles} from './photos/index.ts';
import {beginRecords} from './records/begin-records.ts';
import {openStorage} from './storage/storage.ts';
import {whyUnavailable} from './storage/violations.ts';
import {createLibreTranslate} from './translation/index.ts';
import {createSecretBox} from './webhooks/index.ts';
import type {World} from './world.ts';

export type WorldOptions = {
	/** the data base lies here */
	dataDir: string;
	/** where the signing key lies; default: `keys` in the data folder */
	keyDir?: string;
	log: Logger;
	now?: () => Date;
	mirrors?: readonly string[];
	/** with a world for test keys beside it, in the folder `sandbox` */
	withSandbox?: boolean;
	/** the mail server; null: letters become files in the folder `mail` */
	smtp?: SmtpOptions | null;
	/** where documents and photos are kept; null: in folders of the data folder */
	s3?: S3Options | null;
	/** `test`: the world of test keys */
	mode?: World['mode'];
	/** the address of the operator's LibreTranslate service; default: nothing is translated */
	translator?: string;
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
	withSandbox = false,
	smtp = null,
	s3 = null,
	mode = 'live',
	translator,
	outbound = createOutbound(),
}: WorldOptions): Promise<World> {
	makeFolder(dataDir);
	const storage = await openStorage(databaseFile(dataDir), log);
	try {
		await beginRecords(storage);
		await beginLog(storage);
		const stores = await chooseStores(dataDir, s3, mode === 'test' ? 'sandbox/' : '');
		const signer = await chooseSigner(storage, keyDir, now());
		const world: World = {
			storage,
			now,
			newId,
			parts,
			log,
			mirrors,
			signer,
			credentials: await chooseCredentials(storage, keyDir, now()),
			secrets: createSecretBox(readSecret(join(keyDir, 'webhooks.secret'))),
			codes: await createCodeKeeping(storage, {secret: readSecret(join(keyDir, 'codes.secret')), now}),
			...stores,
			pieces: createPieceFiles(join(dataDir, 'pieces')),
			outbound,
			site: {url: 'http://127.0.0.1'},
			mail: createMailer({storage, newId, now}, smtp ? smtpCarrier(smtp) : folderCarrier(join(dataDir, 'mail'), log)),
			translator: translator === undefined ? null : createLibreTranslate({endpoint: translator, log}),
			accounts: makeOnce(() => createAccounts(world, readSecret(join(keyDir, 'accounts.secret')))),
			mode,
			sandbox: null,
		};
		if (withSandbox) world.sandbox = await openSandbox(world, dataDir, keyDir, s3);
		return world;
	} catch (error) {
		await storage.close();
		const why = whyUnavailable(error);
		throw why ? new CannotStart(`The data base in ${dataDir} can not be written: ${why}.`, {cause: error}) : error;
	}
}

/** The world of test keys: data and keys of its own, the same people. */
async function openSandbox(live: World, dataDir: string, keyDir: string, s3: S3Options | null): Promise<World> {
	const {log, now, outbound} = live;
	const sandbox = await openWorld({
		dataDir: join(dataDir, 'sandbox'),
		keyDir: join(keyDir, 'sandbox'),
		log: log.child({world: 'sandbox'}),
		now,
		outbound,
		s3,
		mode: 'test',
	});
	return {...sandbox, site: live.site, accounts: live.accounts};
}

function makeOnce<Made>(make: () => Made): () => Made {
	let made: Made | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

function makeFolder(dataDir: string) {
	try {
		// What people report will lie here, so it is the owner's alone
		mkdirSync(dataDir, {recursive: true, mode: 0o700});
	} catch (error) {
		throw new CannotStart(`The data folder ${dataDir} can not be made: ${systemReason(error)}.`, {cause: error});
	}
}
