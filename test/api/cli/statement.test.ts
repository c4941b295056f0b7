import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {runTouchstone} from '../../../api/cli/run-touchstone.ts';
import {statement} from '../../shared/disputes/some-statement.ts';
import {inFolder} from '../../worlds.ts';

async function cli(...args: readonly string[]) {
	const said = {stdout: '', stderr: ''};
	const code = await runTouchstone(['statement', ...args], {
		print: line => {
			said.stdout += `${line}\n`;
		},
		say: line => {
			said.stderr += `${line}\n`;
		},
	});
	return {code, ...said};
}

test('a brand makes its key, signs what it found, and anybody checks it with the public half', async () => {
	await inFolder(async folder => {
		const [key, file] = [path.join(folder, 'halden.pem'), path.join(folder, 'said.json')];
		writeFileSync(file, JSON.stringify(statement));
		const made = await cli('new-key', key);
		expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^[\w-]{43}\n$/)]);
		expect((await cli('new-key', key)).code).toBe(1);
		const signed = await cli('sign', file, '--key', key);
		const checked = await cli('verify', signed.stdout.trim(), '--key', made.stdout.trim());
		expect(checked).toMatchObject({code: 0, stderr: 'Signed with this key.\n'});
		expect(JSON.parse(checked.stdout)).toEqual(statement);
		const other = (await cli('new-key', path.join(folder, 'other.pem'))).stdout.trim();
		expect(await cli('verify', signed.stdout.trim(), '--key', other)).toMatchObject({
			code: 1,
			stderr: 'It is whole, but NOT signed with this key.\n',
		});
	});
});

test('what can not be signed is said field by field, and a wrong call is one', async () => {
	await inFolder(async folder => {
		const [key, file] = [path.join(folder, 'halden.pem'), path.join(folder, 'said.json')];
		await cli('new-key', key);
		writeFileSync(file, JSON.stringify({...statement, on: 'yesterday'}));
		const refused = await cli('sign', file, '--key', key);
		expect([refused.code, refused.stdout]).toEqual([1, '']);
		expect(refused.stderr).toMatch(/^on: /);
		writeFileSync(file, 'no JSON');
		expect((await cli('sign', file, '--key', key)).code).toBe(1);
		expect((await cli('sign', path.join(folder, 'none.json'), '--key', key)).code).toBe(2);
		expect((await cli('verify', 'x.y.z', '--key', 'short')).code).toBe(2);
		expect((await cli('verify', 'x.y.z', '--key', 'A'.repeat(43))).code).toBe(1);
		expect((await cli('sign', file)).code).toBe(2);
	});
});
