import type * as v from 'valibot';
import {Problem} from '../../shared/problems.ts';
import type {NewTicket} from '../../shared/service-desk/contract.ts';
import type {TicketSide} from '../../shared/service-desk/states.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import {type CaseRow, caseById} from '../casework/index.ts';
import {ownReport, type ReportRow, reportById} from '../reports/index.ts';
import {isUniqueViolation} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {lettersAbout} from './letters.ts';
import {partyIn, reviews} from './parties.ts';
import {addEvent, addMessage, addTicket} from './queries.ts';
import {intoState, type TicketRow} from './rules.ts';

/**
 * A reporter asks the seller, about its own report; or a reviewer brings the two together. Throws `not-found`, `not-now`
 * before the case was accepted, `already-there` while another of the same report is open, `party-to-it`.
 */
export async function openTicket(
	world: World,
	principal: Principal,
	{report: named, words}: v.InferOutput<typeof NewTicket>,
): Promise<TicketRow> {
	const {storage} = world;
	const {report, found, side} = await aboutWhat(world, principal, named);
	const at = world.now();
	const actor = actorOf(principal);
	const row: TicketRow = {
		id: world.newId('tkt'),
		version: 1,
		...intoState('open', at),
		waitsFor: 'seller',
		case: found.id,
		report: report.id,
		openKey: report.id,
		seller: found.seller,
		store: found.store,
		sellerName: found.sellerName,
		title: found.title,
		mediator: side === 'mediator' ? actor : null,
		createdAt: at,
		closedAt: null,
	};
	const letters = await lettersAbout(world, row, {act: 'open', role: side, said: words}, []);
	const event = {id: world.newId('evt'), ticket: row.id, version: 1, at, actor, role: side, act: 'open'} as const;
	try {
		await storage.atomically(tx => [
			addTicket(storage, tx, row),
			addMessage(storage, tx, {id: world.newId('msg'), ticket: row.id, version: 1, at, by: side, actor, words}),
			addEvent(storage, tx, {...event, from: null, to: 'open', reason: null}),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act: 'ticket.open', about: row.id}),
			...letters(tx),
		]);
	} catch (error) {
		if (!isUniqueViolation(error)) throw error;
		throw new Problem('already-there', 'A ticket of this report is open: go on in it, or close it first');
	}
	return row;
}

/** Why a reporter can not ask the seller now; null: it can. Who confirmed no address learns nothing of the case by it. */
export function mayAskOneself(
	report: Pick<ReportRow, 'state' | 'contactConfirmedAt'>,
	found: Pick<CaseRow, 'acceptedAt'>,
): string | null {
	return report.contactConfirmedAt === null
		? 'The seller is asked only once you confirmed your address by the letter that was sent to you'
		: mayAsk(report, found);
}

/** Why the seller can not be asked about a report now; null: it can. */
function mayAsk({state}: Pick<ReportRow, 'state'>, {acceptedAt}: Pick<CaseRow, 'acceptedAt'>): string | null {
	if (state === 'withdrawn') return 'The report was withdrawn';
	return acceptedAt === null ? 'The seller is asked only once a reviewer accepted the report' : null;
}

async function aboutWhat(
	world: World,
	principal: Principal,
	named: string | undefined,
): Promise<{report: ReportRow; found: CaseRow; side: TicketSide}> {
	const isMediator = reviews(principal);
	const asked = isMediator ? await namedReport(world, named) : await ownReport(world, principal, named);
	const {report, case: found} = asked;
	const between = {case: found.id, report: report.id, seller: found.seller};
	if (isMediator && (await partyIn(world, principal, between)) === 'seller') throw new Problem('party-to-it');
	const notNow = isMediator ? mayAsk(report, found) : mayAskOneself(report, found);
	if (notNow !== null) throw new Problem('not-now', notNow);
	return {report, found, side: isMediator ? 'mediator' : 'reporter'};
}

/** The report that a reviewer names. */
async function namedReport({storage}: World, named: string | undefined): Promise<{report: ReportRow; case: CaseRow}> {
	if (named === undefined)
		throw new Problem('invalid-request', undefined, [{pointer: '/report', detail: 'must name the report'}]);
	const report = await reportById(storage, named);
	const found = report && (await caseById(storage, report.case));
	if (!report || !found) throw new Problem('not-found', 'There is no such report');
	return {report, case: found};
}
