import {CannotStart, systemReason} from '../cannot-start.ts';
import {createLog} from '../create-log.ts';
import {exportFiles} from '../lookup/export-files.ts';
import {openWorld} from '../open-world.ts';
import {readMirrors} from '../settings.ts';
import {type Command, dataHelp, dataOptions, foldersOf} from './command.ts';

/** All lookup files as static ones, for mirrors and CDNs. */
export const exportLookupCommand: Command = {
	name: 'export-lookup',
	summary: 'writes the lookup files as static ones that any web server can serve',
	help: `DIR [--mirrors URL,URL]
  Writes manifest, directory and buckets into DIR under the paths that extensions ask for, each plain and as .br.
  Only what changed is written. An extension takes the manifest for fresh for 24 hours, so this wants a timer:
  the shorter, the sooner a lifted warning is gone. After --switch of a key or a new depth, all is written anew.
  --mirrors URL,URL  servers that hold these files, to be named in the manifest
${dataHelp}`,
	options: {...dataOptions, mirrors: {type: 'string'}},
	async run(invocation) {
		const [folder, ...more] = invocation.rest;
		const mirrors = readMirrors(invocation.flags['mirrors']);
		if (!folder || more.length > 0 || !mirrors) {
			invocation.say(mirrors ? 'Which folder? One, please.' : '--mirrors: https:// addresses, a comma between them.');
			return 2;
		}
		const world = await openWorld({...foldersOf(invocation), log: createLog('warn'), mirrors});
		try {
			const {files, written, depth, directory} = await exportFiles(world, folder, (done, of) => {
				if (done % 1000 === 0) invocation.say(`${done} of ${of} buckets`);
			});
			invocation.print(`${files} files, ${written} of them new; depth ${depth}, directory ${directory}.`);
			return 0;
		} catch (error) {
			if (error instanceof Error && 'syscall' in error)
				throw new CannotStart(`${folder} can not be written: ${systemReason(error)}.`, {cause: error});
			throw error;
		} finally {
			await world.storage.close();
		}
	},
};
