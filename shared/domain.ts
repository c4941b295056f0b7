import {getDomain} from 'tldts';

/** Registrable domain of a host by the public suffix list, private suffixes included; the host itself when it has none. */
export const registrableDomain = (host: string): string => getDomain(host, {allowPrivateDomains: true}) ?? host;

/**
 * A host name as browsers and name servers know it: `münchen.example` → `xn--mnchen-3ya.example`. What is ASCII, or no host
 * name at all, stays as it is.
 */
export function asciiHost(typed: string): string {
	if (!/[^\p{ASCII}]/u.test(typed) || !/^[\p{L}\p{M}\p{N}.。．｡-]+$/u.test(typed)) return typed;
	const url = `https://${typed}/`;
	return URL.canParse(url) ? new URL(url).hostname : typed;
}

/** Is this a name under which others register theirs, such as co.uk or myshopify.com? Nobody's own, then. */
export const isPublicSuffix = (host: string): boolean => getDomain(host, {allowPrivateDomains: true}) === null;
