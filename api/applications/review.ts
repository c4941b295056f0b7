import {checkChain} from '../../shared/applications/chain.ts';
import {checklistOf} from '../../shared/applications/checklist.ts';
import type {ReviewAct} from '../../shared/applications/contract.ts';
import {Problem} from '../../shared/problems.ts';
import type {Person, Principal} from '../accounts/principal.ts';
import {reviewerOf} from '../accounts/reviewer-of.ts';
import type {World} from '../world.ts';
import {withoutCode} from './apply.ts';
import {erasedPapers} from './filing.ts';
import {keepBadge} from './keep-badge.ts';
import {type Case, chainFactsOf, loadCase} from './load-case.ts';
import {type Move, moveApplication, requireVersion} from './move.ts';
import {addReview} from './queries.ts';
import {type ApplicationRow, afterGrant, mayReview, type ReviewRow} from './rules.ts';
import {requireNeutral} from './who-acts.ts';

/**
 * A reviewer's act on an application, as the version they saw. Throws `not-allowed`, `second-factor-needed`, `not-found`,
 * `party-to-it`, `changed-meanwhile`, `not-now`, `other-reviewer-needed`, `seller-not-proved`, and with pointers `checklist-open`,
 * `chain-does-not-hold`.
 */
export async function reviewApplication(
	world: World,
	principal: Principal,
	id: string,
	input: ReviewAct,
): Promise<ApplicationRow> {
	const reviewer = reviewerOf(principal);
	const found = await loadCase(world, id);
	requireNeutral(reviewer, found);
	requireVersion(found.row, input.version);
	const {act} = input;
	if (act === 'suspend' || act === 'reinstate' || act === 'revoke')
		return keepBadge(world, reviewer, found, act, input.reason);
	requireVoice(found, reviewer, act);
	if (act === 'grant') await requirePapers(world, found);
	return moveApplication(world, found.row, moveOf(world, reviewer, found, input));
}

type Reviewing = Extract<ReviewAct, {act: 'take' | 'grant' | 'refuse' | 'ask'}>;

function moveOf(world: World, reviewer: Person, found: Case, input: Reviewing): Move {
	const by = {role: 'reviewer', actor: reviewer.id} as const;
	const {row} = found;
	switch (input.act) {
		case 'take':
			return {act: 'take', ...by};
		case 'ask':
			return {
				act: 'ask',
				...by,
				fields: {missing: input.missing},
				steps: reviewStep(world, found, reviewer, {answer: 'ask', items: input.missing, reason: null}),
				tell: {to: [row.organization], said: input.missing.map(each => `- ${each}`).join('\n')},
			};
		case 'refuse':
			return {
				act: 'refuse',
				...by,
				reason: input.reason,
				steps: reviewStep(world, found, reviewer, {answer: 'refuse', items: input.failed, reason: input.reason}),
				tell: {to: [row.organization], said: input.reason},
			};
		case 'grant':
			return grantMove(world, reviewer, found, input);
	}
}

function grantMove(
	world: World,
	reviewer: Person,
	found: Case,
	{checked, reason}: Extract<Reviewing, {act: 'grant'}>,
): Move {
	const {row, reviews} = found;
	const open = checklistOf(row.kind).filter(({id}) => !checked.includes(id));
	if (open.length > 0)
		throw new Problem(
			'checklist-open',
			undefined,
			open.map(({id, asks}) => ({pointer: '/checked', detail: `does not hold ${id}: ${asks}`})),
		);
	const faults = checkChain(...chainFactsOf(found, world.now()));
	if (faults.length > 0) throw new Problem('chain-does-not-hold', undefined, faults.map(withoutCode));
	if (row.claim !== null && found.holder !== row.organization) throw new Problem('seller-not-proved');
	const act = afterGrant(row, reviews, reviewer.id);
	return {
		act,
		role: 'reviewer',
		actor: reviewer.id,
		reason,
		fields: {reason: null, ...(act === 'grant' && {badge: world.newId('bdg')})},
		steps: reviewStep(world, found, reviewer, {answer: 'grant', items: checked, reason}),
		...(act === 'grant' && {tell: {to: [row.organization, found.brand.organization]}}),
	};
}

const reviewStep =
	(
		world: World,
		{row}: Case,
		{id: reviewer}: Person,
		said: Pick<ReviewRow, 'answer' | 'items' | 'reason'>,
	): NonNullable<Move['steps']> =>
	tx => [
		addReview(world.storage, tx, {
			id: world.newId('rev'),
			application: row.id,
			round: row.round,
			reviewer,
			at: world.now(),
			...said,
		}),
	];

/** What nobody can look at any more carries no grant. */
async function requirePapers(world: World, {row, mandates}: Case): Promise<void> {
	const erased = await erasedPapers(world, {mandates, documents: row.documents});
	if (erased.length > 0) throw new Problem('chain-does-not-hold', undefined, erased.map(withoutCode));
}

/** Who decided before does not decide the appeal; who granted waits for another. */
function requireVoice({row, reviews}: Case, reviewer: Person, act: Reviewing['act']): void {
	const may = mayReview(row, reviews, reviewer.id);
	if (may === 'spoke-before') throw new Problem('other-reviewer-needed', 'You reviewed this before the appeal');
	if (may === 'granted-already' && act === 'grant')
		throw new Problem('other-reviewer-needed', 'You granted it already');
}
