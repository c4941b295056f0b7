import {and, desc, eq, isNotNull, max, sql} from 'drizzle-orm';
import type {Db, Statement, Step, Storage, Values} from '../../storage/storage.ts';

type Row = Storage['tables']['askedCodes']['$inferSelect'];
/** What has been asked of a code. */
export type AskedRow = Omit<Row, 'batch' | 'ordinal' | 'suspectedAt'>;
export type HolderRow = Storage['tables']['codeHolders']['$inferSelect'];
type Place = Pick<Row, 'batch' | 'ordinal'>;

const {placeholder} = sql;

/** So many questions of a day; `answer` as it was given. */
export type DayCount = {brand: string; batch: number; day: string; country: string; answer: string; times: number};

/** A statement that was compiled before, with what it is to be run with. */
const stepOf = (statement: {run(values: Values): unknown}, values: Values): Statement => ({
	run: () => statement.run(values),
	all: () => [],
});

/**
 * What every question reads and writes. Compiled once: to build a statement anew costs more than to run it, and a question
 * has to cost little more than its flush to disk. The reads run within the change that they decide.
 */
export function prepareAsking({db, tables, compile}: Storage) {
	const {askedCodes, codeHolders, codeDays, codeBatches, brandAccounts, brandNames} = tables;
	const isAsked = and(eq(askedCodes.batch, placeholder('batch')), eq(askedCodes.ordinal, placeholder('ordinal')));
	const isHolder = and(
		eq(codeHolders.batch, placeholder('batch')),
		eq(codeHolders.ordinal, placeholder('ordinal')),
		eq(codeHolders.holder, placeholder('holder')),
	);
	const versions = db
		.select({batch: codeBatches.version, brand: brandAccounts.version})
		.from(codeBatches)
		.innerJoin(brandAccounts, eq(brandAccounts.id, codeBatches.brand))
		.where(eq(codeBatches.number, placeholder('batch')))
		.prepare();
	const {holders, claimants, firstHolder, firstAt, firstCountry, lastAt, suspicion} = askedCodes;
	const asked = db
		.select({holders, claimants, firstHolder, firstAt, firstCountry, lastAt, suspicion})
		.from(askedCodes)
		.where(isAsked)
		.prepare();
	const holder = db.select().from(codeHolders).where(isHolder).prepare();
	const newest = sql<
		number | null
	>`(select max(${codeBatches.number}) from ${codeBatches} where ${codeBatches.brand} = ${brandNames.account})`;
	const named = db
		.select({brand: brandNames.account, newest})
		.from(brandNames)
		.where(eq(brandNames.name, placeholder('name')))
		.prepare();
	const withGtin = db
		.select({brand: codeBatches.brand, newest: max(codeBatches.number)})
		.from(codeBatches)
		.where(eq(codeBatches.gtin, placeholder('gtin')))
		.groupBy(codeBatches.brand)
		.prepare();
	const addAsked = compile(
		db.insert(askedCodes).values({
			batch: placeholder('batch'),
			ordinal: placeholder('ordinal'),
			holders: 1,
			claimants: placeholder('claimants'),
			firstHolder: placeholder('holder'),
			firstAt: placeholder('at'),
			firstCountry: placeholder('country'),
			lastAt: placeholder('at'),
		}),
	);
	const countAsked = db
		.update(askedCodes)
		.set({
			holders: sql`${placeholder('holders')}`,
			claimants: sql`${placeholder('claimants')}`,
			lastAt: sql`${placeholder('lastAt')}`,
		})
		.where(isAsked)
		.prepare();
	const addHolder = db
		.insert(codeHolders)
		.values({
			batch: placeholder('batch'),
			ordinal: placeholder('ordinal'),
			holder: placeholder('holder'),
			at: placeholder('at'),
			country: placeholder('country'),
			counts: placeholder('counts'),
			// drizzle would ask null for its time
			claimedAt: sql`${placeholder('claimedAt')}`,
			claimedIn: placeholder('claimedIn'),
			known: placeholder('known'),
		})
		.prepare();
	const countDay = db
		.insert(codeDays)
		.values({
			brand: placeholder('brand'),
			batch: placeholder('batch'),
			day: placeholder('day'),
			country: placeholder('country'),
			answer: placeholder('answer'),
			times: placeholder('times'),
		})
		.onConflictDoUpdate({
			target: [codeDays.brand, codeDays.batch, codeDays.day, codeDays.country, codeDays.answer],
			set: {times: sql`${codeDays.times} + excluded.times`},
		})
		.prepare();

	return {
		/** changes with the batch and with its brand; null: there is no such batch */
		versionsOf: (batch: number): {batch: number; brand: number} | undefined => versions.get({batch}),
		askedOf: (place: Place): AskedRow | undefined => asked.get(place),
		holderOf: (key: Place & {holder: Buffer}): HolderRow | undefined => holder.get(key),
		/** brand accounts that go by a folded name; `newest`: their newest batch, null: none */
		brandsNamed: (name: string): {brand: string; newest: number | null}[] => named.all({name}),
		brandsWithGtin: (gtin: string): {brand: string; newest: number | null}[] => withGtin.all({gtin}),
		addAsked: (row: Place & {claimants: number; holder: Buffer; at: Date; country: string | null}): Statement =>
			stepOf(addAsked, row),
		countAsked: ({lastAt, ...row}: Place & {holders: number; claimants: number; lastAt: Date}): Statement =>
			stepOf(countAsked, {...row, lastAt: lastAt.getTime()}),
		addHolder: ({claimedAt, ...row}: HolderRow): Statement =>
			stepOf(addHolder, {...row, claimedAt: claimedAt?.getTime() ?? null}),
		/** more questions of a day */
		countDay: (row: DayCount): Statement => stepOf(countDay, row),
	};
}
export type PreparedAsking = ReturnType<typeof prepareAsking>;

