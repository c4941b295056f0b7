import {takesReports} from '../../../shared/cases/states.ts';
import {Problem} from '../../../shared/problems.ts';
import {type CaseRow, caseById, moveCase} from '../../casework/index.ts';
import type {Job} from '../../jobs/job.ts';
import type {World} from '../../world.ts';
import {independentReporters} from './independent-reporters.ts';
import {acceptedCases} from './queries.ts';

/** Beyond this nobody cares how many, and a crowd moves the case no more. */
const mostCounted = 20;

/** Counts the independent reporters of a case anew; what the public sees follows in the same change. Of a decided case nothing is counted. */
export async function recount(world: World, id: string): Promise<void> {
	for (let attempt = 0; attempt < 8; attempt++) {
		const row = await caseById(world.storage, id);
		if (!row || !takesReports(row.state)) return;
		const independent = Math.min(await independentReporters(world, id), mostCounted);
		if (independent === row.independent) return;
		if (await counted(world, row, independent)) return;
	}
}

/** False: a reviewer was faster. */
async function counted(world: World, row: CaseRow, independent: number): Promise<boolean> {
	try {
		await moveCase(world, row, {act: 'count', role: 'system', actor: 'system', inner: true, fields: {independent}});
		return true;
	} catch (error) {
		if (error instanceof Problem && error.code === 'changed-meanwhile') return false;
		throw error;
	}
}

/** Photos arrive and networks become crowded without anybody asking about the case. */
export const countJob: Job = {
	name: 'reports.count',
	every: 5 * 60_000,
	by: 'one',
	async run(world) {
		for (const {id} of await acceptedCases(world.storage)) await recount(world, id);
	},
};
