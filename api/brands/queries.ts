import {and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, or, sql} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {OwnForm} from '../../shared/codes/own-form.ts';
import {keptQuery} from '../storage/kept.ts';
import type {Db, Step, Storage} from '../storage/storage.ts';
import {
	type Account,
	type AccountRow,
	type BrandCodes,
	type BrandRow,
	foldedNames,
	hasUnconfirmed,
	type MarkRow,
} from './rules.ts';

export const brandsOf = ({db, tables: {brands}}: Storage, key: SubjectKey): PromiseLike<BrandRow[]> =>
	db.select().from(brands).where(eq(brands.key, key));

export const saveBrand = ({tables: {brands}}: Storage, tx: Db, {key, ...fields}: BrandRow) =>
	tx
		.insert(brands)
		.values({key, ...fields})
		.onConflictDoUpdate({target: brands.key, set: fields});

export const brandSubjects = ({db, tables: {brands}}: Storage) => db.select({key: brands.key}).from(brands);

/** Accounts with all that decides about them. */
async function whole({db, tables}: Storage, rows: AccountRow[]): Promise<Account[]> {
	if (rows.length === 0) return [];
	const {brandDomains, brandMarks, brandDisputes, brandVerifiers, codeBatches} = tables;
	const ids = rows.map(({id}) => id);
	const [domains, marks, disputes, verifiers, batches] = await Promise.all([
		db.select().from(brandDomains).where(inArray(brandDomains.account, ids)).orderBy(asc(brandDomains.domain)),
		db.select().from(brandMarks).where(inArray(brandMarks.account, ids)).orderBy(desc(brandMarks.createdAt)),
		db
			.select()
			.from(brandDisputes)
			.where(or(inArray(brandDisputes.holder, ids), inArray(brandDisputes.claimant, ids))),
		db
			.select({brand: brandVerifiers.account, endpoint: brandVerifiers.endpoint})
			.from(brandVerifiers)
			.where(and(inArray(brandVerifiers.account, ids), eq(brandVerifiers.active, true)))
			.orderBy(asc(brandVerifiers.createdAt)),
		db
			.selectDistinct({brand: codeBatches.brand, form: codeBatches.form})
			.from(codeBatches)
			.where(and(inArray(codeBatches.brand, ids), gt(codeBatches.codes, 0))),
	]);
	return rows.map(row => ({
		...row,
		codes: codesOf(
			batches.filter(({brand}) => brand === row.id),
			verifiers.filter(({brand}) => brand === row.id),
		),
		domains: domains.filter(({account}) => account === row.id),
		marks: marks.filter(({account}) => account === row.id),
		disputes: disputes.filter(({holder, claimant}) => holder === row.id || claimant === row.id),
	}));
}

/** Batches of one form each; without one the codes are ours. */
const codesOf = (batches: readonly {form: OwnForm | null}[], verifiers: readonly {endpoint: string}[]): BrandCodes => ({
	ours: batches.some(({form}) => form === null),
	forms: batches.flatMap(({form}) => (form === null ? [] : [form])),
	verifiers: verifiers.map(({endpoint}) => endpoint),
});

/** Every account that claims the name of this record. */
export const accountsOf = async (storage: Storage, key: SubjectKey): Promise<Account[]> => {
	const {brandAccounts} = storage.tables;
	return whole(storage, await storage.db.select().from(brandAccounts).where(eq(brandAccounts.key, key)));
};

export const accountSubjects = ({db, tables: {brandAccounts}}: Storage) =>
	db.selectDistinct({key: brandAccounts.key}).from(brandAccounts);

export async function accountById(storage: Storage, id: string): Promise<Account | null> {
	const {brandAccounts} = storage.tables;
	const rows = await storage.db.select().from(brandAccounts).where(eq(brandAccounts.id, id));
	return (await whole(storage, rows))[0] ?? null;
}

/** Accounts that go by a folded name, verified or not. */
export async function accountsNamed(storage: Storage, name: string): Promise<Account[]> {
	return whole(storage, named(storage, {name}));
}

const named = keptQuery(({db, tables: {brandAccounts, brandNames}}) => {
	const ids = db
		.select({id: brandNames.account})
		.from(brandNames)
		.where(eq(brandNames.name, sql.placeholder('name')));
	return db.select().from(brandAccounts).where(inArray(brandAccounts.id, ids));
});

