import * as v from 'valibot';
import {day, optionalWords, words} from '../../../shared/facts/fields.ts';
import type {Adapter, EntryRead, Named} from '../adapter.ts';
import {Damaged} from '../damaged.ts';
import {beginning, decoded} from '../formats/decoded.ts';
import {separatedRows} from '../formats/separated-rows.ts';
import {textLines} from '../formats/text-lines.ts';
import {brandIn, gtinsIn} from './product-words.ts';

const filled = v.pipe(
	v.optional(v.nullable(v.string()), null),
	v.transform(text => text?.trim() || null),
);
const Line = v.object({
	id: words(120),
	authority: words(200),
	licence: words(200),
	day,
	title: words(500),
	name: optionalWords(300),
	store: filled,
	gtin: filled,
	brand: filled,
	model: filled,
	link: filled,
	lots: filled,
});

/**
 * A list that the operator adds: CSV (RFC 4180, first row names the columns; commas, semicolons or tabs) or NDJSON, with
 * id, authority, licence, day, title and one of: store (marketplace, domain or host), gtin, brand and model. Also: name, link,
 * lots. It is the whole list: what is not in it any more is withdrawn. Each line names its authority and licence.
 */
export const plain = (name: string): Adapter => ({
	name,
	authority: 'named in each line',
	licence: 'named in each line',
	covers: 'everything',
	every: 6 * 3_600_000,
	address: () => null,
	async *read(bytes) {
		const {start, text} = await beginning(decoded(bytes));
		if (start.startsWith('{')) yield* fromNdjson(text);
		else yield* fromRows(text, separatorOf(start));
	},
});

/** Names of such lists begin so: they can't be taken for a source of the registry. */
export const plainPrefix = 'plain:';

function separatorOf(start: string): ',' | ';' | '\t' {
	const [first = ''] = start.split('\n');
	const separator = (['\t', ';', ','] as const).find(sign => first.includes(sign));
	if (start !== '' && (!separator || !/\bid\b/i.test(first)))
		throw new Damaged('is neither NDJSON nor CSV with a first row that names the columns');
	return separator ?? ',';
}

async function* fromNdjson(text: AsyncIterable<string>): AsyncGenerator<EntryRead> {
	for await (const line of textLines(text)) {
		let item: unknown;
		try {
			item = JSON.parse(line);
		} catch {
			yield {wrong: `“${line.slice(0, 60)}” is not JSON`};
			continue;
		}
		yield entryOf(item);
	}
}

async function* fromRows(text: AsyncIterable<string>, separator: ',' | ';' | '\t'): AsyncGenerator<EntryRead> {
	for await (const read of separatedRows(text, separator))
		yield 'wrong' in read ? read : entryOf({...read.row, name: read.row.name || null});
}

function entryOf(item: unknown): EntryRead {
	const {success, output, issues} = v.safeParse(Line, item);
	if (!success)
		return {wrong: issues.map(({path, message}) => `${path?.map(({key}) => key).join('/')} ${message}`).join('; ')};
	const {store, gtin, brand, model, title, name, ...rest} = output;
	const product: Named = {gtins: gtinsIn(gtin), brand: brandIn(brand), models: model ? [model] : []};
	return {entry: {...rest, title, name: name ?? title, named: store ? {store} : product}};
}
