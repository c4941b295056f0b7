import type {Context} from 'hono';
import {plainOf, type StoredFile} from './stored-file.ts';

/** `br` among the encodings a client takes, unless with a weight of 0. */
const takesBrotli = /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i;

/** Constant for every lookup file. They are public: a page or another origin may read them too. */
const always = {
	'Content-Type': 'text/plain; charset=utf-8',
	Vary: 'Accept-Encoding',
	'X-Content-Type-Options': 'nosniff',
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers': 'ETag',
};

/**
 * Sends a file as it is stored; "you have it" without touching the body. At once when the file is there already, and with
 * a bare Response: a promise, or Hono's own way of setting headers, each costs a fifth of the request.
 */
export function sendFile(c: Context, {etag, ...file}: StoredFile, maxAge: number): Response | Promise<Response> {
	const brotli = takesBrotli.test(c.req.header('accept-encoding') ?? '');
	const tag = brotli ? etag.brotli : etag.plain;
	const headers = {...always, 'Cache-Control': `public, max-age=${maxAge}`, ETag: tag};
	if (holds(c.req.header('if-none-match'), tag)) return new Response(null, {status: 304, headers});
	if (brotli) return new Response(file.brotli, {headers: {...headers, 'Content-Encoding': 'br'}});
	return plainOf(file.brotli).then(plain => new Response(plain, {headers}));
}

const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
	ifNoneMatch !== undefined &&
	(ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag));
