import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {startServer} from '../../../api/server.ts';
import {inFolder, silent} from '../../worlds.ts';
import {found, signUp} from '../accounts/people.ts';
import {makeBrand, said} from '../applications/parties.ts';

const run = promisify(execFile);

/** The commands of api/codes/README.md, as they stand there. */
function quickStart(): string {
	const block = /^```bash\n(.*?)^```$/ms.exec(readFileSync('api/codes/README.md', 'utf8'))?.[1];
	if (!block) throw new Error('api/codes/README.md has no quick start');
	return block;
}

test('the quick start of codes works as written', () =>
	inFolder(async folder => {
		const server = await startServer({port: 0, dataDir: path.join(folder, 'data'), log: silent});
		try {
			const {world, url} = server;
			const ada = await signUp(world, 'ada@halden.example', createApp(world));
			const organization = await found(ada, 'Halden');
			const {brand} = await makeBrand(world, organization, 'Halden');
			const asked = {name: 'quick start', mode: 'live', scopes: ['codes:read', 'codes:write']};
			const {key} = await said<{key: string}>(ada.send(`/v1/organizations/${organization}/keys`, asked), 201);
			const env = {...process.env, API: url, KEY: key, BRAND: brand};
			const {stdout} = await run('bash', ['-eu', '-c', quickStart()], {env, cwd: folder});
			const answers = stdout
				.trim()
				.split('\n')
				.map(line => JSON.parse(line));
			expect(answers).toMatchObject([
				{state: 'active', codes: 1000},
				{first: 20, last: 40, state: 'blocked'},
				{complete: true, good: 1},
				{state: 'finished', good: 1, wrong: 0},
			]);
			const made = readFileSync(path.join(folder, 'codes.csv'), 'utf8').trimEnd().split('\r\n');
			expect([made.length, made[0]]).toEqual([1001, 'number,code,link']);
			expect(readFileSync(path.join(folder, 'new-codes.csv'), 'utf8')).toContain('1001,');
			expect(world.codes.find(brand, '482910375566')).not.toBeNull();
		} finally {
			await server.close();
		}
	}));
