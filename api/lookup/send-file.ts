import type {Context} from 'hono';
import {plainOf, type StoredFile} from './stored-file.ts';

/** `br` among the encodings a client takes, unless with a weight of 0. */
const takesBrotli = /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i;

/**
 * Sends a file as it is stored; "you have it" without touching the body. At once, and with a bare Response of what was made
 * with the file: a promise, or Hono's own way of setting headers, each costs a fifth of the request.
 */
export function sendFile(c: Context, {brotli, answers}: StoredFile): Response | Promise<Response> {
	const takes = takesBrotli.test(c.req.header('accept-encoding') ?? '');
	const answer = takes ? answers.brotli : answers.plain;
	if (holds(c.req.header('if-none-match'), answer.etag)) return new Response(null, answer.unchanged);
	if (takes) return new Response(brotli, answer.whole);
	return plainOf(brotli).then(plain => new Response(plain, answer.whole));
}

/** Browsers send the one tag they were given; a list, a weak tag and `*` are as good. */
const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
	ifNoneMatch !== undefined &&
	(ifNoneMatch === etag ||
		ifNoneMatch.trim() === '*' ||
		ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag));
