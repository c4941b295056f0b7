/** One request as it went out, for "what was sent". It had no cookie and no referrer, and no words but those told here. */
export type SentRequest = {
	id: number;
	/** ISO instant */
	at: string;
	url: string;
	/** timer: on the clock, whatever is looked at. page: the seller's bucket. hand: on the shopper's word. code: about a code, on the shopper's word. report: of a report, with its secret. */
	why: 'timer' | 'page' | 'hand' | 'code' | 'picture' | 'report';
	/** absent: GET */
	method?: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
	/** what a POST held, to the letter; pieces of photos are not written down */
	body?: string;
	/** of what is asked again and again for the same: how often so far; `at` and the rest tell of the last time */
	times?: number;
	/** HTTP status; null when no answer came */
	status: number | null;
	/** of the answer's body, decoded */
	bytes: number;
	/** milliseconds until the body was read or the request given up */
	took: number;
};
