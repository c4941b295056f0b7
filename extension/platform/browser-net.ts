import type {Database} from '../history/database.ts';
import {keepRequest} from '../history/sent-requests.ts';
import type {Fetch} from '../lookup/get-file.ts';
import type {SentRequest} from '../lookup/sent-request.ts';

/** The real network and clock; what goes out is written down as "what was sent". */
export const browserNet = (
	database: Database,
): {fetch: Fetch; now(): Date; sent(request: Omit<SentRequest, 'id'>): Promise<void>} => ({
	fetch: (url, init) => fetch(url, init),
	now: () => new Date(),
	sent: request => keepRequest(database, request),
});
