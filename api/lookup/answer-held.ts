import type {RequestListener} from 'node:http';
import type {LookupFiles} from './lookup.ts';

/**
 * Stands before the app: a lookup file that is in memory and the newest goes out by node:http alone, which takes a third of
 * the time. All else, and every question that is not a plain GET of a path, is for `others`.
 */
export const answerHeld =
	(files: LookupFiles, others: RequestListener): RequestListener =>
	(request, response) => {
		const {method, url = '', headers} = request;
		const answer =
			method === 'GET'
				? files.held(url, {
						acceptEncoding: headers['accept-encoding'],
						ifNoneMatch: headers['if-none-match'],
					})
				: undefined;
		if (answer) response.writeHead(answer.head.status, answer.head.headers).end(answer.body);
		else others(request, response);
	};
