import {registrableDomain} from '../../shared/domain.ts';
import type {ReadPage} from '../reader/read.ts';
import {readHtml} from '../reader/read-html.ts';

/** Reads a page that was saved as HTML, as if it had been served from `url`: the same way an open page is read. */
export const readSaved = (html: string, url: string): ReadPage =>
	readHtml({html, url, domain: registrableDomain(new URL(url).hostname)});
