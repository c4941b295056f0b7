import {copyFileSync, existsSync, readdirSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {revokeBadge} from '../../../api/badges/index.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {openWorld} from '../../../api/open-world.ts';
import {readBadge} from '../../../shared/badges/credential.ts';
import {newKey, tokenOf, told} from '../../shared/badges/some-badge.ts';
import {inFolder, silent} from '../../worlds.ts';
import {touchstone} from './touchstone.ts';

const cli = (...args: readonly string[]) => touchstone('badge', ...args);

const badge = {
	fact: 'badge',
	id: 'b1',
	store: 'ebay',
	seller: '1',
	name: 'Shop of pens',
	brand: 'Halden',
	kind: 'official',
	from: '2020-01-01',
	until: '2090-01-01',
};

/** A data folder with one badge, and what the server tells of it. */
async function withBadge(work: (given: {data: string; token: string; key: string; lists: string[]}) => Promise<void>) {
	await inFolder(async folder => {
		const data = path.join(folder, 'data');
		const world = await openWorld({dataDir: data, log: silent});
		await recordFact(world, {fact: 'brand', name: 'Halden'});
		await recordFact(world, badge);
		const app = createApp(world);
		const {token} = await (await app.request('/v1/badges/b1')).json();
		const lists: string[] = [];
		const download = async (name: string, as: string) => {
			const file = path.join(folder, as);
			writeFileSync(file, await (await app.request(`/v1/badges/status/${name}`)).text());
			lists.push(file);
		};
		await download('suspension-0', 's');
		await download('revocation-0', 'before');
		await revokeBadge(world, 'b1', null);
		await download('revocation-0', 'after');
		const key = world.credentials.publicKey;
		await world.storage.close();
		await work({data, token, key, lists});
	});
}

test('a badge is checked without a network: by given keys and lists, or by those of the data folder', () =>
	withBadge(async ({data, token, key, lists: [suspended, before, after]}) => {
		const alone = await cli('verify', token, `--key=${key}`);
		expect(alone.code).toBe(0);
		expect(alone.stdout).toContain('Result   proved and in force');
		expect(alone.stdout).toContain('is official store of Halden, everywhere');
		expect(alone.stderr).toContain('was not checked');

		const good = await cli('verify', token, '--data', data, '--status', `${suspended},${before}`);
		expect([good.code, good.stderr]).toEqual([0, '']);
		const revoked = await cli('verify', token, `--key=${key}`, '--status', `${suspended},${after}`);
		expect(revoked.code).toBe(1);
		expect(revoked.stdout).toContain('Result   revoked');
		const half = await cli('verify', token, `--key=${key}`, '--status', `${suspended}`);
		expect([half.code, half.stdout]).toEqual([1, expect.stringContaining('one of its status lists is missing')]);
	}));

test('what is forged, over, or no badge is said, with another exit code', async () => {
	const [one, other] = [await newKey(), await newKey()];
	const token = await tokenOf({...told, from: '2020-01-01', until: '2090-01-01'}, one);
	expect((await cli('verify', token, `--key=${other.publicKey},${one.publicKey}`)).code).toBe(0);
	// A token may come from a server that lets such names in
	const long = {...told, from: '2020-01-01', until: '2090-01-01'};
	const painted = await tokenOf(long, one, 7, 'Shop \u001b[2J of pens');
	const shown = await cli('verify', painted, `--key=${one.publicKey}`);
	expect([shown.code, shown.stdout.includes('of pens'), shown.stdout.includes('\u001b')]).toEqual([0, true, false]);
	const foreign = await cli('verify', token, `--key=${other.publicKey}`);
	expect([foreign.code, foreign.stdout]).toEqual([1, expect.stringContaining('NOT PROVED: it is not signed')]);
	const changed = `${token.slice(0, -4)}AAAA`;
	expect((await cli('verify', changed, `--key=${one.publicKey}`)).stdout).toContain('its signature does not fit');
	const over = await tokenOf({...told, from: '2020-01-01', until: '2020-12-31'}, one);
	expect(await cli('verify', over, `--key=${one.publicKey}`)).toMatchObject({
		code: 1,
		stdout: expect.stringContaining('ended'),
	});
	expect(await cli('verify', 'no badge', `--key=${one.publicKey}`)).toMatchObject({code: 1, stdout: ''});
	expect((await cli('verify', token, '--key', 'short')).code).toBe(2);
	expect((await cli('verify')).code).toBe(2);
	expect((await cli('verify', token, '--data', '/nowhere/at/all')).code).toBe(2);
});

test('a new key signs from the next start on, and tokens of the one before stay good', () =>
	inFolder(async folder => {
		const data = path.join(folder, 'data');
		const open = () => openWorld({dataDir: data, log: silent});
		const first = await open();
		await recordFact(first, {fact: 'brand', name: 'Halden'});
		await recordFact(first, badge);
		const {token} = await (await createApp(first).request('/v1/badges/b1')).json();
		const before = first.credentials.publicKey;
		await first.storage.close();

		const made = await cli('new-key', '--data', data);
		expect(made.code).toBe(0);
		const second = await open();
		expect(second.credentials.publicKey).toBe(made.stdout.trim());
		expect(second.credentials.keys).toEqual([made.stdout.trim(), before]);
		await recordFact(second, {...badge, id: 'b2'});
		const newer = (await (await createApp(second).request('/v1/badges/b2')).json()).token;
		await second.storage.close();
		for (const each of [token, newer]) expect((await cli('verify', each, '--data', data)).code).toBe(0);
		expect(readdirSync(path.join(data, 'keys')).filter(name => name.startsWith('badges-until-now-'))).toHaveLength(1);
		expect(existsSync(path.join(data, 'keys', 'badges.pem'))).toBe(true);
	}));

test('an imported badge names the address that its operator gave', () =>
	inFolder(async folder => {
		const file = path.join(folder, 'facts.ndjson');
		writeFileSync(file, [{fact: 'brand', name: 'Halden'}, badge].map(fact => JSON.stringify(fact)).join('\n'));
		const data = path.join(folder, 'data');
		const importAs = async (url: string) => (await touchstone('import', file, '--data', data, '--url', url)).code;
		expect(await importAs('touchstone.example')).toBe(2);
		expect(await importAs('https://touchstone.example/')).toBe(0);
		const world = await openWorld({dataDir: data, log: silent});
		const {token} = await (await createApp(world).request('/v1/badges/b1')).json();
		await world.storage.close();
		expect(readBadge(token)).toMatchObject({
			id: 'https://touchstone.example/v1/badges/b1',
			credentialStatus: [
				{statusListCredential: 'https://touchstone.example/v1/badges/status/revocation-0'},
				{statusListCredential: 'https://touchstone.example/v1/badges/status/suspension-0'},
			],
		});
	}));

test('a badge key that is gone, or another one, stops the start with one sentence', () =>
	inFolder(async folder => {
		const [here, there] = [path.join(folder, 'here'), path.join(folder, 'there')];
		for (const dataDir of [here, there]) await (await openWorld({dataDir, log: silent})).storage.close();
		const key = path.join(here, 'keys', 'badges.pem');
		renameSync(key, `${key}.away`);
		await expect(openWorld({dataDir: here, log: silent})).rejects.toThrow(/badge key .* is gone/);
		copyFileSync(path.join(there, 'keys', 'badges.pem'), key);
		await expect(openWorld({dataDir: here, log: silent})).rejects.toThrow(/is not the one/);
	}));
