import {Parser} from 'htmlparser2';
import {Damaged} from '../damaged.ts';

/** A closed element: the text of its own, and of its children by their names. */
export type XmlRecord = {
	tag: string;
	attributes: Readonly<Record<string, string>>;
	text: string;
	fields: Readonly<Record<string, string>>;
};

type Open = {tag: string; attributes: Record<string, string>; text: string; fields: Record<string, string>};

const longestText = 1 << 20;
const deepest = 32;

/**
 * Elements of an XML document by their `tags`, as they close; nothing else is held in memory. No entity is resolved but
 * the five of XML and character numbers. Throws `Damaged` when an element has no end.
 */
export async function* xmlRecords(text: AsyncIterable<string>, tags: ReadonlySet<string>): AsyncGenerator<XmlRecord> {
	let closed: XmlRecord[] = [];
	const open: Open[] = [];
	let roots = 0;
	let ended = false;
	/** where the element opened last has the end of its tag */
	let openedAt = -1;
	const parser = new Parser(
		{
			onopentag(tag, attributes) {
				openedAt = parser.endIndex;
				if (open.length === 0) roots++;
				if (open.length >= deepest) throw new Damaged('is not XML of this source: it nests too deep');
				open.push({tag, attributes, text: '', fields: {}});
			},
			ontext(words) {
				const element = open.at(-1);
				if (!element) return;
				element.text += words;
				if (element.text.length > longestText) throw new Damaged(`holds a text of over ${longestText} characters`);
			},
			onclosetag(tag, isImplied) {
				const element = open.pop();
				// The parser tells `<a/>` as implied too: there the tag that opens is the one that closes
				const closesItself = openedAt === parser.endIndex && !ended;
				if ((isImplied && !closesItself) || element?.tag !== tag)
					throw new Damaged(`is cut or not XML: <${tag}> has no end`);
				const words = element.text.trim();
				const record = {...element, text: words};
				if (tags.has(tag)) closed.push(record);
				// Only what a wanted element holds is kept: the root would gather the whole document
				const parent = open.at(-1);
				if (parent && tags.has(parent.tag) && words !== '') parent.fields[tag] ??= words;
				if (parent && !tags.has(parent.tag)) parent.text = '';
			},
		},
		{xmlMode: true},
	);
	for await (const chunk of text) {
		parser.write(chunk);
		yield* closed;
		closed = [];
	}
	ended = true;
	parser.end();
	yield* closed;
	if (roots === 0) throw new Damaged('is empty, or not XML');
	if (roots > 1) throw new Damaged('is not XML: it has two roots');
}
