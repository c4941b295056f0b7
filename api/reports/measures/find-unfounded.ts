import {Problem} from '../../../shared/problems.ts';
import {nextMeasure} from '../../../shared/reports/abuse-ladder.ts';
import type {Principal} from '../../accounts/principal.ts';
import {reviewerOf} from '../../accounts/reviewer-of.ts';
import {auditStep} from '../../audit/index.ts';
import {mailStep} from '../../mail/index.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {openContact} from '../contact.ts';
import {recount} from '../independence/recount.ts';
import {measureLetter} from '../letters.ts';
import {moveOwn} from '../move-own.ts';
import {changeReport, reportById} from '../queries.ts';
import type {ReportRow} from '../rules.ts';
import {addMeasure, type MeasureRow, measuresOf, unfoundedOf} from './queries.ts';

export type Found = {report: string; measure: MeasureRow | null};

/**
 * Sets a report aside as manifestly unfounded: it counts for nothing. Who does so often is warned, then suspended for a time, if
 * the address was confirmed: anybody may write another's. Throws `not-found`, `not-now`, `not-allowed`.
 */
export async function findUnfounded(
	world: World,
	principal: Principal,
	id: string,
	{reason}: {reason: string},
): Promise<Found> {
	const {storage, newId} = world;
	const reviewer = reviewerOf(principal);
	const report = await reportById(storage, id);
	if (!report) throw new Problem('not-found', 'There is no report of this id');
	if (report.state === 'withdrawn' || report.unfounded)
		throw new Problem('not-now', report.unfounded ? 'It was found unfounded already' : 'It was taken back');
	const at = world.now();
	const measure = await measureFor(world, report, reviewer.id, reason, at);
	const letter = measure && letterAbout(world, report, measure);
	await moveOwn(world, report.case, () => ({
		act: 'set-aside',
		role: 'reviewer',
		actor: reviewer.id,
		reason,
		inner: true,
		steps: tx => [
			changeReport(storage, tx, id, ['received', 'set_aside', 'settled'], {
				state: 'set_aside',
				setAside: reason,
				setAsideBy: reviewer.id,
				setAsideAt: at,
				unfounded: true,
			}),
			...(measure ? measureSteps(world, tx, measure) : []),
			...(letter ? [mailStep(storage, tx, {...letter, id: newId('mail'), at})] : []),
		],
	}));
	await recount(world, report.case);
	return {report: id, measure};
}

/** What follows for its sender; null: nothing yet, or nobody is known to have sent it. */
async function measureFor(
	{storage, newId}: World,
	{id, contactHash, contactConfirmedAt, receivedAt: sentAt}: ReportRow,
	by: string,
	reason: string,
	at: Date,
): Promise<MeasureRow | null> {
	if (contactHash === null || contactConfirmedAt === null) return null;
	const [unfounded, measures] = await Promise.all([
		unfoundedOf(storage, contactHash),
		measuresOf(storage, contactHash),
	]);
	const next = nextMeasure([...unfounded, {at, sentAt}], measures, at);
	if (!next) return null;
	return {
		id: newId('msr'),
		contactHash,
		kind: next.kind,
		reason,
		by,
		at,
		until: next.kind === 'suspension' ? next.until : null,
		report: id,
		appeal: null,
		appealedAt: null,
		decidedAt: null,
		decidedBy: null,
		decidedWhy: null,
		liftedAt: null,
		liftedBy: null,
	};
}

const measureSteps = ({storage, newId}: World, tx: Db, measure: MeasureRow): Step[] => [
	addMeasure(storage, tx, measure),
	auditStep(storage, tx, {
		id: newId('aud'),
		at: measure.at,
		actor: measure.by,
		act: `reporter.${measure.kind}`,
		about: measure.report,
		reason: measure.reason,
	}),
];

function letterAbout(world: World, report: ReportRow, {kind, reason, until}: MeasureRow) {
	const contact = openContact(world, report);
	return contact && measureLetter(contact, {kind, case: report.case, reason, until});
}
