import {Problem} from '../../shared/problems.ts';

/**
 * Refuses what another site makes a signed-in browser send. Browsers name the origin of every request that changes
 * something; a program that names none holds no cookie that somebody else filled.
 */
export function requireSameOrigin(headers: Headers, url: string): void {
	const origin = headers.get('origin');
	const site = headers.get('sec-fetch-site');
	const foreign =
		origin !== null ? origin !== new URL(url).origin : site !== null && site !== 'same-origin' && site !== 'none';
	if (foreign) throw new Problem('foreign-origin');
}
