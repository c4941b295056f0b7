import {namesIn} from './pdf-syntax.ts';

/** The objects of an object stream: its text, and where the first of them begins (ISO 32000-1, 7.5.7). */
export type ObjectStream = {text: string; first: number};

/** A letter of a name, as it is or as `#61`. */
const spelled = (name: string): string =>
	[...name].map(letter => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('');
const value = '(\\[|<<[\\s\\S]{0,4000}|\\d+\\s+\\d+\\s+R)?';
const openAction = new RegExp(`/${spelled('OpenAction')}\\s*${value}`, 'g');
/** Acts when a page, a field or the document is entered or left; files that belong to something. */
const others = new RegExp(`/(?:${spelled('AA')}|${spelled('EF')})\\s*(?:<<|\\d+\\s+\\d+\\s+R)`);
/** A document opens once; who writes it down more often wants to be misread. */
const mostSaid = 5;

/** Does opening the document do more than show a page of it? A place to begin at, or going to one, is no act. */
export function actsWhenOpened(document: string, inside: readonly ObjectStream[]): boolean {
	const texts = [document, ...inside.map(({text}) => text)];
	if (texts.some(text => others.test(text))) return true;
	const said = texts.flatMap(text => [...text.matchAll(openAction)].slice(0, mostSaid + 1));
	return said.length > mostSaid || said.some(([, written = '']) => acts(written, document, inside));
}

function acts(written: string, document: string, inside: readonly ObjectStream[]): boolean {
	if (written.startsWith('[')) return false;
	const [, number] = /^(\d+)\s+\d+\s+R/.exec(written) ?? [];
	if (number === undefined) return !isGoTo(written);
	const objects = [...objectsOf(document, number), ...inside.flatMap(stream => objectIn(stream, Number(number)))];
	return objects.length === 0 || objects.some(object => !/^\s*\[/.test(object) && !isGoTo(object));
}

function isGoTo(text: string): boolean {
	const names = [...namesIn(firstDictionary(text))];
	const kinds = names.filter((_, i) => names[i - 1] === 'S');
	return kinds.length === 1 && kinds[0] === 'GoTo' && !names.includes('Next');
}

/** Empty when it does not end, or holds a string in which brackets or escapes could mislead. */
function firstDictionary(text: string): string {
	let depth = 0;
	for (const {0: token, index} of text.matchAll(/<<|>>|\([^()\\]*\)|[()]/g)) {
		if (token === '(' || token === ')') return '';
		if (token === '<<') depth++;
		if (token === '>>' && --depth <= 0) return text.slice(0, index);
	}
	return '';
}

const objectsOf = (document: string, number: string): string[] =>
	[...document.matchAll(new RegExp(`(?:^|[\\s>])${number}\\s+\\d+\\s+obj([\\s\\S]{0,4000})`, 'g'))].map(
		([, text = '']) => text,
	);

function objectIn({text, first}: ObjectStream, number: number): string[] {
	const places = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
	const at = places.findIndex((id, i) => i % 2 === 0 && id === number);
	if (at < 0) return [];
	const from = first + (places[at + 1] ?? 0);
	const next = places[at + 3];
	return [text.slice(from, next === undefined ? from + 4000 : first + next)];
}
