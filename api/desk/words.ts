import {domainToUnicode} from 'node:url';

/** A day as the desk writes it: 2026-11-22, UTC. */
export const day = (at: Date): string => at.toISOString().slice(0, 10);

/** A moment as the desk writes it, with its zone: 2026-11-22 12:40 UTC. */
export const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** An instant of the API, as the desk writes it. */
export const momentOf = (iso: string | null): string => (iso === null ? '' : moment(new Date(iso)));

/** A host in both forms where they differ: as people write it, and as name servers know it, which no likeness can fool. */
export function hostWords(host: string): string {
	const written = domainToUnicode(host);
	return written === '' || written === host ? host : `${written} (${host})`;
}

/** Where something holds. The API writes everywhere as an empty list. */
export const territoryWords = (countries: readonly string[]): string =>
	countries.length === 0 ? 'everywhere' : countries.join(', ');

/** A list that somebody typed: with commas, spaces or lines between. */
export const listOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,;]+/).filter(Boolean);
