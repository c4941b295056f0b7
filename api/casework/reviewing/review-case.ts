import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {ReviewerAct} from '../../../shared/cases/review-act.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Principal} from '../../accounts/principal.ts';
import {measureNaming, recount} from '../../reports/index.ts';
import type {World} from '../../world.ts';
import {passedAt} from '../calibration/passed.ts';
import {calibrationsOf} from '../calibration/queries.ts';
import {reportCase} from '../dossier/queries.ts';
import {type CaseMoving, moveCase, requireCaseVersion} from '../move.ts';
import {notifySeller} from '../telling/notify-seller.ts';
import {barTo} from './bars.ts';
import {loadForReview} from './load-for-review.ts';
import {movingOfAct, type Reviewing} from './moving-of-act.ts';

/** After these other reports stand behind the case. */
const recounts: ReadonlySet<ReviewerAct['act']> = new Set(['join', 'split', 'set-aside', 'restore']);

type Done = Pick<CaseWhole, 'paste' | 'measure'>;

/**
 * A reviewer's act on a case, as the version they saw. Throws `not-allowed`, `second-factor-needed`, `not-found`, `party-to-it`,
 * `calibration-needed`, `changed-meanwhile`, `not-now`, `other-reviewer-needed`, `seller-not-proved`, `too-many`, `invalid-request`,
 * and with pointers `findings-do-not-hold`.
 */
export async function reviewCase(world: World, principal: Principal, id: string, input: ReviewerAct): Promise<Done> {
	const {reviewer, dossier} = await loadForReview(world, principal, id);
	const bar = barTo(input.act, dossier, {reviewer, calibrated: await isCalibrated(world, reviewer.id)});
	// Who is slower is told so first: what bars it may be what the other did
	if (bar?.code !== 'party-to-it') requireCaseVersion(dossier.row, input.version);
	if (bar) throw new Problem(bar.code, bar.words);
	if (input.act === 'notify') {
		const {moving, notice, paste} = await notifySeller(world, dossier, {role: 'reviewer', actor: reviewer.id}, input);
		await moveCase(world, dossier.row, moving);
		return paste === null ? {} : {paste: {notice, text: paste}};
	}
	await moveCase(world, dossier.row, await movingOf({world, reviewer, dossier}, input));
	if (recounts.has(input.act)) await recount(world, id);
	const [gone] = input.act === 'split' ? input.reports : [];
	if (gone) await recount(world, (await reportCase(world.storage, gone)) ?? id);
	return input.act === 'set-aside' && input.unfounded ? {measure: await followedBy(world, input.report)} : {};
}

/** What followed for the sender of a report that was found unfounded. */
async function followedBy({storage}: World, report: string): Promise<CaseWhole['measure']> {
	const measure = await measureNaming(storage, report);
	return measure && {id: measure.id, kind: measure.kind, until: measure.until?.toISOString() ?? null};
}

/** The table holds one function for each act, which the compiler can not follow from the act to it. */
const movingOf = (at: Reviewing, input: Exclude<ReviewerAct, {act: 'notify'}>): Promise<CaseMoving> | CaseMoving =>
	(movingOfAct[input.act] as (at: Reviewing, input: ReviewerAct) => Promise<CaseMoving> | CaseMoving)(at, input);

export const isCalibrated = async ({storage}: World, reviewer: string): Promise<boolean> =>
	passedAt(await calibrationsOf(storage, reviewer)) !== null;
