import Dexie, {type EntityTable, type Table} from 'dexie';
import type {SubjectRecord} from '../../shared/lookup/record.ts';
import type {CodeCheck} from '../codes/question.ts';
import type {SentRequest} from '../lookup/sent-request.ts';
import type {HeldFile} from '../lookup/shelf.ts';
import type {Draft} from '../reports/draft.ts';
import type {Letter} from '../reports/outbox/letter.ts';
import type {Paper} from '../reports/paper.ts';
import type {Photo} from '../reports/photos/photo.ts';
import type {Report} from '../reports/report.ts';
import type {SnapshotRow} from '../reports/snapshot-row.ts';
import {StorageTrouble} from './storage-trouble.ts';
import type {Visit} from './visit.ts';

/** One record of one place: the directory, or a bucket by its name (`6/2f`). */
export type RecordRow = {place: string; address: string; kind: SubjectRecord['kind']; record: SubjectRecord};

/** What this browser keeps. Raise it with every change of the tables below, which only ever grows. */
export const databaseVersion = 4;

export type Database = Dexie & {
	visits: EntityTable<Visit, 'id'>;
	records: Table<RecordRow, [string, string]>;
	/** which files the records came from, and the manifest itself */
	files: Table<HeldFile, string>;
	/** "what was sent" */
	requests: EntityTable<SentRequest, 'id'>;
	/** codes that were asked about, with what makes a second question one of the same holder */
	codes: EntityTable<CodeCheck, 'id'>;
	/** reports that are being written */
	drafts: EntityTable<Draft, 'id'>;
	/** of drafts, reports and evidence */
	photos: EntityTable<Photo, 'id'>;
	/** what is to be sent about reports */
	outbox: EntityTable<Letter, 'id'>;
	reports: EntityTable<Report, 'id'>;
	/** what pages said that a draft or report is about */
	snapshots: Table<SnapshotRow, [string, string]>;
	/** statements of brands that a shopper gave for a report */
	papers: EntityTable<Paper, 'id'>;
	settings: Table<{name: string; value: unknown}, string>;
};

/** The extension's data base. Opened at the first use; a failure to open is a StorageTrouble at every use. */
export function openDatabase(name = 'touchstone', version = databaseVersion): Database {
	// `stores` below makes a property of each table it names.
	const database = new Dexie(name) as Database;
	database.version(version).stores({
		visits: '++id, listing, product, seller, lastAt',
		records: '[place+address], address, [place+kind]',
		files: 'name',
		requests: '++id, at',
		codes: '++id, key',
		drafts: 'id, listing',
		photos: 'id, of',
		outbox: 'id, madeAt, report',
		reports: 'id',
		snapshots: '[of+sha256], of',
		papers: 'id, of',
		settings: 'name',
	});
	// Dexie opens a data base of a newer version as it stands; writing to tables we don't understand could spoil them.
	database.on('ready', () => {
		const found = database.backendDB().version / 10;
		if (found > version) throw new StorageTrouble('newer');
	});
	return database;
}
