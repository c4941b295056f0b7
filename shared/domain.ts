import {getDomain} from 'tldts';

/** Registrable domain of a host by the public suffix list, private suffixes included; the host itself when it has none. */
export const registrableDomain = (host: string): string => getDomain(host, {allowPrivateDomains: true}) ?? host;
