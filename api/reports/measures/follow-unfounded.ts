import {nextMeasure} from '../../../shared/reports/abuse-ladder.ts';
import {auditStep} from '../../audit/index.ts';
import type {Letter} from '../../mail/index.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {openContact} from '../contact.ts';
import {measureLetter} from '../letters.ts';
import type {ReportRow} from '../rules.ts';
import {addMeasure, type MeasureRow, measuresOf, unfoundedOf} from './queries.ts';

/** What belongs into the change by which a report is found manifestly unfounded. `measure` null: nothing follows yet. */
export type Followed = {measure: MeasureRow | null; steps(tx: Db): Step[]; letters: readonly Letter[]};
type Found = {report: ReportRow; by: string; reason: string};

/**
 * What follows for whoever sent a manifestly unfounded report: who does so often is warned, then suspended for a time, if the
 * address was confirmed. Anybody may write another's.
 */
export async function followUnfounded(world: World, found: Found): Promise<Followed> {
	const measure = await measureFor(world, found);
	if (!measure) return {measure, steps: () => [], letters: []};
	const {report} = found;
	const {storage, newId} = world;
	const {kind, reason, until, at, by} = measure;
	const contact = openContact(world, report);
	return {
		measure,
		steps: tx => [
			addMeasure(storage, tx, measure),
			auditStep(storage, tx, {id: newId('aud'), at, actor: by, act: `reporter.${kind}`, about: report.id, reason}),
		],
		letters: contact ? [measureLetter(contact, {kind, case: report.case, reason, until})] : [],
	};
}

/** Null: nothing yet, or nobody is known to have sent it. */
async function measureFor(
	{storage, newId, now}: World,
	{report: {id, contactHash, contactConfirmedAt, receivedAt: sentAt}, by, reason}: Found,
): Promise<MeasureRow | null> {
	if (contactHash === null || contactConfirmedAt === null) return null;
	const at = now();
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
