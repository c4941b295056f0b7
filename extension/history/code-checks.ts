import type {CodeCheck, CodeReply} from '../codes/question.ts';
import type {Database} from './database.ts';

/** Keeps a question. The receipt this code was given before goes before the new one, so that nobody is counted twice. */
export function keepCheck(database: Database, check: Omit<CodeCheck, 'id'>): Promise<CodeCheck> {
	const {codes} = database;
	return database.transaction('rw', codes, async () => {
		const before = await codes.where('key').equals(check.key).toArray();
		const known = before.find(({receipt}) => receipt !== null)?.receipt ?? null;
		const kept = {...check, receipt: check.receipt === null ? null : (known ?? check.receipt)};
		return {...kept, id: await codes.add(kept)};
	});
}

export async function keepReply({codes}: Database, id: number, reply: CodeReply): Promise<void> {
	await codes.update(id, {reply});
}

/** Questions that were answered, newest first, at most `limit`. */
export const codeChecks = ({codes}: Database, limit: number): Promise<CodeCheck[]> =>
	codes
		.orderBy('id')
		.reverse()
		.filter(({reply}) => reply?.is === 'answered')
		.limit(limit)
		.toArray();
