import {type ChainStanding, chainStanding} from '../../shared/applications/chain-standing.ts';
import {endsSoon} from '../../shared/applications/clocks.ts';
import {holdsBadge} from '../../shared/applications/states.ts';
import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {type Case, chainFactsOf, loadCase} from './load-case.ts';
import {type Move, moveApplication} from './move.ts';

/** Does with one granted application what the rules of the chain ask now. False: nothing. */
export async function fallThrough(world: World, id: string): Promise<boolean> {
	const found = await loadCase(world, id);
	if (!holdsBadge(found.row.state)) return false;
	const move = moveAskedBy(world, found);
	if (!move) return false;
	try {
		await moveApplication(world, found.row, move);
		return true;
	} catch (error) {
		// Somebody was faster; the next run looks again
		if (error instanceof Problem && error.code === 'changed-meanwhile') return false;
		throw error;
	}
}

const bySystem = {role: 'system', actor: 'system'} as const;

function moveAskedBy(world: World, {row, brand, ...found}: Case): Move | null {
	const to = [row.organization, brand.organization];
	const now = world.now();
	const standing = standingOf({row, brand, ...found}, now);
	if (standing.is === 'expired') {
		const {reason} = standing.why;
		return {act: 'expire', ...bySystem, reason, tell: {to, said: reason}};
	}
	if (standing.is === 'suspended') {
		if (row.state === 'suspended') return null;
		const {reason} = standing.why;
		return {act: 'suspend', ...bySystem, reason, fields: {suspendedBy: 'system'}, tell: {to, said: reason}};
	}
	if (row.state === 'suspended')
		return row.suspendedBy === 'system' ? {act: 'reinstate', ...bySystem, tell: {to}} : null;
	if (row.state !== 'granted' || !endsSoon(row.untilDay, now)) return null;
	const fields = {remindedAt: row.remindedAt ?? now};
	return {act: 'near-end', ...bySystem, fields, ...(row.remindedAt === null && {tell: {to}})};
}

/** Besides the chain: a badge is not for whoever lost the seller to somebody else. */
function standingOf(found: Case, now: Date): ChainStanding {
	const {row, holder} = found;
	const standing = chainStanding(...chainFactsOf(found, now));
	const isLost = row.claim !== null && holder !== null && holder !== row.organization;
	if (standing.is !== 'stands' || !isLost) return standing;
	return {
		is: 'suspended',
		why: {code: 'seller-held-by-another', reason: 'another organization proved to be this seller'},
	};
}
