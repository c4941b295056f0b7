import {isUnder} from '../is-under.ts';
import type {Case} from './signal.ts';

/** The host a page was served from; its registrable domain when the address can't be read. */
export const hostOf = ({url, domain}: Case['facts']): string =>
	(URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : domain) || domain;

/** The registered marketplace whose known domain this page was served from. */
export function marketplaceOf({facts, records}: Case): Case['records']['marketplaces'][number] | null {
	const host = hostOf(facts);
	return records.marketplaces.find(({domains}) => domains.some(domain => isUnder(host, domain))) ?? null;
}
