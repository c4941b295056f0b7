import {join} from 'node:path';
import {createLog} from '../create-log.ts';
import {replaceKey} from '../lookup/replace-key.ts';
import {hasKey, keyFile, readSigner} from '../lookup/signer.ts';
import {databaseFile} from '../open-world.ts';
import {openStorage} from '../storage/storage.ts';
import {type Command, dataHelp, dataOptions, foldersOf} from './command.ts';

/** Prints the key that extensions check lookup files with. */
export const keyCommand: Command = {
	name: 'key',
	summary: 'prints the public key of the lookup files',
	help: `[--new]
  Prints the public key that extensions check lookup files with.
  --new       make a key where there is none any more; extensions have to be told it
${dataHelp}`,
	options: {...dataOptions, new: {type: 'boolean'}},
	async run(invocation) {
		const {dataDir, keyDir = join(dataDir, 'keys')} = foldersOf(invocation);
		if (invocation.flags.new === true) {
			const storage = await openStorage(databaseFile(dataDir), createLog('warn'));
			try {
				invocation.print(await replaceKey(storage, keyDir, new Date()));
			} finally {
				await storage.close();
			}
			return 0;
		}
		if (!hasKey(keyDir)) {
			invocation.say(
				`There is no signing key at ${keyFile(keyDir)}: it is made when the API starts for the first time.`,
			);
			return 1;
		}
		invocation.print(readSigner(keyDir).publicKey);
		return 0;
	},
};
