import type {Database} from '../history/database.ts';
import {addReport} from '../history/reports.ts';
import {readSettings} from '../platform/settings.ts';
import type {ReportKey} from './receipt-text.ts';
import {emptyReport} from './report.ts';

/** What came of it. `of-another`: the receipt names a server that is not the chosen one; nothing is kept, nothing asked. */
export type Brought = {is: 'here'; id: string} | {is: 'of-another'; base: string; chosen: string};

/** Brings a report here that was sent from another browser. A secret goes to no server but the one that its receipt names. */
export async function bringReport(database: Database, {secret, base, report}: ReportKey): Promise<Brought> {
	const {api} = await readSettings(database);
	if (base !== null && !isSame(base, api.base)) return {is: 'of-another', base, chosen: api.base};
	const receipt = {report, case: null, joined: false, receivedAt: null};
	const row = {...emptyReport, id: crypto.randomUUID(), base: api.base, secret, receipt};
	return {is: 'here', id: await addReport(database, row)};
}

const bare = (base: string): string => (URL.canParse(base) ? new URL(base).href : base).replace(/\/+$/, '');
const isSame = (one: string, other: string): boolean => bare(one) === bare(other);
