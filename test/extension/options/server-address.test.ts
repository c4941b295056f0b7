import {expect, test} from 'vitest';
import {isLoopback, serverAddress} from '../../../extension/options/server-address.ts';

test.each([
	['https://touchstone.example', 'https://touchstone.example'],
	['  touchstone.example/ ', 'https://touchstone.example'],
	['https://touchstone.example/api/?q=1#x', 'https://touchstone.example/api'],
	['HTTPS://Touchstone.Example:8443', 'https://touchstone.example:8443'],
	['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
	['http://localhost:8787/', 'http://localhost:8787'],
	['http://[::1]:8787', 'http://[::1]:8787'],
])('%s is the server %s', (typed, base) => {
	expect(serverAddress(typed)).toMatchObject({ok: true, base});
});

test.each([
	['', 'not-an-address'],
	['touchstone', 'not-an-address'],
	['https://user:pass@touchstone.example', 'not-an-address'],
	['https://', 'not-an-address'],
	['http://touchstone.example', 'needs-https'],
	['http://127.0.0.1.example', 'needs-https'],
	['ftp://touchstone.example', 'needs-https'],
])('%s is refused: %s', (typed, why) => {
	expect(serverAddress(typed)).toEqual({ok: false, why});
});

test('only this computer is reached without asking', () => {
	expect(isLoopback('http://127.0.0.1:8787')).toBe(true);
	expect(isLoopback('https://127.0.0.1.example')).toBe(false);
});
