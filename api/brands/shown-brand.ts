import type * as v from 'valibot';
import type {BrandAccount} from '../../shared/brands/contract-accounts.ts';
import type {TradeMark} from '../../shared/brands/contract-marks.ts';
import {countriesOfMark} from '../../shared/brands/mark-offices.ts';
import {markStanding} from '../../shared/brands/mark-standing.ts';
import {type Account, isOpen, isProvedHost, type MarkRow, provedDomains, stateOf} from './rules.ts';

/** An account as its organization and reviewers see it. */
export const shownBrand = (account: Account): v.InferOutput<typeof BrandAccount> => ({
	id: account.id,
	organization: account.organization,
	name: account.name,
	key: account.key,
	names: account.names.map(({name, confirmedBy}) => ({name, confirmed: confirmedBy !== null})),
	state: stateOf(account),
	suspendedWhy: account.suspendedWhy,
	officialSites: account.officialSites.map(url => ({url, proved: isProvedHost(account, new URL(url).hostname)})),
	queryDomains: account.queryDomains.map(({host, confirmedBy}) => ({
		host,
		proved: confirmedBy !== null || isProvedHost(account, host),
	})),
	statementKeys: account.statementKeys ?? [],
	domains: provedDomains(account),
	disputes: account.disputes.filter(isOpen).map(({id}) => id),
	createdAt: account.createdAt.toISOString(),
});

/** A mark as its brand and reviewers see it at an instant. */
export function shownMark(mark: MarkRow, now: Date): TradeMark {
	const {is, eligible, renewal} = markStanding(mark, now);
	return {
		id: mark.id,
		brand: mark.account,
		number: mark.number,
		office: mark.office,
		designated: mark.designated,
		countries: countriesOfMark(mark),
		classes: mark.classes,
		owner: mark.owner,
		status: mark.status,
		filedAt: mark.filedAt,
		registeredAt: mark.registeredAt,
		expiresAt: mark.expiresAt,
		document: mark.document,
		standing: is,
		eligible,
		renewal,
		change: mark.change,
		reviewedAt: mark.reviewedAt?.toISOString() ?? null,
		reason: mark.reason,
	};
}
