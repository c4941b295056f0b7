import {foldName, type SubjectKey} from '../../shared/address.ts';
import type {BrandFact} from '../../shared/brands/contract.ts';
import type {BrandState} from '../../shared/brands/contract-accounts.ts';
import type {CodeFamily, OwnForm} from '../../shared/codes/own-form.ts';
import {isUnder} from '../../shared/is-under.ts';
import type {FieldsOf} from '../records/rules.ts';

/** A registered brand, as the operator wrote it down. */
export type BrandRow = {
	key: SubjectKey;
	name: string;
	names: string[];
	domains: string[];
	queryDomains: string[];
	registeredAt: Date;
};

/** An alias or script of a name; `confirmedBy`: the reviewer who saw that it is the brand's. */
export type NameClaim = {name: string; confirmedBy: string | null};
/** A host where a brand answers code queries; `confirmedBy`: the reviewer who vouches for one it did not prove. */
export type QuerySite = {host: string; confirmedBy: string | null};
export type Warranty = {months: number; countries: string[]; terms: string | null};
/** What a brand told of a mark after it was filed. */
export type PendingChange = {registeredAt: string | null; expiresAt: string; document: string | null; toldAt: string};

export type AccountRow = {
	id: string;
	organization: string;
	key: SubjectKey;
	name: string;
	names: NameClaim[];
	officialSites: string[];
	queryDomains: QuerySite[];
	/** Ed25519, base64url; null: none were told */
	statementKeys: string[] | null;
	createdAt: Date;
	suspendedAt: Date | null;
	suspendedWhy: string | null;
	version: number;
};

export type DomainRow = {
	id: string;
	account: string;
	domain: string;
	method: 'dns' | 'http';
	token: string;
	createdAt: Date;
	provedAt: Date | null;
	lapsedAt: Date | null;
	checkedAt: Date | null;
	nextCheckAt: Date | null;
	failures: number;
	failingSince: Date | null;
	trouble: string | null;
};

export type MarkRow = {
	id: string;
	account: string;
	number: string;
	office: string;
	designated: string[];
	classes: number[];
	owner: string;
	status: 'pending' | 'registered';
	filedAt: string;
	registeredAt: string | null;
	expiresAt: string | null;
	document: string | null;
	createdAt: Date;
	decision: 'confirmed' | 'refused' | null;
	reviewedAt: Date | null;
	reviewedBy: string | null;
	reason: string | null;
	change: PendingChange | null;
	lapsedAt: Date | null;
	version: number;
};

export type DisputeRow = {
	id: string;
	name: string;
	holder: string;
	claimant: string;
	openedAt: Date;
	admittedAt: Date | null;
	admittedBy: string | null;
	decidedAt: Date | null;
	decidedBy: string | null;
	winner: string | null;
	reason: string | null;
};

/** What a brand has to do with codes: whether we made some, how its own look, and where its own query systems are asked. */
export type BrandCodes = {ours: boolean; forms: readonly OwnForm[]; verifiers: readonly string[]};

/** A brand account with all that decides about it. */
export type Account = AccountRow & {
	domains: readonly DomainRow[];
	marks: readonly MarkRow[];
	/** every one it is or was a party of */
	disputes: readonly DisputeRow[];
	/** its anti-counterfeit codes; absent: none */
	codes?: BrandCodes;
};

export const domainStands = ({provedAt, lapsedAt}: Pick<DomainRow, 'provedAt' | 'lapsedAt'>): boolean =>
	provedAt !== null && lapsedAt === null;

/** A mark that a reviewer confirmed and that is not known to have lapsed. */
export const markStands = ({decision, status, lapsedAt}: MarkRow): boolean =>
	decision === 'confirmed' && status === 'registered' && lapsedAt === null;

export const provedDomains = ({domains}: Pick<Account, 'domains'>): string[] =>
	domains.filter(domainStands).map(({domain}) => domain);

/** Is this host the brand's own, as far as it proved? */
export const isProvedHost = (account: Pick<Account, 'domains'>, host: string): boolean =>
	provedDomains(account).some(domain => isUnder(host, domain));

