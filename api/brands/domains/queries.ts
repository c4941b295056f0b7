import {and, asc, eq, inArray, isNotNull, isNull, lte, notInArray} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {DomainRow} from '../rules.ts';

export const addDomain = ({tables: {brandDomains}}: Storage, tx: Db, row: DomainRow): Statement =>
	tx.insert(brandDomains).values(row);

/** Writes down a check, unless another one did since `before` was read. */
export const saveCheck = (
	{tables: {brandDomains}}: Storage,
	tx: Db,
	before: DomainRow,
	fields: Partial<DomainRow>,
): Step => ({
	must: tx
		.update(brandDomains)
		.set(fields)
		.where(
			and(
				eq(brandDomains.id, before.id),
				before.checkedAt ? eq(brandDomains.checkedAt, before.checkedAt) : isNull(brandDomains.checkedAt),
			),
		)
		.returning({id: brandDomains.id}),
});

/** Proofs of a domain that stand, of accounts of other organizations than this account's. */
export const proofsOfOthers = (
	{db, tables: {brandDomains, brandAccounts}}: Storage,
	{domain, account}: Pick<DomainRow, 'domain' | 'account'>,
): PromiseLike<DomainRow[]> => {
	const same = db
		.select({organization: brandAccounts.organization})
		.from(brandAccounts)
		.where(eq(brandAccounts.id, account));
	const others = db
		.select({id: brandAccounts.id})
		.from(brandAccounts)
		.where(notInArray(brandAccounts.organization, same));
	return db
		.select()
		.from(brandDomains)
		.where(
			and(
				eq(brandDomains.domain, domain),
				isNotNull(brandDomains.provedAt),
				isNull(brandDomains.lapsedAt),
				inArray(brandDomains.account, others),
			),
		);
};

export const removeDomain = ({tables: {brandDomains}}: Storage, tx: Db, id: string): Step => ({
	must: tx.delete(brandDomains).where(eq(brandDomains.id, id)).returning({id: brandDomains.id}),
});

/** Proved domains that are to be looked at again, the longest due first. */
export const dueDomains = ({db, tables: {brandDomains}}: Storage, now: Date, most: number): PromiseLike<DomainRow[]> =>
	db
		.select()
		.from(brandDomains)
		.where(and(isNotNull(brandDomains.provedAt), isNull(brandDomains.lapsedAt), lte(brandDomains.nextCheckAt, now)))
		.orderBy(asc(brandDomains.nextCheckAt))
		.limit(most);
