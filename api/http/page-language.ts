import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {type LanguageId, languageIds} from '../../shared/languages.ts';

const name = 'lang';
/** In seconds. */
const aYear = 31_536_000;

/** Who reads a page: their language, and where the same page is in another. `here`: path and query; null: nowhere by itself, as what a form answers. */
export type Reader = {language: LanguageId; here: string | null};

/**
 * In which language a page is read: the one chosen by its switch (`?lang=`, kept in a cookie), else what the browser would rather
 * have of ours by its Accept-Language (RFC 9110, 12.5.4), else English. `at`: the page whose form is answered.
 */
export function readerOf(c: Context, at?: string): Reader {
	const {pathname, search} = new URL(c.req.url);
	// The page is another one for another reader: caches have to keep them apart
	c.header('Vary', 'Accept-Language, Cookie');
	const chosen = known(c.req.query(name));
	if (chosen) setCookie(c, name, chosen, {path: '/', sameSite: 'Lax', httpOnly: true, maxAge: aYear});
	return {
		language: chosen ?? known(getCookie(c, name)) ?? fromBrowser(c.req.header('accept-language') ?? ''),
		here: at ?? (c.req.method === 'GET' ? pathname + search : null),
	};
}

export const pageLanguage = (c: Context): LanguageId => readerOf(c).language;

/** Where the same page is in another language. */
export function inLanguage(here: string, language: LanguageId): string {
	const {pathname, searchParams} = new URL(here, 'http://page.invalid');
	searchParams.set(name, language);
	return `${pathname}?${searchParams}`;
}

const known = (told: string | undefined): LanguageId | null => languageIds.find(each => each === told) ?? null;

function fromBrowser(header: string): LanguageId {
	const wanted = header
		.slice(0, 1000)
		.split(',')
		.map(part => {
			const [, tag = '', weight = '1'] =
				/^\s*([A-Za-z]{2,3})(?:-[\w-]*)?\s*(?:;\s*q=([\d.]{1,5}))?\s*$/.exec(part) ?? [];
			return {tag: tag.toLowerCase(), weight: Number(weight)};
		})
		.filter(({weight}) => weight > 0)
		.toSorted((one, other) => other.weight - one.weight);
	const spoken = (tag: string) => languageIds.find(each => each.split('-')[0] === tag);
	return wanted.map(({tag}) => spoken(tag)).find(each => each !== undefined) ?? 'en';
}
