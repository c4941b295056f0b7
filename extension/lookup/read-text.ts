import type {Failure} from './get-file.ts';

const refused = (detail: string): Failure => ({ok: false, why: 'refused', detail});

/**
 * The body of an answer, as far as `size` bytes; null when it is larger: then no more of it is taken. `onBytes` hears of each
 * piece. Rejects when the connection breaks.
 */
export async function readBytes(
	response: Response,
	size: number,
	onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = response.body?.getReader();
	for (;;) {
		const read = await reader?.read();
		if (!read || read.done) break;
		length += read.value.length;
		onBytes(read.value.length);
		if (length > size) {
			await reader?.cancel();
			return null;
		}
		chunks.push(read.value);
	}
	const bytes = new Uint8Array(length);
	chunks.reduce((at, chunk) => {
		bytes.set(chunk, at);
		return at + chunk.length;
	}, 0);
	return bytes;
}

/** The same as text, which has to be UTF-8. */
export async function readText(
	response: Response,
	size: number,
	onBytes: (count: number) => void,
): Promise<{ok: true; text: string} | Failure> {
	const bytes = await readBytes(response, size, onBytes);
	if (!bytes) return refused(`larger than ${size} bytes`);
	try {
		return {ok: true, text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)};
	} catch {
		return refused('not UTF-8');
	}
}
