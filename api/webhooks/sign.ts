import {createHmac, randomBytes} from 'node:crypto';

const prefix = 'whsec_';

/** 32 random bytes, as Standard Webhooks writes a secret. */
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString('base64');

/** `v1,<base64>`: HMAC-SHA256 of id, second and body, by Standard Webhooks. `at`: seconds since 1970. */
export function signatureOf(secret: string, id: string, at: number, body: string): string {
	const key = Buffer.from(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret, 'base64');
	return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;
}

/** The headers of a delivery; with several secrets, which happens while one is rotated, the signature of each. */
export const signedHeaders = (secrets: readonly string[], id: string, at: number, body: string) => ({
	'content-type': 'application/json',
	'webhook-id': id,
	'webhook-timestamp': String(at),
	'webhook-signature': secrets.map(secret => signatureOf(secret, id, at, body)).join(' '),
});
