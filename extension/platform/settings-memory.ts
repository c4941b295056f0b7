import type {Database} from '../history/database.ts';
import {onRowsChanged} from '../history/watch-database.ts';
import {readSettings, type Settings} from './settings.ts';

/** The shopper's settings, read once and again after any part of the extension changed them: an answer waits for them less. */
export function createSettingsMemory(database: Database) {
	let kept: Promise<Settings> | null = null;
	const forget = () => {
		kept = null;
	};
	onRowsChanged(database, ['settings'], forget);
	return {
		read(): Promise<Settings> {
			if (kept) return kept;
			const reading = readSettings(database);
			kept = reading;
			reading.catch(forget);
			return reading;
		},
		/** What was heard otherwise: another part's word may come before the data base's own. */
		forget,
	};
}
export type SettingsMemory = ReturnType<typeof createSettingsMemory>;
