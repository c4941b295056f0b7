import type {Bytes, EntryRead} from '../../../api/sources/adapter.ts';

/** A text as bytes that come in pieces of `size`. */
export async function* pieces(text: string, size = 7): Bytes {
	const bytes = new TextEncoder().encode(text);
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
	const list: Item[] = [];
	for await (const item of items) list.push(item);
	return list;
}

export const entriesOf = (read: readonly EntryRead[]) => read.flatMap(one => ('entry' in one ? [one.entry] : []));
export const wrongOf = (read: readonly EntryRead[]) => read.flatMap(one => ('wrong' in one ? [one.wrong] : []));
