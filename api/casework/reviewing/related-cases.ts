import * as v from 'valibot';
import {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {isOver} from '../../../shared/cases/states.ts';
import type {World} from '../../world.ts';
import {casesLike} from '../queries.ts';
import type {CaseRow} from '../rules.ts';
import {decisionsOfCases} from './queries.ts';

/**
 * Decided cases that have something in common with this one, and open ones that may belong together with it. The more they
 * share, the further up they stand.
 */
export async function relatedCases({storage}: World, row: CaseRow, basis: string | null) {
	const rows = await casesLike(storage, row);
	const decisions = await decisionsOfCases(
		storage,
		rows.map(({id}) => id),
	);
	const precedents = rows.flatMap(other => {
		const decision = decisions.find(({id, liftedAt}) => id === other.decision && liftedAt === null);
		if (!decision) return [];
		const on = v.safeParse(CaseFindings, decision.findings);
		const sameBasis = basis !== null && on.success && on.output.basis?.is === basis;
		return [
			{
				case: other.id,
				title: other.title,
				outcome: decision.outcome,
				decidedAt: decision.decidedAt.toISOString(),
				same: [...sameOf(row, other), ...(sameBasis ? [`rests on an ${basis} too`] : [])],
			},
		];
	});
	const related = rows
		// Reports are joined with reports: a brand's notice goes its own way
		.filter(other => row.kind === 'complaint' && other.kind === 'complaint')
		.filter(other => !isOver(other.state) && other.decision === null)
		.map(other => ({case: other.id, title: other.title, state: other.state, same: sameOf(row, other)}));
	return {precedents: mostAlike(precedents), related: mostAlike(related)};
}

const sameOf = (row: CaseRow, other: CaseRow): string[] => [
	...(row.seller !== null && row.seller === other.seller ? ['the same seller'] : []),
	...(row.goods === other.goods ? ['the same goods'] : []),
	...(row.brandKey !== null && row.brandKey === other.brandKey ? ['the same brand'] : []),
];

const mostAlike = <Each extends {same: readonly string[]}>(list: readonly Each[]): Each[] =>
	list.toSorted((a, b) => b.same.length - a.same.length).slice(0, 20);
