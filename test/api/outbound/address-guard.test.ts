import type {LookupOptions} from 'node:dns';
import type {LookupFunction} from 'node:net';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {guardedLookup, isPublic} from '../../../api/outbound/address-guard.ts';
import {NotAsked, openAddress, whyNotAllowed} from '../../../api/outbound/index.ts';

describe('only the public internet is asked', () => {
	test.each([
		'0.0.0.0',
		'10.1.2.3',
		'100.64.0.1',
		'127.0.0.1',
		'169.254.169.254',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'198.18.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'::ffff:10.0.0.1',
		'::ffff:8.8.8.8',
		'fe80::1',
		'fc00::1',
		'fd12::1',
		'ff02::1',
		'64:ff9b::a00:1',
		'2001:db8::1',
		'2002:a00:1::',
		'2001::1',
		'localhost',
		'',
	])('%s is none of it', address => expect(isPublic(address)).toBe(false));
	test.each(['8.8.8.8', '172.32.0.1', '195.187.6.34', '2a00:1450::1', '2606:4700::1111'])('%s is', address =>
		expect(isPublic(address)).toBe(true),
	);

	test.each([
		'http://list.example/',
		'ftp://list.example/',
		'file:///etc/passwd',
		'https://u:p@list.example/',
		'https://10.0.0.1/',
		'https://[::1]/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://[::ffff:127.0.0.1]/',
		'http://127.0.0.1/',
		'https://0177.0.0.1/',
		'https://127.1/',
		'https://0xa9fea9fe/',
		'https://[::ffff:7f00:1]/',
		'https://[::7f00:1]/',
		'https://[fd00::1]/',
		'https://[64:ff9b::7f00:1]/',
		'https://１２７.0.0.1/',
		'https://shop.example:22/',
		'https://shop.example:6379/',
		'gopher://shop.example/',
		'javascript:alert(1)',
		'data:text/html,x',
	])('%s is not asked', address => expect(whyNotAllowed(new URL(address))).not.toBeNull());

	test('leave to ask this machine is leave for nothing else that is private', () => {
		expect(whyNotAllowed(new URL('http://127.0.0.1:9/x'), {loopback: true})).toBeNull();
		expect(whyNotAllowed(new URL('http://10.0.0.1/x'), {loopback: true})).not.toBeNull();
		expect(whyNotAllowed(new URL('https://192.168.0.1/'), {loopback: true})).not.toBeNull();
	});

	test('a name that leads to this machine is refused when it resolves', async () => {
		await expect(
			openAddress('https://localhost:1/', {limits: {mostBytes: 9, idle: 999, whole: 999}, allow: {anyPort: true}}),
		).rejects.toThrow('localhost leads to a private address, not to the public internet');
	});

	const look = (lookup: LookupFunction, options: LookupOptions = {}) =>
		new Promise(resolve => lookup('shop.example', options, (error, ...found) => resolve(error ?? found)));

	test('one private address among public ones, and the whole name is refused without saying which', async () => {
		const mixed = async () => [
			{address: '8.8.8.8', family: 4},
			{address: '10.0.0.7', family: 4},
		];
		const said = await look(guardedLookup(mixed), {all: true});
		expect(said).toBeInstanceOf(NotAsked);
		expect(String(said)).not.toContain('10.0.0.7');
	});

	test('a name is resolved once: what was checked is what is asked, whatever the name says later', async () => {
		let times = 0;
		const lookup = guardedLookup(async () => [{address: times++ === 0 ? '8.8.8.8' : '127.0.0.1', family: 4}]);
		expect(await look(lookup)).toEqual(['8.8.8.8', 4]);
		expect(await look(lookup)).toEqual(['8.8.8.8', 4]);
		expect(await look(lookup, {all: true})).toEqual([[{address: '8.8.8.8', family: 4}]]);
		expect(times).toBe(1);
	});

	test('a name that leads nowhere, or only to the other family, is an error and no address', async () => {
		expect(String(await look(guardedLookup(async () => [])))).toContain('leads nowhere');
		expect(
			String(
				await look(
					guardedLookup(async () => [{address: '8.8.8.8', family: 4}]),
					{family: 6},
				),
			),
		).toContain('leads nowhere');
	});

	test('no spelling of a number is a way around', () => {
		fc.assert(
			fc.property(fc.constantFrom(0x7f000001, 0x0a000001, 0xc0a80001, 0xa9fea9fe), fc.nat(3), (ip, form) => {
				const bytes = [ip >>> 24, (ip >>> 16) & 255, (ip >>> 8) & 255, ip & 255];
				const host = [
					String(ip >>> 0),
					`0x${(ip >>> 0).toString(16)}`,
					bytes.map(byte => `0${byte.toString(8)}`).join('.'),
					bytes.map(byte => `0x${byte.toString(16)}`).join('.'),
				][form];
				expect(whyNotAllowed(new URL(`https://${host}/`))).toMatch(/public internet/);
			}),
		);
	});
});
