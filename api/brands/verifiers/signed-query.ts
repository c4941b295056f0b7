import {signatureOf} from '../../webhooks/index.ts';
import type {VerifierRow} from './queries.ts';

/** One question to a brand's own query system. `language`: the shopper's, such as pt-BR. */
export type CodeQuery = {code: string; language: string};

export type SignedQuery = {
	method: 'GET' | 'POST';
	url: string;
	headers: Record<string, string>;
	body: string | null;
};

/**
 * The signed request that asks a brand's system about a code. Signed as a Standard Webhook: HMAC-SHA256 under the secret of
 * `id.timestamp.content`, where content is the body of a POST, and of a GET the path with its query. `id` names the question,
 * `at` is now.
 */
export function signedQuery(
	{endpoint, method, fields}: Pick<VerifierRow, 'endpoint' | 'method' | 'fields'>,
	secret: string,
	{code, language}: CodeQuery,
	id: string,
	at: Date,
): SignedQuery {
	const said = {[fields.code]: code, ...(fields.language !== null && {[fields.language]: language})};
	const url = new URL(endpoint);
	if (method === 'GET') for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value);
	const body = method === 'POST' ? JSON.stringify(said) : null;
	const second = Math.floor(at.getTime() / 1000);
	return {
		method,
		url: url.href,
		headers: {
			accept: 'application/json',
			...(body !== null && {'content-type': 'application/json'}),
			'webhook-id': id,
			'webhook-timestamp': String(second),
			'webhook-signature': signatureOf(secret, id, second, body ?? url.pathname + url.search),
		},
		body,
	};
}
