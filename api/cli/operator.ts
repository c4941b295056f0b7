import {createOperator} from '../accounts/create-operator.ts';
import {createLog} from '../create-log.ts';
import {openWorld} from '../open-world.ts';
import {type Command, dataHelp, dataOptions, foldersOf} from './command.ts';

/** Makes the first people who run a server; those after them can be made on the desk. */
export const operatorCommand: Command = {
	name: 'operator',
	summary: 'makes an operator',
	help: `create --email ADDRESS --name NAME [--role operator|reviewer|authority]
  Makes somebody operator (or of another role). A new account gets a password, printed this once; one that exists keeps
  its own. Nothing of the role can be done before a second factor is turned on: the desk leads there after signing in.
${dataHelp}`,
	options: {...dataOptions, email: {type: 'string'}, name: {type: 'string'}, role: {type: 'string'}},
	async run(invocation) {
		const {flags, rest, print, say} = invocation;
		const {email, name, role = 'operator'} = flags;
		const wrong = [
			...(rest[0] === 'create' && rest.length === 1 ? [] : ['Say “operator create”.']),
			...(typeof email === 'string' && /^\S+@\S+$/.test(email) ? [] : ['--email must be an address.']),
			...(role === 'operator' || role === 'reviewer' || role === 'authority'
				? []
				: ['--role must be operator, reviewer or authority.']),
		];
		if (
			wrong.length > 0 ||
			typeof email !== 'string' ||
			(role !== 'operator' && role !== 'reviewer' && role !== 'authority')
		) {
			for (const line of wrong) say(line);
			return 2;
		}
		const world = await openWorld({...foldersOf(invocation), log: createLog('warn')});
		try {
			const made = await createOperator(world, {email, name: typeof name === 'string' ? name : email, role});
			if (made.password) print(`password ${made.password}`);
			say(
				made.password
					? 'Sign in at /desk, change it, and turn on the second factor.'
					: 'The account existed: its password stays.',
			);
			return 0;
		} finally {
			await world.storage.close();
		}
	},
};
