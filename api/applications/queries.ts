import {and, asc, count, desc, eq, gte, inArray, isNull, lte, or, type SQL} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {ApplicationState} from '../../shared/applications/states.ts';
import {type OrderKey, onePage, type Page} from '../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import type {ApplicationRow, MandateRow, ReviewRow} from './rules.ts';

export type EventRow = Storage['tables']['applicationEvents']['$inferSelect'];

export async function applicationById(
	{db, tables: {applications}}: Storage,
	id: string,
): Promise<ApplicationRow | null> {
	return (await db.select().from(applications).where(eq(applications.id, id)))[0] ?? null;
}

export async function applicationOfBadge(
	{db, tables: {applications}}: Storage,
	badge: string,
): Promise<ApplicationRow | null> {
	return (await db.select().from(applications).where(eq(applications.badge, badge)))[0] ?? null;
}

/** The links of a chain, from the owner of the mark on. */
export const mandatesOf = ({db, tables: {mandates}}: Storage, ids: readonly string[]): PromiseLike<MandateRow[]> =>
	db
		.select()
		.from(mandates)
		.where(inArray(mandates.application, [...ids]))
		.orderBy(asc(mandates.place));

export async function mandateById({db, tables: {mandates}}: Storage, id: string): Promise<MandateRow | null> {
	return (await db.select().from(mandates).where(eq(mandates.id, id)))[0] ?? null;
}

/** The same licence under the same mark, wherever it was filed. */
export const sameLicences = (
	{db, tables: {mandates}}: Storage,
	{mark, parties}: Pick<MandateRow, 'mark' | 'parties'>,
): PromiseLike<MandateRow[]> =>
	db
		.select()
		.from(mandates)
		.where(and(eq(mandates.mark, mark), eq(mandates.parties, parties), isNull(mandates.endedAt)));

/** The last time a licence of these parties was taken back on the day it begins, or later; null: it never was. */
export async function endedLicence(
	{db, tables: {endedLicences}}: Storage,
	{mark, parties}: Pick<MandateRow, 'mark' | 'parties'>,
	from: string,
): Promise<{endedAt: Date; endedWhy: string} | null> {
	const [row] = await db
		.select()
		.from(endedLicences)
		.where(
			and(
				eq(endedLicences.mark, mark),
				eq(endedLicences.parties, parties),
				gte(endedLicences.endedAt, new Date(`${from}T00:00:00Z`)),
			),
		)
		.orderBy(desc(endedLicences.endedAt))
		.limit(1);
	return row ?? null;
}

export const keepEnded = (
	{tables: {endedLicences}}: Storage,
	tx: Db,
	row: Storage['tables']['endedLicences']['$inferInsert'],
): Statement => tx.insert(endedLicences).values(row);

export const reviewsOf = ({db, tables: {reviews}}: Storage, application: string): PromiseLike<ReviewRow[]> =>
	db.select().from(reviews).where(eq(reviews.application, application)).orderBy(asc(reviews.at), asc(reviews.id));

/** All that happened, oldest first. */
export const eventsOf = ({db, tables: {applicationEvents}}: Storage, application: string): PromiseLike<EventRow[]> =>
	db
		.select()
		.from(applicationEvents)
		.where(eq(applicationEvents.application, application))
		.orderBy(asc(applicationEvents.version));

export type ApplicationFilter = {
	/** of these applicants or of these brands; null: of all */
	organizations?: readonly string[];
	brands?: readonly string[];
	states?: readonly ApplicationState[];
	kind?: ApplicationRow['kind'];
	seller?: SubjectKey;
	/** due until then */
	dueBy?: Date;
	/** where the page before ended */
	after?: string;
};

/** Applications by filter: what is due first comes first, then the newest. */
export function findApplications(
	{db, tables: {applications}}: Storage,
	{organizations, brands, states, kind, seller, dueBy, after}: ApplicationFilter,
	most: number,
): Promise<Page<ApplicationRow>> {
	const whose: SQL | undefined =
		organizations || brands
			? or(
					inArray(applications.organization, [...(organizations ?? [])]),
					inArray(applications.brand, [...(brands ?? [])]),
				)
			: undefined;
	const order: OrderKey<ApplicationRow>[] = [
		{column: applications.dueAt, of: row => row.dueAt},
		{column: applications.createdAt, of: row => row.createdAt, descending: true},
		{column: applications.id, of: row => row.id},
	];
	return onePage(order, after, most, ({beyond, orderBy, limit}) =>
		db
			.select()
			.from(applications)
			.where(
				and(
					whose,
					states && inArray(applications.state, [...states]),
					kind && eq(applications.kind, kind),
					seller && eq(applications.sellerKey, seller),
					dueBy && lte(applications.dueAt, dueBy),
					beyond,
				),
			)
			.orderBy(...orderBy)
			.limit(limit),
	);
}

