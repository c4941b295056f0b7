import {and, eq, sql} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import {homeOf, type Place, type SubjectKind} from './rules.ts';

/** How a subject stands in the data base before a change. */
export type Standing = {version: number; home: Row | null; away: Row | null};
type Row = {body: string | null; sequence: number; changedAt: Date};

export async function readStanding(
	{db, tables: {records}}: Storage,
	address: Buffer,
	kind: SubjectKind,
): Promise<Standing> {
	const home = homeOf(kind);
	const rows = await db
		.select()
		.from(records)
		.where(sql`${records.place} in ('bucket', 'directory') and ${eq(records.address, address)}`);
	const at = rows.find(row => row.place === home);
	return {version: at?.version ?? 0, home: at ?? null, away: rows.find(row => row.place !== home) ?? null};
}

export type Writing = {
	address: Buffer;
	key: SubjectKey;
	kind: SubjectKind;
	/** null: nothing is known any more */
	body: string | null;
	place: Place;
	at: Date;
};

/**
 * The steps that put a record where it belongs, leave a mark where it was, and count the change. They undo everything
 * when the subject was changed since `before` was read.
 */
export function writeRecord(storage: Storage, tx: Db, before: Standing, {body, place, ...subject}: Writing): Step[] {
	const home = homeOf(subject.kind);
	const away = home === 'bucket' ? 'directory' : 'bucket';
	const homeBody = place === home ? body : null;
	const awayBody = place === home ? null : body;
	const homeChanged = homeBody !== (before.home?.body ?? null);
	const awayChanged = awayBody !== (before.away?.body ?? null);
	const living = home === 'bucket' ? Number(homeBody !== null) - Number((before.home?.body ?? null) !== null) : 0;

	return [
		...(homeChanged || awayChanged ? [countChange(storage, tx, living)] : []),
		{must: writeHome(storage, tx, before, {...subject, place: home, body: homeBody}, homeChanged)},
		...(awayChanged ? [writeAway(storage, tx, {...subject, place: away, body: awayBody})] : []),
	];
}

const countChange = ({tables: {recordState}}: Storage, tx: Db, living: number): Statement =>
	tx
		.update(recordState)
		.set({sequence: sql`${recordState.sequence} + 1`, sellers: sql`${recordState.sellers} + ${living}`})
		.where(eq(recordState.id, 'one'));

const newestSequence = ({tables: {recordState}}: Storage) =>
	sql<number>`(select ${recordState.sequence} from ${recordState} where ${recordState.id} = 'one')`;

function writeHome(
	storage: Storage,
	tx: Db,
	{version, home}: Standing,
	{at, ...row}: Writing,
	changed: boolean,
): Statement {
	const {records} = storage.tables;
	const next = {
		body: row.body,
		version: version + 1,
		sequence: changed ? newestSequence(storage) : (home?.sequence ?? 0),
		changedAt: changed ? at : (home?.changedAt ?? at),
	};
	return tx
		.insert(records)
		.values({...row, ...next})
		.onConflictDoUpdate({target: [records.place, records.address], set: next, setWhere: eq(records.version, version)})
		.returning({version: records.version});
}

function writeAway(storage: Storage, tx: Db, {at, ...row}: Writing): Statement {
	const {records} = storage.tables;
	const next = {body: row.body, sequence: newestSequence(storage), changedAt: at};
	return tx
		.insert(records)
		.values({...row, ...next, version: 0})
		.onConflictDoUpdate({target: [records.place, records.address], set: next});
}

export async function readEpoch({db, tables: {recordState}}: Storage): Promise<number | null> {
	const [state] = await db.select().from(recordState).where(eq(recordState.id, 'one'));
	return state?.epoch ?? null;
}

export const saveEpoch = ({tables: {recordState}}: Storage, tx: Db, before: number): Step => ({
	must: tx
		.update(recordState)
		.set({epoch: before + 1})
		.where(and(eq(recordState.id, 'one'), eq(recordState.epoch, before)))
		.returning({epoch: recordState.epoch}),
});

/** The record as it is served now, in whichever place. */
export async function servedBody(storage: Storage, address: Buffer, kind: SubjectKind): Promise<string | null> {
	const {home, away} = await readStanding(storage, address, kind);
	return home?.body ?? away?.body ?? null;
}
