import type {DocumentKind} from './kinds.ts';

const endings: Readonly<Record<DocumentKind, readonly [string, ...string[]]>> = {
	pdf: ['pdf'],
	png: ['png'],
	jpeg: ['jpg', 'jpeg'],
	webp: ['webp'],
};

const longest = 100;

/** What a document is called: one line without a path, with the ending of what it is. */
export function documentName(said: string, kind: DocumentKind): string {
	const [right] = endings[kind];
	const last = said.split(/[/\\]/).at(-1) ?? '';
	const line = last
		.normalize('NFC')
		// Signs that nobody sees, among them those that turn the direction of writing
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
		.replace(/[<>:"|?*\s]+/g, ' ');
	const ending = /\.([a-z0-9]{1,5})$/i.exec(line)?.[1]?.toLowerCase() ?? '';
	const stem = endings[kind].includes(ending) ? line.slice(0, -ending.length - 1) : line;
	const trimmed = stem.replace(/^[. ]+|[. ]+$/g, '');
	return `${[...trimmed].slice(0, longest).join('') || 'document'}.${right}`;
}
