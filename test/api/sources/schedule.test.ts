import path from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {startServer} from '../../../api/server.ts';
import {readSettings} from '../../../api/settings.ts';
import {listSources, scheduleSources} from '../../../api/sources/index.ts';
import {stateOf} from '../../../api/sources/queries.ts';
import {waitAfter} from '../../../api/sources/rules.ts';
import {inFolder, makeWorld, silent} from '../../worlds.ts';
import {serveLists} from './list-server.ts';
import * as lists from './made-up-lists.ts';

const open: {close(): Promise<void>}[] = [];
async function serve(...given: Parameters<typeof serveLists>) {
	const server = await serveLists(...given);
	open.push(server);
	return server;
}
afterEach(() => Promise.all(open.splice(0).map(server => server.close())));

describe('the operator turns sources on', () => {
	const choices = (list: string) => {
		const read = readSettings(['--sources', list], {});
		return read.is === 'settings' ? read.settings.sources : read.is === 'wrong' ? read.errors : null;
	};
	test('by name, or by name and address', () => {
		expect(choices('cert-polska, us-cpsc plain:board=https://board.example/a.csv?x=1')).toEqual([
			{name: 'cert-polska', address: null},
			{name: 'us-cpsc', address: null},
			{name: 'plain:board', address: 'https://board.example/a.csv?x=1'},
		]);
		expect(choices('cert-polska=http://127.0.0.1:9/d.json')).toEqual([
			{name: 'cert-polska', address: 'http://127.0.0.1:9/d.json'},
		]);
		expect(readSettings([], {TOUCHSTONE_SOURCES: 'us-cpsc'})).toMatchObject({settings: {sources: [{name: 'us-cpsc'}]}});
	});
	test.each([
		'cert-poland',
		'plain:board',
		'plain:Board=https://board.example/',
		'cert-polska=http://board.example/',
		'cert-polska=https://10.0.0.1/',
		'cert-polska=word',
	])('%s is named as wrong, with what is right', list => {
		expect(choices(list)).toEqual([
			expect.stringContaining(
				'--sources must be sources with a comma between them: cert-polska, eu-safety-gate, us-cpsc',
			),
		]);
	});
	test('each once', () => expect(choices('us-cpsc,us-cpsc')).toEqual([expect.stringContaining('each source once')]));
});

test('without a source turned on, nothing is asked', async () => {
	const world = await makeWorld();
	await scheduleSources(world, []).stop();
	expect((await listSources(world)).map(({name, checkedAt}) => [name, checkedAt])).toEqual([
		['cert-polska', null],
		['eu-safety-gate', null],
		['us-cpsc', null],
	]);
});

test('a server asks what was turned on, and answers the new warning in its directory', () =>
	inFolder(async folder => {
		const authority = await serve((_, response) => response.end(lists.certJson));
		const sources = [{name: 'cert-polska', address: authority.base}];
		const server = await startServer({port: 0, dataDir: path.join(folder, 'data'), log: silent, sources});
		await vi.waitFor(async () => expect((await listSources(server.world))[0]?.standing).toBe(4), 5000);
		expect(await (await fetch(`${server.url}/v1/lookup/directory/0`)).text()).toContain('halden-outlet.example');
		await server.close();
	}));

test('a source that fails is put off, longer each time, and told; when it works again that is forgotten', async () => {
	const world = await makeWorld();
	let works = false;
	const {base} = await serve((_, response) => response.writeHead(works ? 200 : 500).end(lists.certJson));
	const choices = [{name: 'cert-polska', address: base}];
	const state = () => stateOf(world.storage, 'cert-polska');
	for (const failures of [1, 2, 3]) {
		const schedule = scheduleSources(world, choices);
		await vi.waitFor(async () => expect((await state())?.failures).toBe(failures));
		await schedule.stop();
		const {nextAt, trouble} = (await state())!;
		expect(nextAt.getTime() - world.now().getTime()).toBe(waitAfter(failures));
		expect(trouble).toMatch(/answered 500/);
		world.clock.pass(waitAfter(failures));
	}
	works = true;
	const schedule = scheduleSources(world, choices);
	await vi.waitFor(async () => expect(await state()).toMatchObject({failures: 0, trouble: null}));
	await schedule.stop();
	expect([1, 2, 3, 9, 99].map(waitAfter)).toEqual([300_000, 600_000, 1_200_000, 76_800_000, 86_400_000]);
});

test('of two processes on one data base one asks', async () => {
	const world = await makeWorld();
	const server = await serve((_, response) => setTimeout(() => response.end(lists.certJson), 50));
	const both = [0, 1].map(() => scheduleSources(world, [{name: 'cert-polska', address: server.base}]));
	await vi.waitFor(async () => expect((await listSources(world))[0]?.standing).toBe(4));
	await Promise.all(both.map(schedule => schedule.stop()));
	expect(server.asked).toHaveLength(1);
});

test('told to stop while an authority does not answer, it stops at once and asks again at the next start', async () => {
	const world = await makeWorld();
	const server = await serve(() => undefined);
	const schedule = scheduleSources(world, [{name: 'cert-polska', address: server.base}]);
	await vi.waitFor(() => expect(server.asked).toHaveLength(1));
	const began = performance.now();
	await schedule.stop();
	await schedule.stop();
	expect(performance.now() - began).toBeLessThan(1000);
	expect(await stateOf(world.storage, 'cert-polska')).toMatchObject({failures: 0, nextAt: world.now()});
});
