import type {OwnForm} from '../../shared/codes/own-form.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const codeTables = (words: Words) => ({
	...keepingTables(words),
	...batchTables(words),
	...importTables(words),
	...queryTables(words),
});

/** `codeRuns`: codes sorted by their hash. `codeBlocks`: a run, a page of the data base at a time (keeping/block.ts). */
const keepingTables = ({table, id, text, oneOf, count, bytes, instant, index}: Words) => ({
	codeRuns: table(
		'code_runs',
		{
			/** names its blocks: they begin at slot * 2^41. Given again when the run is gone */
			slot: count().primaryKey(),
			/** `staged`: of an import that is not finished; nobody can ask for it */
			state: oneOf(['staged', 'live']).notNull(),
			/** the import that brought it; null when runs were merged */
			import: text(),
			/** id of the secret its hashes were made with */
			key: text().notNull(),
			codes: count().notNull(),
			/** counts up with every run that goes live: who checked up to one knows which came after */
			liveAs: count(),
			createdAt: instant().notNull(),
		},
		t => [index('code_runs_import').on(t.import)],
	),
	codeBlocks: table('code_blocks', {
		key: count().primaryKey(),
		body: bytes().notNull(),
	}),
	codeKeys: table('code_keys', {id: id().primaryKey(), usedSince: instant().notNull()}),
});

const states = ['issued', 'active', 'blocked', 'recalled', 'retired'] as const;

const batchTables = ({table, id, text, oneOf, count, json, instant, index, uniqueIndex}: Words) => ({
	codeBatches: table(
		'code_batches',
		{
			/** what an entry of a run says for it */
			number: count().primaryKey(),
			id: id().notNull(),
			organization: text().notNull(),
			/** brand account */
			brand: text().notNull(),
			name: text().notNull(),
			gtin: text(),
			product: text().notNull(),
			covered: oneOf(['scratch', 'open']).notNull(),
			/** ISO 3166 alpha-2; none: every market */
			markets: json<string[]>().notNull(),
			origin: oneOf(['made', 'own']).notNull(),
			state: oneOf(states).notNull(),
			stateWhy: text(),
			/** codes that are live */
			codes: count().notNull(),
			/** the highest ordinal of a live code; imports that are not over have set numbers after it aside */
			lastOrdinal: count().notNull(),
			contact: text(),
			createdBy: text().notNull(),
			createdAt: instant().notNull(),
			version: count().notNull(),
			/** how the brand's own codes look; null: made here */
			form: json<OwnForm>(),
			/** since when it stands so; null: since it was made */
			stateAt: instant(),
		},
		t => [
			uniqueIndex('code_batches_id').on(t.id),
			index('code_batches_brand').on(t.brand, t.number),
			index('code_batches_gtin').on(t.gtin),
		],
	),
	/** what is said of part of a batch; of two that hold one ordinal the later one counts */
	codeRanges: table(
		'code_ranges',
		{
			id: id().primaryKey(),
			batch: count().notNull(),
			first: count().notNull(),
			last: count().notNull(),
			state: oneOf(states).notNull(),
			why: text(),
			by: text().notNull(),
			at: instant().notNull(),
		},
		t => [index('code_ranges_batch').on(t.batch, t.at)],
	),
});

const importTables = ({table, id, text, oneOf, count, flag, json, instant, index, primaryKey}: Words) => ({
	codeImports: table(
		'code_imports',
		{
			id: id().primaryKey(),
			batch: count().notNull(),
			state: oneOf(['open', 'finishing', 'finished', 'refused', 'cancelled']).notNull(),
			format: oneOf(['csv', 'ndjson']).notNull(),
			/** column or member that holds the code; null: the first */
			column: text(),
			dryRun: flag().notNull(),
			whenWrong: oneOf(['refuse', 'skip']).notNull(),
			/** bytes of the file that are read and on disk: where it goes on */
			offset: count().notNull(),
			/** lines read */
			lines: count().notNull(),
			good: count().notNull(),
			wrong: count().notNull(),
			/** ordinal of line n: this + n */
			ordinalsAfter: count().notNull(),
			/** what the reader has to remember between two parts, such as the header */
			reader: json<Record<string, unknown>>().notNull(),
			/** codes put in order so far, while it is finishing */
			sorted: count().notNull(),
			createdBy: text().notNull(),
			createdAt: instant().notNull(),
			changedAt: instant().notNull(),
			/** `making`: codes that were drawn here */
			is: oneOf(['import', 'making']).notNull().default('import'),
			/** the size of the file, when it was said */
			bytes: count(),
			/** the end of the file was read */
			complete: flag().notNull().default(false),
			/** so many ordinals are set aside until it is over */
			ordinals: count().notNull().default(0),
		},
		t => [index('code_imports_batch').on(t.batch, t.createdAt)],
	),
	codeImportErrors: table(
		'code_import_errors',
		{import: text().notNull(), line: count().notNull(), what: text().notNull()},
		t => [primaryKey({columns: [t.import, t.line]})],
	),
});

/** Only codes that were asked for have rows here; a code itself stands nowhere. */
const queryTables = ({table, id, text, oneOf, count, flag, json, bytes, instant, index, primaryKey}: Words) => ({
	askedCodes: table(
		'asked_codes',
		{
			batch: count().notNull(),
			ordinal: count().notNull(),
			/** holders who count: of one network only the first in a day */
			holders: count().notNull(),
			/** of them, who said that it is theirs */
			claimants: count().notNull(),
			/** hash of the first receipt and the code: so most codes need no row of holders */
			firstHolder: bytes().notNull(),
			firstAt: instant().notNull(),
			firstCountry: text(),
			/** when a holder last asked for the first time */
			lastAt: instant().notNull(),
			/** reasons that the public is told; null: none */
			suspicion: json<string[]>(),
			suspectedAt: instant(),
		},
		t => [primaryKey({columns: [t.batch, t.ordinal]})],
	),
	/** whoever asked after the first, and everybody who claimed it */
	codeHolders: table(
		'code_holders',
		{
			batch: count().notNull(),
			ordinal: count().notNull(),
			/** hash of the receipt and the code */
			holder: bytes().notNull(),
			at: instant().notNull(),
			country: text(),
			/** counted as one of its own, and not as a second look from the same network */
			counts: flag().notNull(),
			claimedAt: instant(),
			/** where it says it is, when it claimed the code */
			claimedIn: text(),
			/** a signed-in person claimed it */
			known: flag().notNull(),
		},
		t => [primaryKey({columns: [t.batch, t.ordinal, t.holder]})],
	),
	/** what a brand sees: never a person's data */
	codeDays: table(
		'code_days',
		{
			brand: text().notNull(),
			/** 0: codes that are in no batch */
			batch: count().notNull(),
			day: text().notNull(),
			/** ISO 3166 alpha-2, or `--` when the asker did not say */
			country: text().notNull(),
			answer: text().notNull(),
			times: count().notNull(),
		},
		t => [primaryKey({columns: [t.brand, t.batch, t.day, t.country, t.answer]})],
	),
	codeAlerts: table(
		'code_alerts',
		{
			id: id().primaryKey(),
			brand: text().notNull(),
			batch: count().notNull(),
			ordinal: count().notNull(),
			reasons: json<string[]>().notNull(),
			at: instant().notNull(),
			state: oneOf(['open', 'confirmed', 'dismissed']).notNull(),
		},
		t => [index('code_alerts_brand').on(t.brand, t.at), index('code_alerts_code').on(t.batch, t.ordinal)],
	),
});
