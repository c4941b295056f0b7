import type {SubjectKey} from '../../shared/address.ts';

/** One look at one address in one tab. Kept in the browser's session storage, so the worker may sleep meanwhile. */
export type Look = {
	tab: number;
	/** names this look; an answer that bears another name is of an older one */
	token: string;
	/** as the browser tells it, never as the page does; empty: the browser does not tell */
	url: string;
	/** the document that shows the address; null: not known, or this browser does not tell */
	documentId: string | null;
	/** the document was there before, under another address */
	inPage: boolean;
	/** waiting: the document is not there yet. reading: the reader was sent. read: it answered, or there is nothing to read. */
	phase: 'waiting' | 'reading' | 'read';
	/** on the shopper's word, whatever the site */
	byHand: boolean;
	/** how often the reader answered: a fuller reading takes the place of the one before */
	answers: number;
	/** how often a document asked for a reading: each costs the background a parse of the whole page */
	readings: number;
	/** the seller whose bucket this look may ask for: a page causes one request at most, whatever it says later */
	asked: SubjectKey | null;
	/** the visit this look began */
	visit: number | null;
};

/** What the reader is told. */
export type ReaderJob = {
	/** the look's token */
	look: string;
	url: string;
	/** registrable domain of the address */
	domain: string;
	/** names the listing: the reader remembers which one it saw last in its document */
	listing: string;
	inPage: boolean;
};
