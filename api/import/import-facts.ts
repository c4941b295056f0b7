import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import type {ParsedFact} from './define-kind.ts';
import {parseFact} from './record-fact.ts';
import {createTurns} from './turns.ts';

export type Imported = {lines: number; changed: number; unchanged: number; wrong: number};

/** So many facts are on their way to disk at once: enough to share commits, few enough to hold in memory. */
const mostUnderWay = 256;
/** In characters. */
export const longestLine = 1 << 20;

/**
 * Records one fact a line, in the order that matters: facts about the same seller or brand one after another, others
 * beside each other, also those that only name the same brand. A wrong line is told with its number and what is right, and the others go on. May be told again.
 * Anything but a wrong line (a full disk) is thrown.
 */
export async function importFacts(
	world: World,
	lines: AsyncIterable<string>,
	on: {wrong(line: number, why: string): void; progress(so: Readonly<Imported>): void},
): Promise<Imported> {
	const so: Imported = {lines: 0, changed: 0, unchanged: 0, wrong: 0};
	const turns = createTurns();
	const underWay = new Set<Promise<void>>();
	let broken: {error: unknown} | null = null;

	async function settle(number: number, work: () => Promise<boolean>) {
		try {
			if (await work()) so.changed++;
			else so.unchanged++;
		} catch (error) {
			if (!(error instanceof Problem) || error.status >= 500) {
				broken ??= {error};
				return;
			}
			so.wrong++;
			on.wrong(number, error.message);
		}
	}

	for await (const line of lines) {
		if (broken) break;
		so.lines++;
		const text = line.trim();
		if (text === '') continue;
		const number = so.lines;
		const fact = read(text);
		if ('wrong' in fact) {
			so.wrong++;
			on.wrong(number, fact.wrong);
			continue;
		}
		const done = turns.take(fact, () => settle(number, () => fact.record(world)));
		underWay.add(done);
		done.then(() => underWay.delete(done));
		if (underWay.size >= mostUnderWay) await Promise.race(underWay);
		on.progress(so);
	}
	await Promise.all(underWay);
	if (broken) throw (broken as {error: unknown}).error;
	return so;
}

function read(text: string): ParsedFact | {wrong: string} {
	if (text.length > longestLine) return {wrong: `is longer than ${longestLine} characters; one line holds one fact`};
	let line: unknown;
	try {
		line = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		return {wrong: `is not JSON: ${error instanceof Error ? error.message : error}`};
	}
	try {
		return parseFact(line);
	} catch (error) {
		if (error instanceof Problem) return {wrong: error.message};
		throw error;
	}
}
