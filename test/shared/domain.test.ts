import {expect, test} from 'vitest';
import {registrableDomain} from '../../shared/domain.ts';

test.each([
	['www.example.co.uk', 'example.co.uk'],
	['foo.myshopify.com', 'foo.myshopify.com'],
	['shop.example.com', 'example.com'],
	['127.0.0.1', '127.0.0.1'],
	['localhost', 'localhost'],
])('%s belongs to %s', (host, domain) => expect(registrableDomain(host)).toBe(domain));
