import {Hono} from 'hono';
import {expect, test} from 'vitest';
import {clientOf} from '../../../api/http/limits.ts';

const asked = async (behindProxy: boolean, forwarded?: string) => {
	const app = new Hono().get('/', c => c.text(clientOf(c, behindProxy)));
	const headers = forwarded === undefined ? {} : {'x-forwarded-for': forwarded};
	const from = {incoming: {socket: {remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4'}}};
	return (await app.request('/', {headers}, from)).text();
};

test('without a proxy nobody says for themselves where they come from', async () => {
	expect(await asked(false, '198.51.100.7')).toBe('127.0.0.1');
});

test('behind one, each visitor is limited alone, by what the proxy saw and not by what the visitor says', async () => {
	expect(await asked(true, '198.51.100.7')).toBe('198.51.100.7');
	expect(await asked(true, '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
	expect(await asked(true, '2001:db8:1:2ff::1')).toBe('2001:db8:1:02::/56');
});

test('behind one that says nothing, or no address, requests are limited together', async () => {
	expect(await asked(true)).toBe('127.0.0.1');
	expect(await asked(true, '198.51.100.7, unknown')).toBe('127.0.0.1');
});
