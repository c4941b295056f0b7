import {checkCommand} from './check-command.ts';

process.exitCode = await checkCommand(process.argv.slice(2), {
	out: text => console.log(text),
	err: text => console.error(text),
});
