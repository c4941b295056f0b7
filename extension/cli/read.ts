import {readCommand} from './read-command.ts';

process.exitCode = readCommand(process.argv.slice(2), {
	out: text => console.log(text),
	err: text => console.error(text),
});
