import {expect, test} from 'vitest';
import {touchstone} from './touchstone.ts';

const cli = (line: string) => touchstone('compensation', ...line.split(' ').filter(Boolean));

test.each([
	['50', '500.00 CNY', '550.00 CNY'],
	['166.66', '500.00 CNY', '666.66 CNY'],
	['166.67', '500.01 CNY', '666.68 CNY'],
	['200', '600.00 CNY', '800.00 CNY'],
])('a counterfeit for %s yuan: %s on top, %s in all', async (price, onTop, inAll) => {
	const {code, stdout} = await cli(`--price ${price} --currency CNY`);
	expect(code).toBe(0);
	expect(stdout).toContain(`Due in all, CN: ${inAll}`);
	expect(stdout).toContain(`CN.three-times  Due  ${onTop}`);
});

test('tells as JSON what the API answers', async () => {
	const {stdout} = await cli('--price 200 --currency CNY --finding counterfeit --json');
	expect(JSON.parse(stdout)).toMatchObject({finding: 'counterfeit', totals: [{amount: {minor: 80_000}}]});
});

test('names the flag that is wrong', async () => {
	expect(await cli('--price 1.5.2 --currency CNY --bought-on tomorrow')).toMatchObject({
		code: 2,
		stdout: '',
		stderr: expect.stringMatching(/^--price must be .*\n--bought-on must be a day/),
	});
	expect(await cli('--price 200 --currency CNY 300')).toMatchObject({code: 2});
});
