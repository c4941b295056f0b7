import type {Database} from './database.ts';

const name = 'installedOn';

/** Writes down the day on which this copy was installed. `day`: YYYY-MM-DD. */
export async function keepInstalledOn({settings}: Database, day: string): Promise<void> {
	await settings.put({name, value: day});
}

/** The day this copy was installed; null: it was before anybody wrote that down. */
export async function installedOn({settings}: Database): Promise<string | null> {
	const row = await settings.get(name);
	return typeof row?.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(row.value) ? row.value : null;
}
