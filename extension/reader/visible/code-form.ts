import {cut} from '../../../shared/cut.ts';
import type {CodeForm} from '../../../shared/product.ts';
import type {Page} from '../page.ts';
import {type Survey, textIn} from '../survey.ts';
import {clean} from '../text.ts';
import {asksWhetherGenuine, codeField, noCode, otherCode} from '../wording/code-form.ts';

const mostFields = 20;
/** Different lines that are held against the words. */
const mostLines = 600;
/** Elements around a field in which the words stand that it belongs to. */
const mostAround = 6;
const longestLine = 200;
const mostNames = 12;
const mostPictures = 8;

const takesText = (field: Element): boolean =>
	/^(?:|text|tel|number|search)$/i.test(field.getAttribute('type') ?? '') &&
	!field.hasAttribute('hidden') &&
	!field.hasAttribute('readonly');

/** What a field says of itself to people, and to machines. */
const saidBy = (field: Element, names: readonly string[]): string =>
	names.map(name => clean((field.getAttribute(name) ?? '').slice(0, longestLine))).join(' ');
const labels = ['placeholder', 'aria-label', 'title'];

function takesCode(field: Element): boolean | null {
	const said = saidBy(field, [...labels, 'name', 'id']);
	if (otherCode.test(said)) return false;
	if (codeField.test(said)) return true;
	return noCode.test(said) ? false : null;
}

/** Remembers what it was asked: the same lines stand around many fields. */
function askedOnce(): (text: string) => boolean {
	const known = new Map<string, boolean>();
	return text => {
		if (text.length > longestLine || known.size >= mostLines) return known.get(text) ?? false;
		const asks = known.get(text) ?? asksWhetherGenuine.test(text);
		known.set(text, asks);
		return asks;
	};
}

/** The words around a field that ask whether a thing is genuine; null when none do. */
function asksAround(field: Element, survey: Survey, asks: (text: string) => boolean): string | null {
	const own = labels.map(name => saidBy(field, [name])).find(asks);
	let around: Element | null = own === undefined ? field.parentElement : null;
	for (let step = 0; around && step < mostAround; step++, around = around.parentElement) {
		const span = survey.spans.get(around);
		const line = span && survey.lines.slice(...span).find(({text}) => asks(text));
		if (line) return line.text;
	}
	return own ?? null;
}

/** Title and headings: what the whole page is about. */
const topicsOf = (survey: Survey): string[] =>
	[survey.documentTitle, ...survey.headings.slice(0, 5).map(heading => textIn(survey, heading))].map(clean);

function namesIn({survey}: Page, asks: string): string[] {
	const site = survey.metas.find(meta => meta.getAttribute('property') === 'og:site_name')?.getAttribute('content');
	const pictures = survey.pictures.slice(0, mostPictures).map(picture => picture.getAttribute('alt'));
	const texts = [...topicsOf(survey), site, asks, ...pictures];
	return [...new Set(texts.map(one => cut(clean(one ?? ''), longestLine)).filter(Boolean))].slice(0, mostNames);
}

/**
 * The form in which a page asks for the code on a thing to tell whether it is genuine; null when it has none. Words around
 * a field tell that it is one, or the page's title or heading, where the field takes a code or is the only one.
 */
export function readCodeForm(page: Page): CodeForm | null {
	const {document, survey} = page;
	const asks = askedOnce();
	const topic = topicsOf(survey).find(asks) ?? null;
	const fields = [...document.querySelectorAll('input')]
		.filter(takesText)
		.slice(0, mostFields)
		.map(field => ({field, takes: takesCode(field)}))
		.filter(({takes}) => takes !== false);
	for (const {field, takes} of fields) {
		const words = asksAround(field, survey, asks) ?? (takes || fields.length === 1 ? topic : null);
		if (words) return {text: cut(words, longestLine), names: namesIn(page, words)};
	}
	return null;
}
