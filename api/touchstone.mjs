#!/usr/bin/env node
// Plain JavaScript, so that an old Node gets this line and not a syntax error or, from better-sqlite3, a crash.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18) || major === 23) {
	console.error(
		`Touchstone needs Node 22.18 or newer (24 is best); this is ${process.versions.node} at ${process.execPath}. Inside the project, "npm run api" and "npm run cli" bring the right one.`,
	);
	process.exit(1);
}

// Saves a third of the time to start: compiled once, kept in the system's folder for temporary files
(await import('node:module')).enableCompileCache?.();

const [command, ...rest] = process.argv.slice(2);
if (command === 'serve') {
	process.argv.splice(2, 1);
	await import('./main.ts');
} else {
	process.argv.splice(2, process.argv.length, ...(command === undefined ? ['--help'] : [command, ...rest]));
	await import('./cli/main.ts');
}
