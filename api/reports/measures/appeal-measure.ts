import {takesReports} from '../../../shared/cases/states.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Principal} from '../../accounts/principal.ts';
import {reviewerOf} from '../../accounts/reviewer-of.ts';
import {auditStep} from '../../audit/index.ts';
import {caseById, requireUnbiased} from '../../casework/index.ts';
import {mailStep} from '../../mail/index.ts';
import type {Db, Step} from '../../storage/storage.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {openContact} from '../contact.ts';
import {recount} from '../independence/recount.ts';
import {measureLetter} from '../letters.ts';
import {moveOwn} from '../move-own.ts';
import {ownReport} from '../own-report.ts';
import {changeReport, reportById} from '../queries.ts';
import {countsAgain, type ReportRow} from '../rules.ts';
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
	await once(
		world,
		tx => [
			changeMeasure(storage, tx, which, 'unappealed', {appeal: reason, appealedAt: at}),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor: report.holder, act: 'reporter.appeal', about: which}),
		],
		new Problem('not-now', 'It was appealed already'),
	);
}

/** Appeals that wait, with what the reviewer before said. */
export const measuresToReview = async ({storage}: World, principal: Principal): Promise<MeasureRow[]> => {
	reviewerOf(principal);
	return appealedMeasures(storage);
};

/**
 * Decides an appeal: another reviewer than who measured, calibrated, of no party to the case. What is not upheld is lifted, at
 * once and for what counts later, and the report that it names counts again. Throws `not-found`, `not-now`,
 * `other-reviewer-needed`, `party-to-it`, `calibration-needed`, `changed-meanwhile`.
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
	if (!report) throw new Error(`the report of ${which} is gone`);
	await requireUnbiased(world, reviewer, report.case);
	const contact = openContact(world, report);
	const kind = uphold ? 'upheld' : 'lifted';
	const at = world.now();
	const decided = (tx: Db): Step[] => [
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
						...measureLetter(contact, {kind, case: report.case, reason, until: measure.until}),
						id: newId('mail'),
						at,
					}),
				]
			: []),
	];
	if (measure.appealedAt === null || measure.decidedAt !== null) throw alreadyDecided();
	if (uphold || report.state !== 'set_aside') return once(world, decided);
	await restoreWith(world, report, {reviewer: reviewer.id, reason}, decided);
	await recount(world, report.case);
}

/** The report counts again: as a move of its case while that is open, and by itself when it is over. */
async function restoreWith(
	world: World,
	{id, case: of}: ReportRow,
	{reviewer, reason}: {reviewer: string; reason: string},
	decided: (tx: Db) => Step[],
): Promise<void> {
	const steps = (tx: Db): Step[] => [...decided(tx), changeReport(world.storage, tx, id, ['set_aside'], countsAgain)];
	const about = await caseById(world.storage, of);
	if (!about || !takesReports(about.state)) return once(world, steps);
	await moveOwn(world, {id}, () => ({act: 'restore', role: 'reviewer', actor: reviewer, reason, inner: true, steps}));
}

const alreadyDecided = () => new Problem('not-now', 'It was not appealed, or is decided');

async function once({storage}: World, build: (tx: Db) => Step[], otherwise = alreadyDecided()): Promise<void> {
	try {
		await storage.atomically(build);
	} catch (error) {
		throw error instanceof Stale ? otherwise : error;
	}
}
