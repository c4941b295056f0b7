import {expect, test} from 'vitest';
import {problemOf, withoutSecrets} from '../../../api/http/problem-answer.ts';
import {someSecret} from '../casework/cases.ts';

test('what the log is told of a request that failed opens no case', () => {
	const secret = someSecret();
	const told: Record<string, unknown>[] = [];
	const log = {error: (fields: Record<string, unknown>) => told.push(fields)};
	const asked = {method: 'POST', path: `/cases/${secret}/answers`};
	problemOf(new Error('no disk'), asked, {log, newId: () => 'req_1'} as unknown as Parameters<typeof problemOf>[2]);
	expect(told).toMatchObject([{id: 'req_1', method: 'POST', path: '/cases/tsc_…/answers'}]);
	expect(JSON.stringify(told)).not.toContain(secret.slice(4, 20));
});

test('nor the inbox of a phone, whose address is short for its QR code', () =>
	expect(withoutSecrets('/p/lZ3nQd8VQ7mJmJX2b1k0Xg/photos')).toBe('/p/…/photos'));

test('nor the code of a coupon, which is as good as money', () =>
	expect(withoutSecrets('/v1/coupons/C-7Q2W-11AA/redeem')).toBe('/v1/coupons/…/redeem'));

test('a path without a secret is told whole', () =>
	expect(withoutSecrets('/v1/cases/cas_01HZX/appeal')).toBe('/v1/cases/cas_01HZX/appeal'));
