import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {chooseDepth} from '../../api/lookup/rules.ts';
import {atLeast, type Check} from './check.ts';
import {anonymityOf, anonymityTable, keepsPromise} from './lookup/anonymity.ts';
import {changing, starting} from './lookup/changing.ts';
import {dataOf} from './lookup/data-base.ts';
import {inTheBrowser} from './lookup/in-the-browser.ts';
import {serving} from './lookup/serving.ts';
import {writeMeasured} from './lookup/write-measured.ts';

const sellers = 1_000_000;

/** As fast as a constant, small, quickly ready, and nobody alone in a bucket. All on a data base of a million made-up sellers. */
export async function benchLookup(say: (text: string) => void): Promise<Check[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	try {
		const rows = [];
		for (const many of [2000, 20_000, 200_000, 2_000_000]) rows.push(await anonymityOf(many));
		say(`What an observer of bucket requests learns (“whole”: there are none):\n${anonymityTable(rows)}`);
		writeMeasured(rows);
		const kept = rows.filter(keepsPromise).length;
		const dataDir = await dataOf(sellers, say);
		const depth = chooseDepth(0, sellers, null);
		return [
			atLeast(
				'sizes at which all is downloaded, or a bucket holds 128 on average and 64 at least',
				kept,
				'',
				rows.length,
			),
			...starting(dataDir, say),
			...(await changing(dataDir, depth, say)),
			...(await serving(dataDir, depth, folder, say)),
			...(await inTheBrowser(say)),
		];
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
