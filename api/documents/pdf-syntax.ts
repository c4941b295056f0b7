/** A name as it stands in the file: a slash and what is neither white space nor a delimiter (ISO 32000-1, 7.3.5). */
const written = /\/([^\0\t\n\f\r ()<>[\]{}/%]{1,381})/g;

/** The names in a piece of a PDF, with `#61` read as a. */
export function* namesIn(text: string): Generator<string> {
	for (const [, name = ''] of text.matchAll(written))
		yield name.includes('#')
			? name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
			: name;
}

const acting: Readonly<Record<string, string>> = {
	JavaScript: 'a script',
	Launch: 'an order to start a program',
	SubmitForm: 'an order to send data away',
	ImportData: 'an order to read data in',
	GoToR: 'a way into another file',
	GoToE: 'a way into an embedded file',
	EmbeddedFile: 'an embedded file',
	EmbeddedFiles: 'embedded files',
	RichMedia: 'rich media',
	RichMediaExecute: 'rich media',
	RichMediaContent: 'rich media',
	Rendition: 'a film or a sound',
	XFA: 'an XFA form',
	FileAttachment: 'an attached file',
	OnInstantiate: 'a script',
};

/** What a name in a PDF brings with it that is no page, in words; null: nothing. */
export const actsByItself = (name: string): string | null =>
	Object.hasOwn(acting, name) ? (acting[name] ?? null) : null;

/** Its dictionary says that it holds objects; readers need N and First, not all of them the Type. */
export const isObjectStream = (names: readonly string[]): boolean =>
	names.includes('ObjStm') || (names.includes('N') && names.includes('First'));

export const packedTwice = (names: readonly string[]): boolean =>
	names.filter(name => ['FlateDecode', 'Fl', 'LZWDecode', 'LZW'].includes(name)).length > 1;

/** Filters under which a stream of objects would not be read here. */
export const hidesObjects = (names: readonly string[]): boolean =>
	names.some(name => ['LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode', 'Crypt'].includes(name));

export type PdfStream = {
	/** names in its dictionary, as far as the word obj before it tells where that begins */
	own: string[];
	/** names in the last bytes before it, which are more than its own */
	near: string[];
	/** where its data begin */
	start: number;
};

const farthestDictionary = 4096;

/** Every place where a reader might take bytes for a stream. */
export function* streamsIn(bytes: Buffer): Generator<PdfStream> {
	for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
		if (bytes.toString('latin1', at - 3, at) === 'end') continue;
		const [after] = /^[ \t]*(\r\n|\n|\r)/.exec(bytes.toString('latin1', at + 6, at + 40)) ?? [];
		if (after === undefined) continue;
		const before = bytes.toString('latin1', Math.max(0, at - farthestDictionary), at);
		yield {
			own: [...namesIn(before.slice(before.lastIndexOf('obj') + 1))],
			near: [...namesIn(before)],
			start: at + 6 + after.length,
		};
	}
}
