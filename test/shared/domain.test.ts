import {expect, test} from 'vitest';
import {asciiHost, registrableDomain} from '../../shared/domain.ts';

test.each([
	['www.example.co.uk', 'example.co.uk'],
	['foo.myshopify.com', 'foo.myshopify.com'],
	['shop.example.com', 'example.com'],
	['127.0.0.1', '127.0.0.1'],
	['localhost', 'localhost'],
])('%s belongs to %s', (host, domain) => expect(registrableDomain(host)).toBe(domain));

test.each([
	['shop.example', 'shop.example'],
	['münchen.example', 'xn--mnchen-3ya.example'],
	['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
	['STRASSE.example', 'STRASSE.example'],
	['例え.example/x', '例え.example/x'],
	['例え@evil.example', '例え@evil.example'],
	['例え.example:8443', '例え.example:8443'],
	['１２７.0.0.1', '127.0.0.1'],
	['', ''],
])('%j is %j to name servers', (typed, host) => expect(asciiHost(typed)).toBe(host));
