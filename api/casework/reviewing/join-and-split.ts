import {takesReports} from '../../../shared/cases/states.ts';
import {cut} from '../../../shared/cut.ts';
import {Problem} from '../../../shared/problems.ts';
import {shownLine} from '../../../shared/reports/shown-text.ts';
import {whatIsMeant} from '../../../shared/reports/what-is-meant.ts';
import {moveDocuments} from '../../documents/index.ts';
import {changeReport, countsAgain, followUnfounded, measureNaming, setAsideBy} from '../../reports/index.ts';
import {moveTickets} from '../../service-desk/index.ts';
import {filesOf, moveAll, moveReports} from '../dossier/queries.ts';
import {type CaseMoving, planMove} from '../move.ts';
import {openCase} from '../open-case.ts';
import {caseById} from '../queries.ts';
import {type Reviewing, reportOf} from './moving-of-act.ts';

const wrong = (pointer: string, detail: string) => new Problem('invalid-request', undefined, [{pointer, detail}]);

/**
 * Takes in the reports of another case about the same seller; that one ends by it, in the same change. Throws
 * `invalid-request`, `not-now`.
 */
export async function joinCase(
	{world, reviewer, dossier}: Reviewing,
	{other: id, reason}: {other: string; reason: string},
): Promise<CaseMoving> {
	const {row} = dossier;
	const other = id === row.id ? null : await caseById(world.storage, id);
	if (other?.kind !== 'complaint') throw wrong('/other', 'must be another case of reports');
	if (other.seller === null || other.seller !== row.seller) throw wrong('/other', 'must be about the same seller');
	if (!takesReports(other.state)) throw new Problem('not-now', `The other case is “${other.state}”`);
	const files = await filesOf(world.storage, id);
	if (files.answers.length > 0 || files.notices.length > 0)
		throw new Problem('not-now', 'The seller was told of the other case: take this one’s reports into it instead');
	const ending = await planMove(world, other, {
		act: 'withdraw',
		role: 'system',
		actor: reviewer.id,
		reason: `joined to ${row.id}: ${reason}`,
	});
	return {
		act: 'join',
		role: 'reviewer',
		actor: reviewer.id,
		reason,
		fields: {harm: Math.max(row.harm, other.harm)},
		steps: tx => [
			...ending.steps(tx),
			...moveAll(world.storage, tx, id, row.id),
			...moveTickets(world.storage, tx, {case: id}, row.id),
			...moveDocuments(world.storage, tx, id, row.id),
		],
	};
}

/** Lets some reports go on as a case of their own, which begins anew. Throws `invalid-request`. */
export function splitCase(
	{world, reviewer, dossier}: Reviewing,
	{reports: ids, reason}: {reports: readonly string[]; reason: string},
): CaseMoving {
	const {row, reports} = dossier;
	const going = reports.filter(({id}) => ids.includes(id));
	if (going.length < new Set(ids).size) throw wrong('/reports', 'must all be reports of this case');
	const [first] = going;
	if (!first || going.length === reports.length) throw wrong('/reports', 'must leave one report here at least');
	const {offer} = first.body;
	const begun = openCase(
		world,
		{
			kind: 'complaint',
			// New reports go on joining the case that was there first
			openKey: null,
			seller: row.seller,
			store: row.store,
			sellerId: row.sellerId,
			sellerName: row.sellerName,
			listing: offer.listing,
			goods: whatIsMeant(offer).goods,
			title: cut(shownLine(offer.title), 1000),
			brandKey: row.brandKey,
			brandName: row.brandName,
			harm: row.harm,
			independent: 0,
		},
		{role: 'reviewer', actor: reviewer.id},
	);
	return {
		act: 'split',
		role: 'reviewer',
		actor: reviewer.id,
		reason,
		steps: tx => [
			...begun.steps(tx),
			...moveReports(
				world.storage,
				tx,
				going.map(({id}) => id),
				begun.row.id,
			),
			...moveTickets(world.storage, tx, {reports: going.map(({id}) => id)}, begun.row.id),
		],
	};
}

/**
 * A report that does not count, with the reason that its reporter reads. `unfounded`: manifestly, so that a warning or a
 * suspension may follow for its sender; that may be found of one that was set aside before. Throws `not-now`.
 */
export async function setAside(
	{world, reviewer, dossier}: Reviewing,
	{report: id, reason, unfounded}: {report: string; reason: string; unfounded: boolean},
): Promise<CaseMoving> {
	const report = reportOf(dossier, id);
	if (report.unfounded) throw new Problem('not-now', 'It was found unfounded already');
	if (report.state !== 'received' && !(unfounded && report.state === 'set_aside'))
		throw new Problem('not-now', `The report is “${report.state}”`);
	const followed = unfounded ? await followUnfounded(world, {report, by: reviewer.id, reason}) : null;
	return {
		act: 'set-aside',
		role: 'reviewer',
		actor: reviewer.id,
		reason,
		inner: true,
		steps: tx => [
			changeReport(world.storage, tx, id, [report.state], setAsideBy(reviewer.id, reason, world.now(), unfounded)),
			...(followed?.steps(tx) ?? []),
		],
		letters: followed?.letters ?? [],
	};
}

/** It counts again. One that led to a warning or a suspension does when that is lifted. Throws `not-now`. */
export async function restoreReport(
	{world, reviewer, dossier}: Reviewing,
	{report: id, reason}: {report: string; reason: string},
): Promise<CaseMoving> {
	const report = reportOf(dossier, id);
	if (report.state !== 'set_aside') throw new Problem('not-now', `The report is “${report.state}”`);
	if (report.unfounded && (await measureNaming(world.storage, id)))
		throw new Problem('not-now', 'It led to a warning or a suspension: its sender may appeal that');
	return {
		act: 'restore',
		role: 'reviewer',
		actor: reviewer.id,
		reason,
		inner: true,
		steps: tx => [changeReport(world.storage, tx, id, [report.state], countsAgain)],
	};
}
