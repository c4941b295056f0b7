import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {startServer} from '../../../api/server.ts';
import {inFolder, makeClock, silent, type TestWorld} from '../../worlds.ts';
import {found, signUp} from '../accounts/people.ts';
import {done, publicBrand} from './brand-steps.ts';

const run = promisify(execFile);
const scopes = ['brands:write', 'brands:read'];

/** The commands of README.md, as they stand there. */
function quickStart(): string {
	const section = /^## API quick start\n(.*?)^## /ms.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
	const block = /^```bash\n(.*?)^```$/ms.exec(section)?.[1];
	if (!block) throw new Error('README.md has no quick start');
	return block;
}

test('the quick start of the README works as written, twice, and stays in the sandbox', () =>
	inFolder(async folder => {
		const {now} = makeClock();
		const server = await startServer({port: 0, dataDir: path.join(folder, 'data'), log: silent, now});
		try {
			const world: TestWorld = {...server.world, clock: makeClock()};
			const ada = await signUp(world, 'ada@halden.example', createApp(world));
			const organization = await found(ada, 'Halden');
			const asked = {name: 'quick start', mode: 'test', scopes};
			const {key} = await done<{key: string}>(ada.send(`/v1/organizations/${organization}/keys`, asked));
			const env = {...process.env, API: server.url, KEY: key};
			const first = await run('bash', ['-eu', '-c', quickStart()], {env});
			const answers = first.stdout
				.trim()
				.split('\n')
				.map(line => JSON.parse(line));
			expect(answers).toMatchObject([
				{state: 'waiting', instructions: {place: '_touchstone-challenge.halden.example'}},
				{state: 'proved'},
				{standing: 'in-force'},
				{gtin: '04006381333931'},
				{name: 'Halden', state: 'verified', domains: ['halden.example']},
			]);
			// What is there already is said, and the rest goes on
			const again = await run('bash', ['-u', '-c', quickStart()], {env});
			expect(again.stdout).toContain('/problems/already-there');
			expect(again.stdout.trim().split('\n').at(-1)).toContain('"state":"verified"');
			expect(await publicBrand(world, 'halden')).toBeNull();
		} finally {
			await server.close();
		}
	}));
