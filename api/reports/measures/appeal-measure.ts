import {Problem} from '../../../shared/problems.ts';
import type {Principal} from '../../accounts/principal.ts';
import {reviewerOf} from '../../accounts/reviewer-of.ts';
import {auditStep} from '../../audit/index.ts';
import {mailStep} from '../../mail/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {openContact} from '../contact.ts';
import {measureLetter} from '../letters.ts';
import {ownReport} from '../own-report.ts';
import {reportById} from '../queries.ts';
import {appealedMeasures, changeMeasure, type MeasureRow, measureById} from './queries.ts';

/** Appeals a warning or a suspension by the report that it names, once. Throws `not-found`, `not-now`. */
export async function appealMeasure(
	world: World,
	principal: Principal,
	{report: id, measure: which}: {report: string; measure: string},
	{reason}: {reason: string},
): Promise<void> {
	const {storage} = world;
	const {report} = await ownReport(world, principal, id);
	const measure = await measureById(storage, which);
	if (!measure || measure.report !== id) throw new Problem('not-found', 'This report led to nothing of this id');
	const at = world.now();
	await once(world, 'It was appealed already', tx => [
		changeMeasure(storage, tx, which, 'unappealed', {appeal: reason, appealedAt: at}),
		auditStep(storage, tx, {id: world.newId('aud'), at, actor: report.holder, act: 'reporter.appeal', about: which}),
	]);
}

/** Appeals that wait, with what the reviewer before said. */
export const measuresToReview = async ({storage}: World, principal: Principal): Promise<MeasureRow[]> => {
	reviewerOf(principal);
	return appealedMeasures(storage);
};

/**
 * Decides an appeal: another reviewer than who measured. What is not upheld is lifted, at once and for what counts later.
 * Throws `not-found`, `not-now`, `other-reviewer-needed`.
 */
export async function decideMeasure(
	world: World,
	principal: Principal,
	which: string,
	{uphold, reason}: {uphold: boolean; reason: string},
): Promise<void> {
	const {storage, newId} = world;
	const reviewer = reviewerOf(principal);
	const measure = await measureById(storage, which);
	if (!measure) throw new Problem('not-found', 'There is no measure of this id');
	if (measure.by === reviewer.id)
		throw new Problem('other-reviewer-needed', 'It was you who found so: another has to look');
	const report = await reportById(storage, measure.report);
	const contact = report && openContact(world, report);
	const at = world.now();
	await once(world, 'It was not appealed, or is decided', tx => [
		changeMeasure(storage, tx, which, 'undecided', {
			decidedAt: at,
			decidedBy: reviewer.id,
			decidedWhy: reason,
			...(!uphold && {liftedAt: at, liftedBy: reviewer.id}),
		}),
		auditStep(storage, tx, {
			id: newId('aud'),
			at,
			actor: reviewer.id,
			act: uphold ? 'reporter.uphold' : 'reporter.lift',
			about: which,
			reason,
		}),
		...(contact
			? [
					mailStep(storage, tx, {
						...measureLetter(contact, {
							kind: uphold ? 'upheld' : 'lifted',
							case: report.case,
							reason,
							until: measure.until,
						}),
						id: newId('mail'),
						at,
					}),
				]
			: []),
	]);
}

async function once({storage}: World, otherwise: string, build: Parameters<World['storage']['atomically']>[0]) {
	try {
		await storage.atomically(build);
	} catch (error) {
		throw error instanceof Stale ? new Problem('not-now', otherwise) : error;
	}
}
