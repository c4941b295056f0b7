import type {Source} from '../../shared/product.ts';
import type {Sight} from './markup/figure.ts';
import {parseMarkup} from './markup/parse-markup.ts';
import {type ReadPage, readPage} from './read.ts';

export type HtmlToRead = {
	html: string;
	url: string;
	/** As in `PageToRead`. */
	domain?: string | undefined;
	except?: readonly Source[] | undefined;
	/** What a browser shows; left out where none tells. */
	sight?: Sight | undefined;
};

/** Reads a product page from its HTML: in the background what an open page holds now, in the shell what was saved. */
export const readHtml = (asked: HtmlToRead): ReadPage => readPage({...asked, document: openHtml(asked)});

/** The document of it. It has every member of the DOM's Document that the reader and the stores use, and few more. */
export const openHtml = ({html, sight}: HtmlToRead): Document => parseMarkup(html, sight) as unknown as Document;
