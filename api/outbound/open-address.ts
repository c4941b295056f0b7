import {once} from 'node:events';
import {request as httpRequest, type IncomingHttpHeaders, type IncomingMessage} from 'node:http';
import {request as httpsRequest} from 'node:https';
import type {LookupFunction} from 'node:net';
import {pipeline, type Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';
import {type Allowance, guardedLookup, whyNotAllowed} from './address-guard.ts';
import {NotAsked, TooLarge} from './not-asked.ts';
import {createResolver, type Resolver} from './resolver.ts';

export type Limits = {
	/** of the body when unpacked, in bytes */
	mostBytes: number;
	/** without a byte, in ms */
	idle: number;
	/** from the request to the last byte, in ms */
	whole: number;
};

export type Asking = {
	method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
	/** lower-case names; they are not sent to any other host */
	headers?: Readonly<Record<string, string>>;
	body?: string | Uint8Array;
	limits: Limits;
	/** how many redirects within the host are followed, of GET and HEAD; default 0: a redirect is an answer */
	redirects?: number;
	signal?: AbortSignal | undefined;
	allow?: Allowance;
	resolver?: Resolver;
	/** where connections go instead of the usual port of https, and whom they trust there; this machine only */
	instead?: {httpsPort?: number; ca?: string};
};

export type Answer = {
	status: number;
	headers: IncomingHttpHeaders;
	/** The body, unpacked. Throws `TooLarge`, or an Error when the connection breaks, takes too long or the packing was not asked for. */
	bytes(): AsyncGenerator<Uint8Array>;
	/** Ends the connection; needed when the body is not read to its end. */
	discard(): void;
};

/**
 * Asks for a document: public https only, redirects within the host only, each name resolved once. Throws `NotAsked` when
 * the guard refuses, else an Error in words, when no answer comes.
 */
export async function openAddress(address: string, asked: Asking): Promise<Answer> {
	const {limits, allow, redirects = 0, method = 'GET'} = asked;
	const late = AbortSignal.timeout(limits.whole);
	const signal = asked.signal ? AbortSignal.any([asked.signal, late]) : late;
	const resolver = asked.resolver ?? createResolver();
	const lookup = guardedLookup(host => resolver.addresses(host), allow);
	let url = new URL(address);
	for (let followed = 0; ; followed++) {
		const why = whyNotAllowed(url, allow);
		if (why) throw new NotAsked(`${url.origin}${url.pathname} is not asked: ${why}`);
		const response = await ask(url, asked, lookup, signal);
		const next = whereTo(response, url);
		if (!next || redirects === 0 || !['GET', 'HEAD'].includes(method)) return answerOf(response, url, limits);
		response.destroy();
		if (next.host !== url.host)
			throw new NotAsked(`${url.host} sends to ${next.host}: redirects to other hosts are refused`);
		if (followed >= redirects) throw new NotAsked(`${url.host} redirects without end`);
		url = next;
	}
}

const moved = new Set([301, 302, 303, 307, 308]);

function whereTo({statusCode = 0, headers: {location}}: IncomingMessage, from: URL): URL | null {
	if (!moved.has(statusCode) || location === undefined || !URL.canParse(location, from)) return null;
	return new URL(location, from);
}

async function ask(url: URL, asked: Asking, lookup: LookupFunction, signal: AbortSignal): Promise<IncomingMessage> {
	const {method = 'GET', headers, body, limits, allow, instead} = asked;
	const secure = url.protocol === 'https:';
	const request = (secure ? httpsRequest : httpRequest)(url, {
		method,
		lookup,
		signal,
		// A connection of its own: none that was opened for another name is used again
		agent: false,
		headers: {host: url.host, 'user-agent': 'Touchstone', accept: '*/*', 'accept-encoding': 'gzip', ...headers},
		...(allow?.loopback && secure && url.port === '' && instead?.httpsPort && {port: instead.httpsPort}),
		...(allow?.loopback && instead?.ca !== undefined && {ca: instead.ca}),
	});
	request.setTimeout(limits.idle, () => request.destroy(new Error(`${url.host} sent nothing for ${limits.idle} ms`)));
	request.end(body);
	// once() throws the request's error
	const [response]: IncomingMessage[] = await once(request, 'response');
	if (!response) throw new Error(`${url.host} gave no answer`);
	return response;
}

function answerOf(response: IncomingMessage, {host}: URL, {mostBytes}: Limits): Answer {
	// An answer that is not read may still break
	response.on('error', () => undefined);
	return {
		status: response.statusCode ?? 0,
		headers: response.headers,
		bytes: () => limited(unpacked(response, host), mostBytes),
		discard: () => void response.destroy(),
	};
}

function unpacked(response: IncomingMessage, host: string): Readable {
	const {'content-encoding': encoding = 'identity'} = response.headers;
	if (encoding === 'identity') return response;
	if (encoding === 'gzip') return pipeline(response, createGunzip(), () => undefined);
	response.destroy();
	throw new Error(`the answer of ${host} is packed as “${encoding}”, which was not asked for`);
}

async function* limited(body: Readable, most: number): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const chunk of body) {
		if (!(chunk instanceof Uint8Array)) continue;
		size += chunk.length;
		if (size > most)
			throw new TooLarge(`is huge: more than ${most >= 1 << 20 ? `${most >> 20} MiB` : `${most} bytes`}`);
		yield chunk;
	}
}
