import {once} from 'node:events';
import {request as httpRequest, type IncomingMessage} from 'node:http';
import {request as httpsRequest} from 'node:https';
import {pipeline, type Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';
import type {Bytes} from '../adapter.ts';
import {Damaged} from '../damaged.ts';
import {guardedLookup, whyNotAllowed} from './address-guard.ts';

/** What the server told of the version it sent before. */
export type Version = {etag: string | null; lastModified: string | null};

export type Opened = {is: 'unchanged'} | {is: 'body'; bytes: Bytes; version: Version};

export type Limits = {
	/** of the body when unpacked, in bytes */
	mostBytes: number;
	/** without a byte, in ms */
	idle: number;
	/** from the request to the last byte, in ms */
	whole: number;
};

export const usualLimits: Limits = {mostBytes: 256 * 1024 * 1024, idle: 30_000, whole: 10 * 60_000};
const mostRedirects = 3;

type Asked = {
	/** the operator gave an address of this machine */
	loopback: boolean;
	version?: Version | undefined;
	signal?: AbortSignal | undefined;
	limits?: Limits;
};

/**
 * Asks for a document. Public https only, redirects within the host only. Throws an Error in words for the operator; the
 * body throws `Damaged` when it is too large, an Error when the connection breaks or takes too long.
 */
export async function openAddress(address: string, asked: Asked): Promise<Opened> {
	const {limits = usualLimits} = asked;
	const late = AbortSignal.timeout(limits.whole);
	const signal = asked.signal ? AbortSignal.any([asked.signal, late]) : late;
	let url = new URL(address);
	for (let redirects = 0; ; redirects++) {
		const why = whyNotAllowed(url, asked.loopback);
		if (why) throw new Error(`${url.origin}${url.pathname} is not asked: ${why}`);
		const response = await ask(url, asked, limits, signal);
		const {statusCode = 0, headers} = response;
		if (statusCode === 200) return bodyOf(response, limits);
		response.destroy();
		if (statusCode === 304 && asked.version) return {is: 'unchanged'};
		const next =
			headers.location !== undefined && URL.canParse(headers.location, url) && new URL(headers.location, url);
		if (statusCode < 300 || statusCode >= 400 || !next) throw new Error(`${url.host} answered ${statusCode}`);
		if (next.host !== url.host)
			throw new Error(`${url.host} sends to ${next.host}: redirects to other hosts are refused`);
		if (redirects >= mostRedirects) throw new Error(`${url.host} redirects without end`);
		url = next;
	}
}

async function ask(
	url: URL,
	{loopback, version}: Asked,
	limits: Limits,
	signal: AbortSignal,
): Promise<IncomingMessage> {
	const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
		lookup: guardedLookup(loopback),
		signal,
		// A connection of its own: none that was opened for another name is used again
		agent: false,
		headers: {
			'user-agent': 'Touchstone (public warning lists)',
			accept: '*/*',
			'accept-encoding': 'gzip',
			...(version?.etag && {'if-none-match': version.etag}),
			...(version?.lastModified && {'if-modified-since': version.lastModified}),
		},
	});
	request.setTimeout(limits.idle, () => request.destroy(new Error(`${url.host} sent nothing for ${limits.idle} ms`)));
	request.end();
	// once() throws the request's error
	const [response]: IncomingMessage[] = await once(request, 'response');
	if (!response) throw new Error(`${url.host} gave no answer`);
	return response;
}

function bodyOf(response: IncomingMessage, limits: Limits): Opened {
	const {
		etag = null,
		'last-modified': lastModified = null,
		'content-encoding': encoding = 'identity',
	} = response.headers;
	if (encoding !== 'identity' && encoding !== 'gzip') {
		response.destroy();
		throw new Error(`the answer is packed as “${encoding}”, which was not asked for`);
	}
	const body: Readable = encoding === 'gzip' ? pipeline(response, createGunzip(), () => undefined) : response;
	return {is: 'body', bytes: limited(body, limits.mostBytes), version: {etag, lastModified}};
}

async function* limited(body: Readable, most: number): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const chunk of body) {
		if (!(chunk instanceof Uint8Array)) continue;
		size += chunk.length;
		if (size > most) throw new Damaged(`is huge: more than ${most >> 20} MiB`);
		yield chunk;
	}
}
