import {cut} from '../../shared/cut.ts';
import {shownLine} from '../../shared/reports/shown-text.ts';

/** A letter to one person, in plain text. */
export type Letter = {to: string; subject: string; text: string};

const minute = 60_000;
const hour = 60 * minute;

/** How long a letter waits after each attempt that failed, in ms; three days in all. Then it is given up. */
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour, 27 * hour];

/** How long to wait after so many attempts that failed, in ms; null: give up. */
export const waitBeforeNext = (attempts: number): number | null => waits[attempts - 1] ?? null;

const longestSubject = 200;

/** A subject on one line: what would begin another header becomes a space, and what would not be seen its number. */
export const subjectLine = (subject: string): string => cut(shownLine(subject), longestSubject);

/** Is this one plain address, with nothing that a mail program could take for a list, a name or a header? */
export const isOneAddress = (to: string): boolean =>
	to.length <= 254 &&
	/^[^\s\p{Cc}<>()[\],;:"\\@]{1,64}@[^\s\p{Cc}<>()[\],;:"\\@.]+(\.[^\s\p{Cc}<>()[\],;:"\\@.]+)*$/u.test(to);

/** `smtp(s)://user:password@host:port`, with nothing after it. */
export function isSmtpServer(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const {protocol, hostname, username, password, pathname, search, hash} = new URL(text);
	const bare = ['', '/'].includes(pathname) && search === '' && hash === '';
	return ['smtp:', 'smtps:'].includes(protocol) && hostname !== '' && bare && (username === '') === (password === '');
}

/** An address, or `Name <address>`, on one line. */
export function isSender(text: string): boolean {
	const [, name = '', address = text] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(text) ?? [];
	return isOneAddress(address) && !name.includes('@') && !/[,;:]/.test(name);
}
