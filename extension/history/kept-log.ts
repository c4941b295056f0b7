import * as v from 'valibot';
import type {HeldLog} from '../log/held-log.ts';
import type {Database} from './database.ts';

const text = v.string();
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Another version may have kept what this one does not understand: that is as nothing. */
const KeptLog = v.object({
	name: v.literal('log'),
	origin: text,
	size,
	root: text,
	note: text,
	at: text,
	askedAt: text,
	trouble: v.nullable(
		v.object({
			is: v.picklist(['smaller', 'changed', 'another']),
			note: text,
			size,
			at: text,
			overAt: v.nullable(text),
		}),
	),
});

/** What is held of the public log of the server in use; null: nothing yet. */
export async function keptLog({files}: Database): Promise<HeldLog | null> {
	const kept = v.safeParse(KeptLog, await files.get('log'));
	return kept.success ? kept.output : null;
}
