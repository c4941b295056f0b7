import {and, asc, type Column, desc, is, isNull, or, SQL, sql} from 'drizzle-orm';
import {Problem} from '../../shared/problems.ts';

/**
 * One column of the order in which a list stands, or a number reckoned from columns, and what a row has there. What is null
 * stands last.
 */
export type OrderKey<Row> = {
	column: Column | SQL<number>;
	of(row: Row): string | number | Date | null;
	descending?: true;
};

/** Some rows of a list; `next`, given as `after`, continues it. Null: that was all. */
export type Page<Row> = {rows: Row[]; next: string | null};

/** What a query has to ask for: rows beyond the cursor, in the order of the list. */
export type PageAsked = {beyond: SQL | undefined; orderBy: SQL[]; limit: number};

/**
 * One page of a list. `order` has to end with what is unlike in every row. The cursor holds where the last row stood, not
 * which one it was: nothing is left out or told twice because that row moved or went. Throws `invalid-request` when
 * `after` is no cursor of this list.
 */
export async function onePage<Row>(
	order: readonly OrderKey<Row>[],
	after: string | undefined,
	most: number,
	ask: (asked: PageAsked) => PromiseLike<Row[]>,
): Promise<Page<Row>> {
	const beyond = after === undefined ? undefined : beyondOf(order, readCursor(order, after));
	// One more than is answered, to know whether there are more
	const found = await ask({beyond, orderBy: orderBy(order), limit: most + 1});
	const rows = found.slice(0, most);
	const last = rows.at(-1);
	return {rows, next: found.length > most && last !== undefined ? cursorOf(order, last) : null};
}

type Place = readonly (string | number | Date | null)[];

/** Engines order what is null differently, so it is said. */
const orderBy = <Row>(order: readonly OrderKey<Row>[]): SQL[] =>
	order.flatMap(({column, descending}) => [
		...(isNeverNull(column) ? [] : [asc(isNull(column))]),
		descending ? desc(column) : asc(column),
	]);

const isNeverNull = (column: Column | SQL): boolean => is(column, SQL) || column.notNull;
const typeOf = (column: Column | SQL): string => (is(column, SQL) ? 'number' : column.dataType);

/** Beyond in the first column, or the same there and beyond in the next, and so on. */
function beyondOf<Row>(order: readonly OrderKey<Row>[], place: Place): SQL | undefined {
	return or(
		...order.map((_, at) =>
			and(
				...order.slice(0, at).map(({column}, before) => {
					const value = place[before] ?? null;
					return value === null ? isNull(column) : compared(column, '=', value);
				}),
				furtherThan(order[at], place[at] ?? null),
			),
		),
	);
}

function furtherThan<Row>(key: OrderKey<Row> | undefined, value: string | number | Date | null): SQL | undefined {
	if (!key) return undefined;
	const {column, descending} = key;
	// Nothing stands behind null
	if (value === null) return sql`1 = 0`;
	const further = compared(column, descending ? '<' : '>', value);
	return isNeverNull(column) ? further : or(further, isNull(column));
}

/** Bound as the column keeps it: a date is a number there. */
const compared = (column: Column | SQL, how: '=' | '<' | '>', value: string | number | Date): SQL =>
	sql`${column} ${sql.raw(how)} ${is(column, SQL) ? value : sql.param(value, column)}`;

const cursorOf = <Row>(order: readonly OrderKey<Row>[], row: Row): string => {
	const place = order.map(key => key.of(row)).map(value => (value instanceof Date ? value.getTime() : value));
	return Buffer.from(JSON.stringify(place)).toString('base64url');
};

function readCursor<Row>(order: readonly OrderKey<Row>[], text: string): Place {
	const given = parsed(Buffer.from(text, 'base64url').toString());
	if (!Array.isArray(given) || given.length !== order.length) throw noCursor();
	return order.map(({column}, at) => {
		const value: unknown = given[at];
		if (value === null && !isNeverNull(column)) return null;
		if (typeOf(column) === 'date' && typeof value === 'number' && Math.abs(value) <= 8.64e15) return new Date(value);
		if (typeOf(column) === 'string' && typeof value === 'string') return value;
		if (typeOf(column) === 'number' && typeof value === 'number') return value;
		throw noCursor();
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const noCursor = () =>
	new Problem('invalid-request', undefined, [
		{pointer: '/query/after', detail: 'must be the “next” of an answer of this list'},
	]);
