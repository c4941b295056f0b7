import type {MarkReview} from '../../../shared/brands/contract-marks.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {openDisputes} from '../disputes/open-disputes.ts';
import {markReviewedMail} from '../letters.ts';
import type {MarkRow} from '../rules.ts';
import {saveMark} from './queries.ts';
import {afterReview, whyNotReviewed} from './rules.ts';

/**
 * A reviewer or an authority confirms a mark, or what was told of it since, or refuses it with a reason. With a proved
 * domain the brand is verified by it. Throws `not-now` when there is nothing to decide, `invalid-request` without reason.
 */
export async function reviewMark(
	world: World,
	mark: MarkRow,
	actor: string,
	{decision, reason}: MarkReview,
): Promise<MarkRow> {
	if (decision === 'refused' && reason === null)
		throw new Problem('invalid-request', undefined, [{pointer: '/reason', detail: 'is missing: a refusal says why'}]);
	// Whoever claims the same name has to be known before this one is public
	await openDisputes(world, mark.account);
	let reviewed = mark;
	await changeAccount(
		world,
		mark.account,
		account => {
			const before = account.marks.find(({id}) => id === mark.id) ?? mark;
			const why = whyNotReviewed(before, decision);
			if (why) throw new Problem('not-now', why);
			const fields = afterReview(before, {decision, reason, by: actor, at: world.now()});
			reviewed = {...before, ...fields};
			return {
				after: {...account, marks: account.marks.map(each => (each.id === mark.id ? reviewed : each))},
				act: {actor, act: `brand.mark.${decision}`, about: mark.account, reason, details: {mark: mark.id}},
				steps: tx => [saveMark(world.storage, tx, before, fields)],
			};
		},
		account => markReviewedMail(account, reviewed, decision, reason),
	);
	return reviewed;
}
