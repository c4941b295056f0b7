import {foldName} from '../address.ts';
import type {BrandRecord} from '../lookup/record.ts';
import type {BrandIndex} from './brand-index.ts';
import {hostNames} from './lookalike/host-names.ts';
import {saleWords} from './lookalike/sale-words.ts';

/** What pages that ask for codes are called otherwise: no brand is meant by it, even if one is registered under it. */
const checkWords: ReadonlySet<string> = new Set(
	'code codes check checks checker checking product products number serial label security verification verify verified validate validation authentic authenticity auth authentication anti counterfeit antifake fake real scan query trace track protect protection fangwei zhengpin 315 app web site my your the'.split(
		' ',
	),
);

const mostWords = 4;
const mostSigns = 12;
/** Of shorter names too many are words, parts of words and initials. */
const shortestLatin = 3;
const shortestGlued = 4;
const longestText = 200;

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const between = /[\s|:;,/()[\]{}"“”„«»「」『』【】·•_–—-]+/u;

function brandOf(folded: string, {byName}: BrandIndex): BrandRecord | null {
	const isShort = folded.length < (/^[a-z0-9]*$/.test(folded) ? shortestLatin : 2);
	return isShort || saleWords.has(folded) || checkWords.has(folded) ? null : (byName.get(folded) ?? null);
}

/** Longer names first: of "North Face" and "North" the first is meant. */
function* stretches(text: string): Generator<string> {
	const words = text.slice(0, longestText).split(between).map(foldName).filter(Boolean);
	for (let count = Math.min(mostWords, words.length); count > 0; count--)
		for (let at = 0; at + count <= words.length; at++) yield words.slice(at, at + count).join('');
	// Where nothing stands between words, a name begins and ends anywhere
	for (const word of words.filter(one => withoutSpaces.test(one)))
		for (let length = Math.min(mostSigns, word.length - 1); length > 1; length--)
			for (let at = 0; at + length <= word.length; at++) yield word.slice(at, at + length);
}

/** Registered brands that texts of a page name, in the order of the texts. */
export const brandsNamed = (texts: readonly string[], brands: BrandIndex): BrandRecord[] => [
	...new Set(texts.flatMap(text => [...stretches(text)].flatMap(stretch => brandOf(stretch, brands) ?? []))),
];

/** Registered brands that an address names, also glued to what such pages are called: `haldencheck.example`. */
export function brandsInHost(host: string, brands: BrandIndex): BrandRecord[] {
	const names = hostNames(host);
	const labels = names ? [names.own, ...names.under] : [];
	const glued = labels.flatMap(label =>
		Array.from({length: Math.max(0, label.length - 1)}, (_, at) => [label.slice(0, at + 1), label.slice(at + 1)]),
	);
	const found = glued.flatMap(([one = '', other = '']) =>
		[checkWords.has(other) ? one : '', checkWords.has(one) ? other : '']
			.filter(name => name.length >= shortestGlued)
			.flatMap(name => brandOf(foldName(name), brands) ?? []),
	);
	return [...new Set([...brandsNamed(labels, brands), ...found])];
}
