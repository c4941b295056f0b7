import type {SteadyField} from '../../history/unread-fields.ts';
import {siteOf} from '../site.ts';
import type {PanelState} from '../state.ts';

/** What helps to mend the reader for a shop, and says nothing of the goods or the shopper. */
export type ReadingReport = {
	what: 'touchstone reading report';
	version: 1;
	/** calendar day */
	made: string;
	extension: string;
	host: string | null;
	/** what the panel shows */
	state: string;
	/** fields that were read, and where each stood; never their values */
	read: Readonly<Record<string, string>>;
	/** fields that the store's pages used to tell */
	unread: readonly SteadyField[];
	/** the page without its texts; null: the browser let nothing be read there */
	page: string | null;
};

type Given = {
	state: PanelState;
	unread: readonly SteadyField[];
	page: string | null;
	/** ISO instant */
	at: string;
	extension: string;
};

/** The report on reading one page, from what the panel shows of it. */
export const readingReport = ({state, unread, page, at, extension}: Given): ReadingReport => ({
	what: 'touchstone reading report',
	version: 1,
	made: at.slice(0, 10),
	extension,
	host: siteOf(state)?.host ?? null,
	state: state.is === 'not-understood' ? state.why : state.is,
	read: state.is === 'judged' ? state.facts.from : {},
	unread,
	page,
});
