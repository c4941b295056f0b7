import {existsSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createSecretBox} from '../../../api/webhooks/index.ts';
import {newWebhookSecret, signatureOf, signedHeaders} from '../../../api/webhooks/sign.ts';

const vector = new URL('../../../../shared/vectors/webhook/standard-webhooks.json', import.meta.url);
if (!existsSync(vector)) console.warn('skipped: the vector of Standard Webhooks, because ../shared is absent');

test.skipIf(!existsSync(vector))('a signature is the one Standard Webhooks publishes', () => {
	const {secret, msgId, timestamp, payload, signature} = JSON.parse(readFileSync(vector, 'utf8'));
	expect(signatureOf(secret, msgId, timestamp, payload)).toBe(signature);
});

test('with two secrets there are two signatures with a space between', () => {
	const [a, b] = [newWebhookSecret(), newWebhookSecret()];
	const headers = signedHeaders([a, b], 'evt_1', 1, '{}');
	expect(headers['webhook-signature']).toBe(`${signatureOf(a, 'evt_1', 1, '{}')} ${signatureOf(b, 'evt_1', 1, '{}')}`);
});

describe('a sealed secret', () => {
	const box = createSecretBox('b3BlbiBzZXNhbWU');

	test('opens for what it belongs to, with the key it was sealed with', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (secret, about) => {
				expect(box.open(box.seal(secret, about), about)).toBe(secret);
			}),
		);
	});

	test('opens for nothing else, with no other key, and not when a letter of it was changed', () => {
		const sealed = box.seal('whsec_x', 'whk_1');
		expect(() => box.open(sealed, 'whk_2')).toThrow();
		expect(() => createSecretBox('another').open(sealed, 'whk_1')).toThrow();
		const changed = sealed.slice(0, -3) + (sealed.at(-3) === 'A' ? 'B' : 'A') + sealed.slice(-2);
		expect(() => box.open(changed, 'whk_1')).toThrow();
		expect(() => box.open('', 'whk_1')).toThrow();
	});

	test('says nothing twice', () => {
		expect(box.seal('same', 'whk_1')).not.toBe(box.seal('same', 'whk_1'));
	});
});
