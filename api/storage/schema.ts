import {accountTables} from '../accounts/tables.ts';
import {applicationTables} from '../applications/tables.ts';
import {auditTables} from '../audit/tables.ts';
import {badgeTables} from '../badges/tables.ts';
import {brandTables} from '../brands/tables.ts';
import {caseTables} from '../cases/tables.ts';
import {caseworkTables} from '../casework/tables.ts';
import {codeTables} from '../codes/tables.ts';
import {documentTables} from '../documents/tables.ts';
import {idempotencyTables} from '../idempotency/tables.ts';
import {jobTables} from '../jobs/tables.ts';
import {keyTables} from '../keys/tables.ts';
import {logTables} from '../log/tables.ts';
import {lookupTables} from '../lookup/tables.ts';
import {mailTables} from '../mail/tables.ts';
import {noticeTables} from '../notices/tables.ts';
import {photoTables} from '../photos/tables.ts';
import {recordTables} from '../records/tables.ts';
import {reportTables} from '../reports/tables.ts';
import {sellerTables} from '../sellers/tables.ts';
import {serviceDeskTables} from '../service-desk/tables.ts';
import {sourceTables} from '../sources/tables.ts';
import {webhookTables} from '../webhooks/tables.ts';
import type {Words} from './engines/sqlite-words.ts';

/** Every table of every capability, written once and read by each engine in its own words. */
export const defineSchema = (words: Words) => ({
	...accountTables(words),
	...keyTables(words),
	...auditTables(words),
	...mailTables(words),
	...jobTables(words),
	...idempotencyTables(words),
	...documentTables(words),
	...photoTables(words),
	...webhookTables(words),
	...brandTables(words),
	...sellerTables(words),
	...badgeTables(words),
	...applicationTables(words),
	...caseTables(words),
	...caseworkTables(words),
	...reportTables(words),
	...codeTables(words),
	...noticeTables(words),
	...recordTables(words),
	...lookupTables(words),
	...logTables(words),
	...serviceDeskTables(words),
	...sourceTables(words),
});

export type Schema = ReturnType<typeof defineSchema>;