export async function accountsOfOrganizations(storage: Storage, organizations: readonly string[]): Promise<Account[]> {
	const {brandAccounts} = storage.tables;
	const rows = await storage.db
		.select()
		.from(brandAccounts)
		.where(inArray(brandAccounts.organization, [...organizations]))
		.orderBy(asc(brandAccounts.createdAt), asc(brandAccounts.id));
	return whole(storage, rows);
}

/** Accounts of others that go by one of these folded names. */
export async function rivalsOf(storage: Storage, account: AccountRow): Promise<Account[]> {
	const {brandAccounts, brandNames} = storage.tables;
	const same = storage.db
		.select({account: brandNames.account})
		.from(brandNames)
		.where(and(inArray(brandNames.name, foldedNames(account)), ne(brandNames.account, account.id)));
	return whole(
		storage,
		await storage.db
			.select()
			.from(brandAccounts)
			.where(and(inArray(brandAccounts.id, same), ne(brandAccounts.organization, account.organization))),
	);
}

/** Adds an account, with the names by which it is found. */
export const addAccount = (storage: Storage, tx: Db, row: AccountRow): Step[] => [
	tx.insert(storage.tables.brandAccounts).values({...row, unconfirmed: hasUnconfirmed(row)}),
	...nameSteps(storage, tx, row),
];

/** Changes an account's own row, if nobody else did since it was read; its names follow. */
export const saveAccount = (storage: Storage, tx: Db, before: AccountRow, fields: Partial<AccountRow>): Step[] => {
	const {brandAccounts} = storage.tables;
	return [
		{
			must: tx
				.update(brandAccounts)
				.set({...fields, unconfirmed: hasUnconfirmed({...before, ...fields}), version: before.version + 1})
				.where(and(eq(brandAccounts.id, before.id), eq(brandAccounts.version, before.version)))
				.returning({id: brandAccounts.id}),
		},
		...(fields.names ? nameSteps(storage, tx, {...before, ...fields}) : []),
	];
};

const nameSteps = ({tables: {brandNames}}: Storage, tx: Db, row: AccountRow): Step[] => [
	tx.delete(brandNames).where(eq(brandNames.account, row.id)),
	tx.insert(brandNames).values(foldedNames(row).map(name => ({name, account: row.id}))),
];

export async function markRowById({db, tables: {brandMarks}}: Storage, id: string): Promise<MarkRow | null> {
	return (await db.select().from(brandMarks).where(eq(brandMarks.id, id)))[0] ?? null;
}

/**
 * Accounts with something that may wait for a reviewer, the oldest first: a registered mark nobody looked at, one of which
 * something was told since, or a name or query host nobody confirmed.
 */
export async function accountsToReview(storage: Storage, most: number): Promise<Account[]> {
	const {brandAccounts, brandMarks} = storage.tables;
	const waiting = storage.db
		.select({id: brandMarks.account})
		.from(brandMarks)
		.where(or(and(isNull(brandMarks.decision), eq(brandMarks.status, 'registered')), isNotNull(brandMarks.change)));
	const rows = await storage.db
		.select()
		.from(brandAccounts)
		.where(or(brandAccounts.unconfirmed, inArray(brandAccounts.id, waiting)))
		.orderBy(asc(brandAccounts.createdAt))
		.limit(most);
	return whole(storage, rows);
}

/** Accounts that have codes or a query system of their own, with what their public record says of it. */
export async function accountsWithCodes({
	db,
	tables,
}: Storage): Promise<{id: string; key: SubjectKey; said: unknown}[]> {
	const {brandAccounts, brandVerifiers, codeBatches, records} = tables;
	const have = or(
		inArray(brandAccounts.id, db.selectDistinct({id: codeBatches.brand}).from(codeBatches)),
		inArray(brandAccounts.id, db.selectDistinct({id: brandVerifiers.account}).from(brandVerifiers)),
	);
	const rows = await db
		.select({id: brandAccounts.id, key: brandAccounts.key, body: records.body})
		.from(brandAccounts)
		.innerJoin(records, and(eq(records.key, brandAccounts.key), eq(records.place, 'directory')))
		.where(have);
	return rows.map(({id, key, body}) => ({id, key, said: body === null ? undefined : JSON.parse(body).codes}));
}
