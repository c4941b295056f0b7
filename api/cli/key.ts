import {join} from 'node:path';
import {createLog} from '../create-log.ts';
import {makeNewKey, switchKey} from '../lookup/replace-key.ts';
import {hasKey, keyFile, readSigner} from '../lookup/signer.ts';
import {databaseFile} from '../open-world.ts';
import {openStorage} from '../storage/storage.ts';
import {type Command, dataHelp, dataOptions, foldersOf} from './command.ts';

/** Prints the key that extensions check lookup files with. */
export const keyCommand: Command = {
	name: 'key',
	summary: 'prints the public key of the lookup files',
	help: `[--new | --switch [--early]]
  Prints the public key that extensions check lookup files with.
  --new       makes a new key. The API announces it from its next start on; extensions take it over by themselves
              when it signs. Where the key was lost, the new one signs at once, and extensions have to be told
  --switch    lets the announced key sign from the API's next start on, after 30 days of announcing
  --early     does not wait for them
${dataHelp}`,
	options: {...dataOptions, new: {type: 'boolean'}, switch: {type: 'boolean'}, early: {type: 'boolean'}},
	async run(invocation) {
		const {dataDir, keyDir = join(dataDir, 'keys')} = foldersOf(invocation);
		const {flags, print, say} = invocation;
		if (flags.new === true && flags.switch === true) {
			say('Either --new or --switch.');
			return 2;
		}
		if (flags.new === true || flags.switch === true) {
			const storage = await openStorage(databaseFile(dataDir), createLog('warn'));
			try {
				const now = new Date();
				const signedBefore = hasKey(keyDir);
				print(
					flags.new === true
						? await makeNewKey(storage, keyDir, now)
						: await switchKey(storage, keyDir, now, flags.early === true),
				);
				if (flags.new !== true) say('It signs from the next start of the API on: restart it now.');
				else if (signedBefore)
					say('It is announced from the next start of the API on; then "key --switch", in 30 days.');
			} finally {
				await storage.close();
			}
			return 0;
		}
		if (!hasKey(keyDir)) {
			say(`There is no signing key at ${keyFile(keyDir)}: it is made when the API starts for the first time.`);
			return 1;
		}
		print(readSigner(keyDir).publicKey);
		return 0;
	},
};
