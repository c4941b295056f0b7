import {existsSync} from 'node:fs';
import type {Check} from './check.ts';
import {accuracy} from './reader/accuracy.ts';
import {withBuilt} from './reader/built.ts';
import {loadTime} from './reader/load-time.ts';
import {nodeSpeed} from './reader/node-speed.ts';
import {pageTime} from './reader/page-time.ts';
import {savedPages} from './reader/saved-pages.ts';
import {weight} from './reader/weight.ts';

/** Right on real pages, fast in Node and in Chromium, light in pages. The pages lie in ../shared and are never copied. */
export async function benchReader(say: (text: string) => void): Promise<Check[]> {
	const isThere = existsSync(savedPages);
	if (!isThere) say('skipped: no saved pages in ../shared/pages, so accuracy and speed have nothing to be measured on');
	say('Reading the saved pages …');
	const read = isThere ? [...accuracy(), ...nodeSpeed()] : [];
	return withBuilt(async extension => {
		const sizes = weight(extension);
		if (!isThere) return sizes;
		say('Opening saved pages in Chromium (three to six minutes) …');
		return [...read, ...sizes, ...(await pageTime(extension)), ...(await loadTime(extension))];
	});
}
