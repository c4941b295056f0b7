/** One request as it went out, for "what was sent". It had no body, no cookie, no referrer. */
export type SentRequest = {
	id: number;
	/** ISO instant */
	at: string;
	url: string;
	/** timer: on the clock, whatever is looked at. page: the seller's bucket. hand: on the shopper's word. */
	why: 'timer' | 'page' | 'hand';
	/** HTTP status; null when no answer came */
	status: number | null;
	/** of the answer's body, decoded */
	bytes: number;
	/** milliseconds until the body was read or the request given up */
	took: number;
};
