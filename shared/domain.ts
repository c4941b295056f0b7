import {getDomain} from 'tldts';

/** Registrable domain of a host by the public suffix list, private suffixes included; the host itself when it has none. */
export const registrableDomain = (host: string): string => getDomain(host, {allowPrivateDomains: true}) ?? host;

/** Is this a name under which others register theirs, such as co.uk or myshopify.com? Nobody's own, then. */
export const isPublicSuffix = (host: string): boolean => getDomain(host, {allowPrivateDomains: true}) === null;
