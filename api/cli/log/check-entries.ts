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
	let erased = 0;
	let rootThen: Hash | null = keptSize === 0 ? tree.root() : null;

	return {
		tree,
		/** what is wrong with entries, in words */
		wrong,
		get erased() {
			return erased;
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
			if (entry.erased) erased++;
			const tells = salt !== null && payload !== null;
			if (!entry.erased && !(tells && tellsWhatItCommitted(salt, payload, commitment)))
				this.note(`Entry ${index} tells something else than it was committed to.`);
			const hashes = tree.append(leafOf(entry));
			if (tree.size === keptSize) rootThen = tree.root();
			if (tree.size % tellsEvery === 0) say(`${tree.size} of ${total} entries read`);
			return hashes;
		},
		note(line: string) {
			if (wrong.length < mostTold) wrong.push(line);
			else if (wrong.length === mostTold) wrong.push('And more like these.');
		},
	};
}
export type EntriesCheck = ReturnType<typeof checkEntries>;