/** The folded names an account goes by. */
export const foldedNames = ({name, names}: Pick<AccountRow, 'name' | 'names'>): string[] => [
	...new Set([name, ...names.map(each => each.name)].map(foldName).filter(folded => folded !== '')),
];

/** A claim that others must take seriously: a domain is proved, and a mark filed that was not refused. */
export const isSerious = ({suspendedAt, domains, marks}: Account): boolean =>
	suspendedAt === null &&
	domains.some(domainStands) &&
	marks.some(({decision, lapsedAt}) => decision !== 'refused' && lapsedAt === null);

export const hasUnconfirmed = ({names, queryDomains}: Pick<AccountRow, 'names' | 'queryDomains'>): boolean =>
	[...names, ...queryDomains].some(({confirmedBy}) => confirmedBy === null);

export const isOpen = ({decidedAt}: DisputeRow): boolean => decidedAt === null;

/** The folded names that are not shown as this account's: a dispute hides the claimant's, the holder's once it is admitted. */
const contestedNames = ({id, disputes}: Account): Set<string> =>
	new Set(
		disputes.filter(each => isOpen(each) && (each.claimant === id || each.admittedAt !== null)).map(({name}) => name),
	);

/**
 * The state of an account follows from what is known of it, and from nothing else. A dispute about its very name hides it,
 * one about an alias hides the alias.
 */
export function stateOf(account: Account): BrandState {
	if (account.suspendedAt !== null) return 'suspended';
	if (contestedNames(account).has(foldName(account.name))) return 'disputed';
	return account.domains.some(domainStands) && account.marks.some(markStands) ? 'verified' : 'claimed';
}

/** What the brand's row becomes. */
export const registered = (key: SubjectKey, before: BrandRow | undefined, fact: BrandFact, now: Date): BrandRow => ({
	key,
	name: fact.name,
	names: unique(fact.names),
	domains: unique(fact.domains),
	queryDomains: unique(fact.queryDomains),
	registeredAt: fact.registeredAt ?? before?.registeredAt ?? now,
});

export const shownBrand = ([row]: readonly BrandRow[]): FieldsOf<'brand'> | null =>
	row
		? {
				name: row.name,
				names: row.names,
				domains: row.domains,
				queryDomains: row.queryDomains,
				registeredAt: row.registeredAt.toISOString(),
			}
		: null;

/** The names that are public as this account's: none until it is verified, and of its aliases the confirmed ones. */
export function verifiedNames(account: Account): string[] {
	if (stateOf(account) !== 'verified') return [];
	const contested = contestedNames(account);
	const names = account.names.filter(each => each.confirmedBy !== null && !contested.has(foldName(each.name)));
	return [account.name, ...names.map(each => each.name)];
}

/** What a verified account makes public. Of two, which only a sandbox has, the older one. */
export function shownAccount(accounts: readonly Account[]): FieldsOf<'brand'> | null {
	const [account] = accounts
		.filter(each => stateOf(each) === 'verified')
		.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
	if (!account) return null;
	const sites = account.queryDomains.filter(site => site.confirmedBy !== null || isProvedHost(account, site.host));
	const [name = account.name, ...names] = verifiedNames(account);
	const codes = familyOf(account);
	const statementKeys = account.statementKeys ?? [];
	return {
		name,
		names: unique(names),
		domains: unique(provedDomains(account)),
		queryDomains: unique(sites.map(({host}) => host)),
		registeredAt: account.createdAt.toISOString(),
		...(statementKeys.length > 0 && {statementKeys}),
		...(codes && {codes}),
	};
}

/** As many forms as everybody is told of. */
const mostForms = 20;

/** What everybody may know of a brand's codes; null: it has none, and no query system on a domain it still proves. */
function familyOf(account: Account): CodeFamily | null {
	const {ours = false, forms = [], verifiers = []} = account.codes ?? {};
	const verifier = verifiers.map(each => new URL(each).hostname).find(host => isProvedHost(account, host)) ?? null;
	return ours || forms.length > 0 || verifier !== null ? {ours, forms: forms.slice(0, mostForms), verifier} : null;
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort();
