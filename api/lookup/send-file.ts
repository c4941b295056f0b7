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

/** Sends a file as it is stored; "you have it" without touching the body. */
export async function sendFile(c: Context, file: StoredFile, cacheControl: string): Promise<Response> {
	const brotli = takesBrotli.test(c.req.header('accept-encoding') ?? '');
	const etag = brotli ? `"${file.etag}-br"` : `"${file.etag}"`;
	const headers = {...always, 'Cache-Control': cacheControl, ETag: etag};
	if (holds(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
	return brotli
		? c.body(file.brotli, 200, {...headers, 'Content-Encoding': 'br'})
		: c.body(await plainOf(file), 200, headers);
}

const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
	ifNoneMatch !== undefined &&
	(ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag));
