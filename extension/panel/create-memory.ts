import {codeChecks} from '../history/code-checks.ts';
import type {Database} from '../history/database.ts';
import {createDexieShelf} from '../history/dexie-shelf.ts';
import {exportEverything} from '../history/export.ts';
import {forgetAll, forgetVisits, putBack} from '../history/forget.ts';
import {keptLog} from '../history/kept-log.ts';
import {requestsSent} from '../history/sent-requests.ts';
import {unreadFields} from '../history/unread-fields.ts';
import {looksAt, searchVisits, storesVisited} from '../history/visits.ts';
import {watchDatabase} from '../history/watch-database.ts';
import {genuineSellers} from '../lookup/genuine-sellers.ts';
import {readSettings} from '../platform/settings.ts';
import type {Memory} from './memory.ts';
import {saveFile} from './save-file.ts';

/** The memory that is the extension's data base. */
export const createMemory = (database: Database): Memory => ({
	visits: (filter, limit) => searchVisits(database, filter, limit),
	stores: () => storesVisited(database),
	looksAt: facts => looksAt(database, facts),
	unread: facts => unreadFields(database, facts),
	async genuineSellers(facts) {
		const {country} = await readSettings(database);
		return genuineSellers(createDexieShelf(database), facts, {country, now: new Date().toISOString()});
	},
	async delete(which) {
		const gone = await (which === 'all' ? forgetAll(database) : forgetVisits(database, which));
		return {count: gone.visits.length, undo: () => putBack(database, gone)};
	},
	async exportAll() {
		const at = new Date().toISOString();
		saveFile(await exportEverything(database, at), `touchstone-${at.slice(0, 10)}.json`);
	},
	sent: limit => requestsSent(database, limit),
	codeChecks: limit => codeChecks(database, limit),
	log: () => keptLog(database),
	watch: changed => watchDatabase(database, ['visits', 'requests', 'codes', 'files'], changed),
});
