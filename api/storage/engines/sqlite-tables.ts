import {defineSchema} from '../schema.ts';
import {sqliteWords} from './sqlite-words.ts';

/** The tables one by one, as drizzle-kit wants to see them. test/api/storage/schema.test.ts holds the list complete. */
export const {
	brands,
	sellers,
	badges,
	decisions,
	warnings,
	openCases,
	notices,
	records,
	recordState,
	lookupDepths,
	lookupKeys,
	sourceStates,
	deliveries,
	deliveryLines,
	sourceEntries,
} = defineSchema(sqliteWords);
