import type {LogEntry} from '../../../shared/log/contract.ts';
import {leafOf, tellsWhatItCommitted} from '../../../shared/log/entry.ts';
import {growTree} from '../../../shared/log/growing-tree.ts';
import type {Hash} from '../../../shared/log/tree-hash.ts';

/** How many entries are read between two words about it. */
const tellsEvery = 20_000;
/** What is wrong with single entries is told this many times. */
const mostTold = 20;

/** Reads a log entry by entry and makes its tree anew. `total`: how many there should be; `keptSize`: of a head kept before. */
export function checkEntries({total, keptSize, say}: {total: number; keptSize: number; say(line: string): void}) {
	const tree = growTree();
	const wrong: string[] = [];
	const erased = new Set<number>();
	/** which entry each erasure tells of; null: it can not be read any more */
	const erasures: (number | null)[] = [];
	let rootThen: Hash | null = keptSize === 0 ? tree.root() : null;

	return {
		tree,
		/** what is wrong with entries, in words */
		wrong,
		get erased() {
			return erased.size;
		},
		/** the root when as many entries were read as the kept head has; null: not so many were */
		get rootThen() {
			return rootThen;
		},
		/** The next entry. Answers the hashes that it and the subtrees it completes have, the leaf's first. False: one is missing before it. */
		take(entry: LogEntry): Hash[] | false {
			if (entry.index !== tree.size) {
				wrong.push(`Entry ${tree.size} is missing.`);
				return false;
			}
			const {index, salt, payload, commitment} = entry;
			// Whatever is told is compared, whether or not it calls itself erased
			const isSilent = entry.erased !== null && salt === null && payload === null;
			const tells = salt !== null && payload !== null && tellsWhatItCommitted(salt, payload, commitment);
			if (!isSilent && !tells) this.note(`Entry ${index} tells something else than it was committed to.`);
			if (entry.erased) erased.add(index);
			if (entry.kind === 'entry.erased') erasures.push(tells ? erasedBy(payload) : null);
			const hashes = tree.append(leafOf(entry));
			if (tree.size === keptSize) rootThen = tree.root();
			if (tree.size % tellsEvery === 0) say(`${tree.size} of ${total} entries read`);
			return hashes;
		},
		/** Once all entries are read: each that is erased has an entry that tells so, and none is told to be that is not. */
		end() {
			const told = new Set(erasures);
			// An entry that told of an erasure may have been erased itself: of so many it can't be said which they were
			let untold = erasures.filter(index => index === null).length;
			for (const index of erased)
				if (!told.has(index) && untold-- <= 0)
					this.note(`Entry ${index} is marked as erased, and no entry of the log tells so.`);
			for (const index of told)
				if (index !== null && !erased.has(index))
					this.note(
						`The log tells that entry ${index} was erased, and it was not: or it was just now, then check again.`,
					);
		},
		note(line: string) {
			if (wrong.length < mostTold) wrong.push(line);
			else if (wrong.length === mostTold) wrong.push('And more like these.');
		},
	};
}
const erasedBy = (payload: object): number | null =>
	'entry' in payload && typeof payload.entry === 'number' ? payload.entry : null;

export type EntriesCheck = ReturnType<typeof checkEntries>;
