import {type Limits, openAddress, TooLarge} from '../outbound/index.ts';
import type {Bytes} from './adapter.ts';
import {Damaged} from './damaged.ts';

/** What the server told of the version it sent before. */
export type Version = {etag: string | null; lastModified: string | null};

export type Opened = {is: 'unchanged'} | {is: 'body'; bytes: Bytes; version: Version};

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
 * Asks for a list, or for what changed since `version`. Throws an Error in words for the operator; the body throws
 * `Damaged` when it is too large, an Error when the connection breaks or takes too long.
 */
export async function openList(
	address: string,
	{loopback, version, signal, limits = usualLimits}: Asked,
): Promise<Opened> {
	const answer = await openAddress(address, {
		limits,
		signal,
		redirects: mostRedirects,
		allow: {loopback, anyPort: true},
		headers: {
			'user-agent': 'Touchstone (public warning lists)',
			...(version?.etag && {'if-none-match': version.etag}),
			...(version?.lastModified && {'if-modified-since': version.lastModified}),
		},
	});
	const {status, headers} = answer;
	if (status === 200) {
		const {etag = null, 'last-modified': lastModified = null} = headers;
		return {is: 'body', bytes: damagedIfTooLarge(answer.bytes()), version: {etag, lastModified}};
	}
	answer.discard();
	if (status === 304 && version) return {is: 'unchanged'};
	throw new Error(`${new URL(address).host} answered ${status}`);
}

async function* damagedIfTooLarge(bytes: Bytes): AsyncGenerator<Uint8Array> {
	try {
		yield* bytes;
	} catch (error) {
		throw error instanceof TooLarge ? new Damaged(error.message) : error;
	}
}
