import * as v from 'valibot';
import {PublicKey} from '../../shared/lookup/contract.ts';
import type {Database} from '../history/database.ts';

const position = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));

/** What the shopper chose. One row of the table `settings` each. */
export const settingSchemas = {
	/** Whom to ask. `key` is the operator's public key; null: nobody chosen yet, so nobody is asked. */
	api: v.object({base: v.pipe(v.string(), v.url()), key: v.nullable(PublicKey)}),
	/** mirrors that may be asked; only those that the operator names are */
	mirrors: v.array(v.pipe(v.string(), v.url())),
	/** BCP 47; null: the browser's */
	language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
	/** where the shopper lives, ISO 3166 alpha-2; null: not said */
	country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
	/** ids of stores on which nothing is read */
	storesOff: v.array(v.pipe(v.string(), v.maxLength(253))),
	/** of the in-page badge, from the lower right corner, in CSS pixels */
	badge: v.object({right: position, bottom: position}),
	/** the welcome page was read to its end */
	welcomed: v.boolean(),
} as const;

export type Settings = {[Name in keyof typeof settingSchemas]: v.InferOutput<(typeof settingSchemas)[Name]>};

/** The server the extension was built for, from the build's WXT_API and WXT_API_KEY. */
export function builtInServer(given: {base: unknown; key: unknown}): Settings['api'] {
	const base = v.safeParse(settingSchemas.api.entries.base, given.base);
	const key = v.safeParse(PublicKey, given.key);
	return {base: base.success ? base.output : 'http://127.0.0.1:8787', key: key.success ? key.output : null};
}

export const defaultSettings: Settings = {
	api: builtInServer({base: import.meta.env?.WXT_API, key: import.meta.env?.WXT_API_KEY}),
	mirrors: [],
	language: null,
	country: null,
	storesOff: [],
	badge: {right: 16, bottom: 16},
	welcomed: false,
};

/** All settings; one that is missing or does not fit its schema reads as its default. */
export async function readSettings(database: Database, defaults = defaultSettings): Promise<Settings> {
	const rows = new Map((await database.settings.toArray()).map(({name, value}) => [name, value]));
	const read = <Name extends keyof Settings>(name: Name) => {
		const parsed = v.safeParse(settingSchemas[name], rows.get(name));
		// Each schema's output is the type of its own setting, which an indexed access can't tell the compiler.
		return parsed.success ? (parsed.output as Settings[Name]) : defaults[name];
	};
	return {
		api: read('api'),
		mirrors: read('mirrors'),
		language: read('language'),
		country: read('country'),
		storesOff: read('storesOff'),
		badge: read('badge'),
		welcomed: read('welcomed'),
	};
}

/** Keeps one setting. Throws a ValiError when the value does not fit. The background must be told: `settings-changed`. */
export async function keepSetting<Name extends keyof Settings>(
	database: Database,
	name: Name,
	value: Settings[Name],
): Promise<void> {
	await database.settings.put({name, value: v.parse<v.GenericSchema>(settingSchemas[name], value)});
}

/** Keeps the key that the chosen server signs with from now on; nothing when another server was chosen meanwhile. */
export async function replaceKey(database: Database, server: {base: string; key: string}, key: string): Promise<void> {
	await database.transaction('rw', database.settings, async () => {
		const {api} = await readSettings(database);
		if (api.base === server.base && api.key === server.key) await keepSetting(database, 'api', {...api, key});
	});
}
