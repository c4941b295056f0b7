import {takesReports} from '../../../shared/cases/states.ts';
import {Problem} from '../../../shared/problems.ts';
import {type CaseRow, caseById, caseEventsOf, moveCase} from '../../casework/index.ts';
import type {Job} from '../../jobs/job.ts';
import type {World} from '../../world.ts';
import {weighReports} from './independent-reporters.ts';
import {casesTouched, countedTo, saveCountedTo} from './queries.ts';

/** Beyond this nobody cares how many, and a crowd moves the case no more. */
const mostCounted = 20;

/** Counts the independent reporters of a case anew, and how grave it is before a reviewer says so; what the public sees follows in the same change. Of a decided case nothing is counted. */
export async function recount(world: World, id: string): Promise<void> {
	for (let attempt = 0; attempt < 8; attempt++) {
		const row = await caseById(world.storage, id);
		if (!row || !takesReports(row.state)) return;
		const {independent, harm} = await weighReports(world, id);
		const fields = {independent: Math.min(independent, mostCounted), harm: await harmNow(world, row, harm)};
		if (fields.independent === row.independent && fields.harm === row.harm) return;
		if (await counted(world, row, fields)) return;
	}
}

/** What is claimed may raise it until a reviewer accepted the case or set it: from then on it is theirs. */
async function harmNow({storage}: World, {id, acceptedAt, harm}: CaseRow, claimed: number): Promise<number> {
	if (claimed <= harm || acceptedAt !== null) return harm;
	const isSet = (await caseEventsOf(storage, id)).some(({act}) => act === 'set-harm');
	return isSet ? harm : claimed;
}

/** False: a reviewer was faster. */
async function counted(world: World, row: CaseRow, fields: Pick<CaseRow, 'independent' | 'harm'>): Promise<boolean> {
	try {
		await moveCase(world, row, {act: 'count', role: 'system', actor: 'system', inner: true, fields});
		return true;
	} catch (error) {
		if (error instanceof Problem && error.code === 'changed-meanwhile') return false;
		throw error;
	}
}

/** What was written when the last run looked may have been on its way to the disk, in ms. */
const overlap = 10 * 60_000;

/** Photos arrive and networks become crowded without anybody asking about the case. Only those cases are counted that it touches. */
export const countJob: Job = {
	name: 'reports.count',
	every: 5 * 60_000,
	by: 'one',
	async run(world) {
		const {storage} = world;
		const at = world.now();
		const since = new Date((await countedTo(storage)).getTime() - overlap);
		for (const id of await casesTouched(storage, since)) await recount(world, id);
		await storage.atomically(tx => [saveCountedTo(storage, tx, at)]);
	},
};
