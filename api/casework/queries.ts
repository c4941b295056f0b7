import {
	and,
	asc,
	count,
	desc,
	eq,
	gte,
	inArray,
	isNull,
	lte,
	ne,
	notExists,
	notInArray,
	or,
	type SQL,
	sql,
} from 'drizzle-orm';
import {foldName, type SubjectKey} from '../../shared/address.ts';
import {type CaseState, caseKinds, waitsForReviewer} from '../../shared/cases/states.ts';
import {columnsOf, keptStatement} from '../storage/kept.ts';
import {type OrderKey, onePage, type Page} from '../storage/page.ts';
import type {Db, Step, Storage} from '../storage/storage.ts';
import type {CaseRow, Hearing} from './rules.ts';

export type RemedyRow = Storage['tables']['remedies']['$inferSelect'];
export type CaseEventRow = Storage['tables']['caseEvents']['$inferSelect'];

export async function caseById({db, tables: {cases}}: Storage, id: string): Promise<CaseRow | null> {
	return (await db.select().from(cases).where(eq(cases.id, id)))[0] ?? null;
}

export const casesByIds = ({db, tables: {cases}}: Storage, ids: readonly string[]): PromiseLike<CaseRow[]> =>
	db
		.select()
		.from(cases)
		.where(inArray(cases.id, [...ids]));

/** What the seller was told and said: the notices, and how many answers came. */
export async function hearingOf({db, tables: {sellerNotices, sellerAnswers}}: Storage, id: string): Promise<Hearing> {
	const [notices, answers] = await Promise.all([
		db.select({reachedAt: sellerNotices.reachedAt}).from(sellerNotices).where(eq(sellerNotices.case, id)),
		db.select({n: count()}).from(sellerAnswers).where(eq(sellerAnswers.case, id)),
	]);
	return {notices, answers: answers[0]?.n ?? 0};
}

/** All that happened, oldest first. */
export const caseEventsOf = ({db, tables: {caseEvents}}: Storage, id: string): PromiseLike<CaseEventRow[]> =>
	db.select().from(caseEvents).where(eq(caseEvents.case, id)).orderBy(asc(caseEvents.version));

/** What became of what is due by a decision. */
export const remediesOf = ({db, tables: {remedies}}: Storage, decision: string) =>
	db.select().from(remedies).where(eq(remedies.decision, decision));

/** What is due to one reporter by a decision. */
export async function remedyOf(
	{db, tables: {remedies}}: Storage,
	report: string,
	decision: string,
): Promise<RemedyRow | null> {
	const its = and(eq(remedies.report, report), eq(remedies.decision, decision));
	return (await db.select().from(remedies).where(its))[0] ?? null;
}

/** What is owed to a reporter; null: nothing is, or it is over. */
export async function remedyOwedTo({db, tables: {remedies}}: Storage, report: string): Promise<RemedyRow | null> {
	const owed = and(eq(remedies.report, report), inArray(remedies.state, ['due', 'offered']));
	return (await db.select().from(remedies).where(owed).orderBy(desc(remedies.since)).limit(1))[0] ?? null;
}

/** Cases that wait for remedies of which none is owed any more. */
export const casesOwingNothing = ({db, tables: {cases, remedies}}: Storage, most: number): PromiseLike<CaseRow[]> =>
	db
		.select()
		.from(cases)
		.where(
			and(
				eq(cases.state, 'remedy_due'),
				notExists(
					db
						.select({id: remedies.id})
						.from(remedies)
						.where(and(eq(remedies.decision, cases.decision), inArray(remedies.state, ['due', 'offered']))),
				),
			),
		)
		.limit(most);

export const addCase = keptStatement<CaseRow>(({cases}, tx) => tx.insert(cases).values(columnsOf(cases)));

/** Undone when somebody else changed it since it was read. */
export const changeCase = (
	{tables: {cases}}: Storage,
	tx: Db,
	{id, version}: Pick<CaseRow, 'id' | 'version'>,
	fields: Partial<CaseRow>,
): Step => ({
	must: tx
		.update(cases)
		.set({...fields, version: version + 1})
		.where(and(eq(cases.id, id), eq(cases.version, version)))
		.returning({id: cases.id}),
});

export const addCaseEvent = keptStatement<CaseEventRow>(({caseEvents}, tx) =>
	tx.insert(caseEvents).values(columnsOf(caseEvents)),
);

/** Sellers and brands of somebody's organizations. */
export type KeysOfParty = {sellers: readonly SubjectKey[]; brands: readonly SubjectKey[]};

export type CaseFilter = {
	/** what waits for a reviewer */
	waiting?: boolean | undefined;
	/** without cases that are about one of these */
	notOf?: KeysOfParty | undefined;
	states?: readonly CaseState[] | undefined;
	kind?: CaseRow['kind'] | undefined;
	/** taken by them; null: by nobody */
	assignee?: string | null | undefined;
	harm?: number | undefined;
	store?: string | undefined;
	seller?: string | undefined;
	brand?: string | undefined;
	/** a part of the name, store or id; of the brand's name */
	sellerLike?: string | undefined;
	brandLike?: string | undefined;
	/** its state is due until then; that, or the decision; in its state since then */
	dueBy?: Date | undefined;
	seenToBy?: Date | undefined;
	sinceBy?: Date | undefined;
	not?: string | undefined;
	after?: string | undefined;
};