const at = ({tables: {codeHolders}}: Storage, {batch, ordinal}: Place) =>
	and(eq(codeHolders.batch, batch), eq(codeHolders.ordinal, ordinal));

export const claimHolder = (
	storage: Storage,
	tx: Db,
	row: Place & {holder: Buffer; counts: boolean; claimedAt: Date; claimedIn: string; known: boolean},
): Statement => {
	const {codeHolders} = storage.tables;
	const {counts, claimedAt, claimedIn, known} = row;
	return tx
		.update(codeHolders)
		.set({counts, claimedAt, claimedIn, known})
		.where(and(at(storage, row), eq(codeHolders.holder, row.holder)));
};

/** Claims of a code that count, those of people we know first, then the newest: else strangers could fill the list. Read within the change that adds one. */
export const claimsOf = (storage: Storage, place: Place, most: number): HolderRow[] => {
	const {codeHolders} = storage.tables;
	return storage.db
		.select()
		.from(codeHolders)
		.where(and(at(storage, place), isNotNull(codeHolders.claimedAt), eq(codeHolders.counts, true)))
		.orderBy(desc(codeHolders.known), desc(codeHolders.claimedAt))
		.limit(most)
		.all();
};

export const saveSuspicion = (
	{tables: {askedCodes}}: Storage,
	tx: Db,
	{batch, ordinal}: Place,
	suspicion: string[] | null,
	suspectedAt: Date | null,
): Step =>
	tx
		.update(askedCodes)
		.set({suspicion, suspectedAt})
		.where(and(eq(askedCodes.batch, batch), eq(askedCodes.ordinal, ordinal)));

/** How a brand's own codes look, with how many of them are live. */
export const ownCodesOf = async ({db, tables: {codeBatches}}: Storage, brand: string) =>
	db
		.select({form: codeBatches.form, origin: codeBatches.origin, codes: codeBatches.codes})
		.from(codeBatches)
		.where(eq(codeBatches.brand, brand));

/** Wrong codes of a brand that were asked for on a day. */
export async function missesOfDay({db, tables: {codeDays}}: Storage, brand: string, day: string): Promise<number> {
	const [row] = await db
		.select({times: sql<number>`coalesce(sum(${codeDays.times}), 0)`})
		.from(codeDays)
		.where(
			and(eq(codeDays.brand, brand), eq(codeDays.batch, 0), eq(codeDays.day, day), eq(codeDays.answer, 'unknown')),
		);
	return row?.times ?? 0;
}
