import type {Context} from 'hono';
import {Problem} from '../../shared/problems.ts';

/**
 * A question counts, and is asked on a network's account: no other site may make its visitors' browsers ask. The server may go
 * by several names, so the browser's own word comes first. Throws `foreign-origin`.
 */
export function requireOwnPage(c: Context): void {
	const site = c.req.header('sec-fetch-site');
	const origin = c.req.header('origin');
	const isOwn =
		site === undefined
			? origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host)
			: site === 'same-origin' || site === 'none';
	if (!isOwn)
		throw new Problem('foreign-origin', 'Another site sent this. If it is what you want, press the button here.');
}
