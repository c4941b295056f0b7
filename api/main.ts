import {CannotStart} from './cannot-start.ts';
import {type RunningServer, startServer} from './server.ts';
import {readSettings, s3Of, settingsHelp} from './settings.ts';

/** Starts the API as a process of its own. The only place that reads the environment. */
async function main() {
	const read = readSettings(process.argv.slice(2), process.env);
	if (read.is === 'help') {
		console.log(settingsHelp);
		return;
	}
	if (read.is === 'wrong') {
		for (const error of read.errors) console.error(error);
		console.error('\nnpm run api -- --help says what is right.');
		process.exitCode = 2;
		return;
	}
	const {
		port,
		host,
		data,
		keys,
		log,
		mirrors,
		url,
		proxy,
		sources = [],
		smtp,
		mailFrom,
		translator,
		...more
	} = read.settings;
	try {
		const server = await startServer({
			port,
			host,
			dataDir: data,
			...(keys !== undefined && {keyDir: keys}),
			logLevel: log,
			mirrors,
			...(url !== undefined && {url}),
			behindProxy: proxy === 'one',
			sources,
			...s3Of(more),
			...(smtp !== undefined && mailFrom !== undefined && {smtp: {server: smtp, from: mailFrom}}),
			...(translator !== undefined && {translator}),
		});
		console.error(`Touchstone API on ${server.url} (key ${server.publicKey})`);
		stopOnSignal(server);
	} catch (error) {
		if (!(error instanceof CannotStart)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}

/** The first signal drains, the second one ends at once. */
function stopOnSignal(server: RunningServer) {
	let stopping = false;
	for (const signal of ['SIGTERM', 'SIGINT'] as const)
		process.on(signal, async () => {
			if (stopping) process.exit(1);
			stopping = true;
			server.world.log.info({signal}, 'stopping');
			await server.close();
			process.exit(0);
		});
}

await main();
