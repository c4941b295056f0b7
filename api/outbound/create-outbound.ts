import type {IncomingHttpHeaders} from 'node:http';
import {type Answer, type Asking, openAddress} from './open-address.ts';
import {createResolver, type Resolver} from './resolver.ts';

export type Fetching = Pick<Asking, 'method' | 'headers' | 'body' | 'redirects'> & {
	/** of the body when unpacked, in bytes */
	mostBytes: number;
	/** from the request to the last byte, in ms */
	whole: number;
	/** `whole`: a body that is longer, broken or late is refused; `excerpt`: what could be read of it. Default: whole */
	read?: 'whole' | 'excerpt';
};

export type Fetched = {status: number; headers: IncomingHttpHeaders; body: Uint8Array};

/** The one way out of the server for addresses that strangers give. */
export type Outbound = {
	/**
	 * Asks a public https address; no other host, no private one, 443 and 8443 only. Every status is an answer, a redirect
	 * too unless `redirects` lets it be followed within the host. Throws `NotAsked` when the guard refuses (the message may
	 * be shown to whoever gave the address), `TooLarge`, else an Error when no whole answer comes in time.
	 */
	fetchPublic(url: string, how: Fetching): Promise<Fetched>;
	/** The TXT records of a name, each joined of its pieces by whoever reads; none when there are none. */
	txt(name: string): Promise<string[][]>;
};

export type OutboundOptions = {
	resolver?: Resolver;
	/** Names may lead to this machine: for tests. Connections may be sent to another port there, trusting its certificate. */
	allowLoopback?: boolean | {httpsPort?: number; ca?: string};
};

export function createOutbound({resolver = createResolver(), allowLoopback = false}: OutboundOptions = {}): Outbound {
	const instead = typeof allowLoopback === 'object' ? allowLoopback : {};
	return {
		async fetchPublic(url, {mostBytes, whole, read = 'whole', ...asking}) {
			const answer = await openAddress(url, {
				...asking,
				limits: {mostBytes: read === 'excerpt' ? Number.POSITIVE_INFINITY : mostBytes, idle: whole, whole},
				allow: {loopback: allowLoopback !== false},
				resolver,
				instead,
			});
			try {
				const body = await (read === 'whole' ? wholeOf(answer) : excerptOf(answer, mostBytes));
				return {status: answer.status, headers: answer.headers, body};
			} finally {
				answer.discard();
			}
		},
		txt: name => resolver.txt(name),
	};
}

async function wholeOf({bytes}: Answer): Promise<Uint8Array> {
	return Uint8Array.from(Buffer.concat(await Array.fromAsync(bytes())));
}

/** At most `most` bytes; what comes after them, or does not come, is not waited for. */
async function excerptOf({bytes}: Answer, most: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of bytes()) {
			chunks.push(chunk);
			size += chunk.length;
			if (size >= most) break;
		}
	} catch {
		// The status was the answer; the words after it are a courtesy
	}
	return Uint8Array.from(Buffer.concat(chunks).subarray(0, most));
}
