import type {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import {dayMs} from '../../../shared/clock.ts';
import type {DomainRow} from '../rules.ts';

/** A proved domain is looked at again after so long, in ms. */
export const checkedEvery = 30 * dayMs;
/** So long after a check that found nothing it is looked at again, in ms. */
const againAfter = 3.5 * dayMs;
/** So many checks in so many ms must have failed before a proof counts as gone. */
const failuresToLapse = 3;
const lapsesAfter = 7 * dayMs;

/** A proof that a domain is an account's own: a brand's, or a claim on a shop. */
export type Proof = Pick<DomainRow, 'domain' | 'method' | 'token' | 'account'>;

/** Where the proof of a domain has to stand. */
export const proofPlace = ({domain, method, token}: Pick<Proof, 'domain' | 'method' | 'token'>): string =>
	method === 'dns' ? `_touchstone-challenge.${domain}` : `https://${domain}/.well-known/touchstone-challenge/${token}`;

const wordsFor = (row: DomainRow, value: string): string =>
	row.method === 'dns'
		? `Add a TXT record named ${proofPlace(row)} with the value ${value}, then ask for a check. Leave it there: it is looked at every month.`
		: `Serve a file at ${proofPlace(row)} that holds ${value} and nothing else, then ask for a check. Leave it there: it is looked at every month.`;

type Checked = Pick<
	DomainRow,
	'provedAt' | 'lapsedAt' | 'checkedAt' | 'nextCheckAt' | 'failures' | 'failingSince' | 'trouble'
>;

export const afterProof = (row: DomainRow, now: Date): Checked => ({
	provedAt: row.provedAt !== null && row.lapsedAt === null ? row.provedAt : now,
	lapsedAt: null,
	checkedAt: now,
	nextCheckAt: new Date(now.getTime() + checkedEvery),
	failures: 0,
	failingSince: null,
	trouble: null,
});

/** A domain whose proof was not found. What is proved stays so until the third failure over a week. */
export function afterFailure(row: DomainRow, trouble: string, now: Date): Checked {
	const {provedAt, lapsedAt} = row;
	if (provedAt === null || lapsedAt !== null)
		return {provedAt, lapsedAt, checkedAt: now, nextCheckAt: null, failures: 0, failingSince: null, trouble};
	const failures = row.failures + 1;
	const failingSince = row.failingSince ?? now;
	const lapses = failures >= failuresToLapse && now.getTime() - failingSince.getTime() >= lapsesAfter;
	return {
		provedAt,
		lapsedAt: lapses ? now : null,
		checkedAt: now,
		nextCheckAt: lapses ? null : new Date(now.getTime() + againAfter),
		failures,
		failingSince,
		trouble,
	};
}

/** A domain that somebody else proved, and whose proof is not there any more: it has changed hands, so it is gone at once. */
export const afterHandover = (row: DomainRow, trouble: string, now: Date): Checked => ({
	provedAt: row.provedAt,
	lapsedAt: now,
	checkedAt: now,
	nextCheckAt: null,
	failures: row.failures + 1,
	failingSince: row.failingSince ?? now,
	trouble,
});

/** A domain as its brand and reviewers see it; `written`: as people write it. */
export const shownDomain = (row: DomainRow, value: string, written: string): BrandDomain => ({
	id: row.id,
	brand: row.account,
	domain: row.domain,
	written,
	method: row.method,
	token: row.token,
	instructions: {place: proofPlace(row), value, words: wordsFor(row, value)},
	state: row.lapsedAt ? 'lapsed' : row.provedAt ? 'proved' : 'waiting',
	provedAt: row.provedAt?.toISOString() ?? null,
	checkedAt: row.checkedAt?.toISOString() ?? null,
	nextCheckAt: row.nextCheckAt?.toISOString() ?? null,
	trouble: row.trouble,
});