/** Later than every clock: what waits for nobody stands last. */
const never = 8_640_000_000_000_000;

/** When a case has to be seen to, in ms: what its state asks, or the decision, whichever is sooner. */
export const seenToBy = ({tables: {cases}}: Pick<Storage, 'tables'>): SQL<number> =>
	sql<number>`coalesce(case when ${cases.decideBy} < ${cases.dueAt} then ${cases.decideBy} else coalesce(${cases.dueAt}, ${cases.decideBy}) end, ${never})`;

const seenToByOf = ({dueAt, decideBy}: CaseRow): number =>
	Math.min(dueAt?.getTime() ?? never, decideBy?.getTime() ?? never);

/**
 * Cases by filter: harm to people first, then behind which somebody stands, so that nobody is buried by those behind which
 * nobody does; then what is due first, then the oldest.
 */
export function findCases(storage: Storage, filter: CaseFilter, most: number): Promise<Page<CaseRow>> {
	const {
		db,
		tables: {cases},
	} = storage;
	const order: OrderKey<CaseRow>[] = [
		{column: cases.harm, of: row => row.harm, descending: true},
		{
			column: sql<number>`case when ${cases.independent} > 0 then 1 else 0 end`,
			of: row => (row.independent > 0 ? 1 : 0),
			descending: true,
		},
		{column: seenToBy(storage), of: seenToByOf},
		{column: cases.createdAt, of: row => row.createdAt},
		{column: cases.id, of: row => row.id},
	];
	return onePage(order, filter.after, most, ({beyond, orderBy, limit}) =>
		db
			.select()
			.from(cases)
			.where(and(casesThat(storage, filter), beyond))
			.orderBy(...orderBy)
			.limit(limit),
	);
}

/** What a filter asks of a case. */
export function casesThat(storage: Storage, filter: CaseFilter): SQL | undefined {
	const {cases} = storage.tables;
	const {waiting, notOf, states, kind, assignee, harm, store, seller, brand, dueBy, sinceBy, not} = filter;
	return and(
		waiting
			? or(...caseKinds.map(each => and(eq(cases.kind, each), inArray(cases.state, [...waitsForReviewer[each]]))))
			: undefined,
		notOf && or(isNull(cases.seller), notInArray(cases.seller, [...notOf.sellers])),
		notOf && or(isNull(cases.brandKey), notInArray(cases.brandKey, [...notOf.brands])),
		states && inArray(cases.state, [...states]),
		kind && eq(cases.kind, kind),
		assignee === undefined ? undefined : assignee === null ? isNull(cases.assignee) : eq(cases.assignee, assignee),
		harm === undefined ? undefined : eq(cases.harm, harm),
		store === undefined ? undefined : eq(cases.store, store),
		// A key that is none finds nothing
		seller === undefined ? undefined : eq(cases.seller, seller as NonNullable<CaseRow['seller']>),
		brand === undefined ? undefined : eq(cases.brandKey, brand as NonNullable<CaseRow['brandKey']>),
		holds(
			sql`lower(${cases.sellerName} || ' ' || ${cases.store} || ' ' || coalesce(${cases.sellerId}, ''))`,
			filter.sellerLike?.toLowerCase(),
		),
		holds(sql`substr(${cases.brandKey}, 7)`, filter.brandLike && (foldName(filter.brandLike) || filter.brandLike)),
		dueBy && lte(cases.dueAt, dueBy),
		filter.seenToBy && sql`${seenToBy(storage)} <= ${filter.seenToBy.getTime()}`,
		sinceBy && lte(cases.since, sinceBy),
		not === undefined ? undefined : ne(cases.id, not),
	);
}

/** A text has these words in it. `%` and `_` in them are letters like others. */
const holds = (text: SQL, words: string | undefined): SQL | undefined =>
	words === undefined
		? undefined
		: sql`${text} like ${`%${words.replace(/[\\%_]/g, sign => `\\${sign}`)}%`} escape '\\'`;

export async function countCases(storage: Storage, filter: CaseFilter): Promise<number> {
	const {
		db,
		tables: {cases},
	} = storage;
	return (await db.select({n: count()}).from(cases).where(casesThat(storage, filter)))[0]?.n ?? 0;
}

/** Cases with which one has something in common: the seller, the goods or the brand; newest first. */
export const casesLike = (
	{db, tables: {cases}}: Storage,
	{id, seller, goods, brandKey}: CaseRow,
	most = 60,
): PromiseLike<CaseRow[]> =>
	db
		.select()
		.from(cases)
		.where(
			and(
				ne(cases.id, id),
				or(
					seller ? eq(cases.seller, seller) : undefined,
					eq(cases.goods, goods),
					brandKey ? eq(cases.brandKey, brandKey) : undefined,
				),
			),
		)
		.orderBy(desc(cases.createdAt), asc(cases.id))
		.limit(most);

/** How long cases waited for the first thing that a person did, in ms; of those it happened to since then. */
export async function firstAnswersSince({db, tables: {cases}}: Storage, since: Date): Promise<number[]> {
	const rows = await db
		.select({from: cases.createdAt, to: cases.firstActAt})
		.from(cases)
		.where(gte(cases.firstActAt, since));
	return rows.flatMap(({from, to}) => (to ? [to.getTime() - from.getTime()] : []));
}
