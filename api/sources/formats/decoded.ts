import type {Bytes} from '../adapter.ts';
import {Damaged} from '../damaged.ts';

/** UTF-8 text, without its byte order mark. Throws `Damaged` on anything else. */
export async function* decoded(bytes: Bytes): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', {fatal: true});
	try {
		for await (const chunk of bytes) yield decoder.decode(chunk, {stream: true});
		yield decoder.decode();
	} catch (error) {
		if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
			throw new Damaged('is not UTF-8 text', {cause: error});
		throw error;
	}
}

const enoughToTell = 256;

/** How the text begins (trimmed), and all of the text: several formats may come under one address. */
export async function beginning(text: AsyncGenerator<string>): Promise<{start: string; text: AsyncGenerator<string>}> {
	let begun = '';
	while (begun.trimStart().length < enoughToTell) {
		const next = await text.next();
		if (next.done) break;
		begun += next.value;
	}
	async function* whole() {
		yield begun;
		yield* text;
	}
	return {start: begun.trimStart(), text: whole()};
}
