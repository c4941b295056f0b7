/** Status and headers of an answer, as node:http and a Response take them. */
export type Head = {status: 200 | 304; headers: Record<string, string>};

/** One encoding of a file as HTTP answers it: to whoever asks, and to whoever has it already. */
export type FileAnswer = {etag: string; whole: Head; unchanged: Head};

/** They are public: a page or another origin may read them too. */
const always = {
	Vary: 'Accept-Encoding',
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers': 'ETag',
};
const ofWhole = {'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff'};

/**
 * Made once with the file, because all of it follows from the file: what a request need not put together is a twentieth of its
 * time. The headers are plain objects, which the server writes as they are. `maxAge` in seconds, `bytes` of the body.
 */
export function fileAnswer(etag: string, maxAge: number, bytes: number, encoding?: 'br'): FileAnswer {
	const kept = {...always, 'Cache-Control': `public, max-age=${maxAge}`, ETag: etag};
	const coded = encoding && {'Content-Encoding': encoding};
	return {
		etag,
		whole: {status: 200, headers: {'Content-Length': String(bytes), ...ofWhole, ...kept, ...coded}},
		unchanged: {status: 304, headers: kept},
	};
}