/** How many are in these states, due until then if it is said. */
export async function countApplications(
	{db, tables: {applications}}: Storage,
	states: readonly ApplicationState[],
	dueBy?: Date,
): Promise<number> {
	const [row] = await db
		.select({n: count()})
		.from(applications)
		.where(and(inArray(applications.state, [...states]), dueBy && lte(applications.dueAt, dueBy)));
	return row?.n ?? 0;
}

export const unsettledApplications = (
	{db, tables: {applications}}: Storage,
	most: number,
): PromiseLike<{id: string}[]> =>
	db.select({id: applications.id}).from(applications).where(eq(applications.settled, false)).limit(most);

export const idsInStates = (
	{db, tables: {applications}}: Storage,
	states: readonly ApplicationState[],
): PromiseLike<{id: string}[]> =>
	db
		.select({id: applications.id})
		.from(applications)
		.where(inArray(applications.state, [...states]))
		.orderBy(asc(applications.id));

export const addApplication = ({tables: {applications}}: Storage, tx: Db, row: ApplicationRow): Statement =>
	tx.insert(applications).values(row);

/** Undone when somebody else changed it since it was read. */
export const changeApplication = (
	{tables: {applications}}: Storage,
	tx: Db,
	{id, version}: Pick<ApplicationRow, 'id' | 'version'>,
	fields: Partial<ApplicationRow>,
): Step => ({
	must: tx
		.update(applications)
		.set({...fields, version: version + 1})
		.where(and(eq(applications.id, id), eq(applications.version, version)))
		.returning({id: applications.id}),
});

/** Says that the badge stands as the application of this version does. */
export const markSettled = (
	{tables: {applications}}: Storage,
	tx: Db,
	{id, version}: Pick<ApplicationRow, 'id' | 'version'>,
): Statement =>
	tx
		.update(applications)
		.set({settled: true})
		.where(and(eq(applications.id, id), eq(applications.version, version)));

export const replaceMandates = (
	{tables: {mandates}}: Storage,
	tx: Db,
	application: string,
	rows: readonly MandateRow[],
): Statement[] => [
	tx.delete(mandates).where(eq(mandates.application, application)),
	...rows.map(row => tx.insert(mandates).values(row)),
];

export const endMandate = (
	{tables: {mandates}}: Storage,
	tx: Db,
	id: string,
	endedAt: Date,
	endedWhy: string,
): Statement =>
	tx
		.update(mandates)
		.set({endedAt, endedWhy})
		.where(and(eq(mandates.id, id), isNull(mandates.endedAt)));

export const addReview = ({tables: {reviews}}: Storage, tx: Db, row: ReviewRow): Statement =>
	tx.insert(reviews).values(row);

export const addEvent = ({tables: {applicationEvents}}: Storage, tx: Db, row: EventRow): Statement =>
	tx.insert(applicationEvents).values(row);

/** Categories in which a badge is expected, by name. */
export type CategoryRow = {category: string; names: string[]; reason: string; since: Date; by: string};

export const certifiedCategories = ({db, tables: {certifiedCategories: table}}: Storage) =>
	db.select().from(table).orderBy(asc(table.category));

export const saveCertified = (
	{tables: {certifiedCategories: table}}: Storage,
	tx: Db,
	{category, ...fields}: CategoryRow,
): Statement =>
	tx
		.insert(table)
		.values({category, ...fields})
		.onConflictDoUpdate({target: table.category, set: fields});

export const dropCertified = ({tables: {certifiedCategories: table}}: Storage, tx: Db, category: string): Statement =>
	tx.delete(table).where(eq(table.category, category));

/** Applications that a document belongs to: as a letter, or attached. */
export async function applicationsWithDocument(
	{db, tables: {applications, mandates}}: Storage,
	document: string,
	organization: string,
): Promise<ApplicationRow[]> {
	const [links, own] = await Promise.all([
		db.select({application: mandates.application}).from(mandates).where(eq(mandates.document, document)),
		// Only the applicant's own documents can be attached
		db.select().from(applications).where(eq(applications.organization, organization)),
	]);
	const ids = new Set(links.map(({application}) => application));
	return own.filter(row => ids.has(row.id) || row.documents.some(each => each.document === document));
}
