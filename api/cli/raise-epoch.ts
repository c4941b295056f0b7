import {createLog} from '../create-log.ts';
import {openWorld} from '../open-world.ts';
import {raiseEpoch} from '../records/index.ts';
import {type Command, dataHelp, dataOptions, foldersOf} from './command.ts';

/** After a copy of the data base was put back. */
export const raiseEpochCommand: Command = {
	name: 'raise-epoch',
	summary: 'to be run after a copy of the data base was put back',
	help: `
  Says that this data base was put back from a copy: every extension then asks for everything anew.
  Without it, extensions that saw newer changes refuse the older ones. Prints the new epoch.
${dataHelp}`,
	options: dataOptions,
	async run(invocation) {
		const world = await openWorld({...foldersOf(invocation), log: createLog('warn')});
		try {
			invocation.print(String(await raiseEpoch(world)));
		} finally {
			await world.storage.close();
		}
		return 0;
	},
};
