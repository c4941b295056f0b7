import {parseHTML} from 'linkedom';
import {registrableDomain} from '../../shared/domain.ts';
import {type ReadPage, readPage} from '../reader/read.ts';

/** Reads a page that was saved as HTML, as if it had been served from `url`. */
export function readSaved(html: string, url: string): ReadPage {
	const {document} = parseHTML(html);
	// linkedom's document has every member of the DOM's Document that the reader uses
	return readPage({document: document as unknown as Document, url, domain: registrableDomain(new URL(url).hostname)});
}
