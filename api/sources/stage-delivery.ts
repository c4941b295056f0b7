import type {World} from '../world.ts';
import type {Adapter, EntryRead} from './adapter.ts';
import {Damaged} from './damaged.ts';
import {greatStores} from './great-marketplaces.ts';
import {type Line, linesOfEntry} from './lines-of-entry.ts';
import {addLines} from './queries.ts';

export type Staged = {
	damage: string | null;
	entries: number;
	unmatched: number;
	wrong: number;
	examples: string[];
	/** lines that name a great marketplace or a brand's own site, a hundred at most */
	great: string[];
};

/** Rows in one statement: enough to share a flush to disk, few enough that lookups need not wait. */
const rowsAtOnce = 100;
const mostExamples = 3;
const mostGreat = 100;

/** Puts the lines of a list aside, as they come. Only `Damaged` is answered; a broken connection is thrown. */
export async function stageDelivery(
	world: World,
	adapter: Adapter,
	read: AsyncIterable<EntryRead>,
	delivery: string,
): Promise<Staged> {
	const staged: Staged = {damage: null, entries: 0, unmatched: 0, wrong: 0, examples: [], great: []};
	const isGreat = await greatStores(world);
	let waiting: Line[] = [];

	function take(found: ReturnType<typeof linesOfEntry>) {
		staged.entries++;
		if ('wrong' in found) {
			staged.wrong++;
			if (staged.examples.length < mostExamples) staged.examples.push(found.wrong.slice(0, 200));
			return;
		}
		if (found.lines.length === 0) staged.unmatched++;
		for (const line of found.lines)
			if (line.about.startsWith('store:') && isGreat(line.about.slice('store:'.length)))
				if (staged.great.length < mostGreat) staged.great.push(line.line);
		waiting.push(...found.lines);
	}

	async function putAside() {
		const lines = waiting;
		waiting = [];
		if (lines.length > 0) await world.storage.atomically(tx => [addLines(world.storage, tx, delivery, lines)]);
	}

	try {
		for await (const one of read) {
			take('wrong' in one ? one : linesOfEntry(adapter, one.entry));
			if (waiting.length >= rowsAtOnce) await putAside();
		}
		await putAside();
	} catch (error) {
		if (!(error instanceof Damaged)) throw error;
		staged.damage = error.message;
	}
	return staged;
}
