import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {openWorld} from '../../../api/open-world.ts';
import type {World} from '../../../api/world.ts';
import {drawCode} from '../../../shared/codes/draw-code.ts';
import {makeBrand} from '../../api/applications/parties.ts';
import {registerCodes} from '../../api/codes/codes-stage.ts';
import {silent} from '../../worlds.ts';

/** The n-th made-up code of ours: looks random and is the same in every run. */
export function drawnCode(n: number): string {
	let draws = 0;
	return drawCode(length => createHash('sha1').update(`code ${n} ${draws++}`).digest().subarray(0, length));
}

/** A folder for one run with a verified brand and so many live codes of ours; made once, then copied by whoever changes it. */
export async function askedCodesOf(many: number, say: (text: string) => void): Promise<string> {
	const folder = path.join(tmpdir(), `touchstone-bench-asked-codes-${many}`);
	if (existsSync(folder)) return folder;
	say(`Making a data base of ${many} codes in ${folder} (once) …`);
	const making = `${folder}.making`;
	rmSync(making, {recursive: true, force: true});
	mkdirSync(making, {recursive: true});
	const world: World = await openWorld({dataDir: making, log: silent});
	const organization = 'org_halden';
	const {brand} = await makeBrand(world, organization, 'Halden');
	await registerCodes(
		world,
		{organization, brand},
		Array.from({length: many}, (_, n) => drawnCode(n)),
	);
	await world.codes.mergeBehind();
	await world.storage.close();
	renameSync(making, folder);
	return folder;
}
