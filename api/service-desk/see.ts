import {exactSum} from '../../shared/exact-sum.ts';
import type {CouponView, Ticket, TicketQuery, TicketView} from '../../shared/service-desk/contract.ts';
import {type TicketSide, ticketActsFrom} from '../../shared/service-desk/states.ts';
import {standsToSum, sumDue} from '../../shared/service-desk/statutory-sum.ts';
import {organizationsOf} from '../accounts/acting-for.ts';
import type {Principal} from '../accounts/principal.ts';
import {noticeOfHolder, type RemedyRow, remedyOwedTo} from '../casework/index.ts';
import {pageSize} from '../http/page.ts';
import {reportOfHolder} from '../reports/index.ts';
import {sellersClaimedBy} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {couponOfTicket} from './coupons/queries.ts';
import {ticketOf} from './load-ticket.ts';
import {mediates, partiesIn, reviews} from './parties.ts';
import {eventsOf, findTickets, messagesOf, proposalsOf, type TicketFilter} from './queries.ts';
import {offerOf, type ProposalRow, shownCoupon, shownTicket, type TicketRow} from './rules.ts';

/** The tickets somebody has a part in; for reviewers all. */
export async function seeTickets(
	world: World,
	principal: Principal,
	query: TicketQuery,
): Promise<{tickets: Ticket[]; next: string | null}> {
	const whose = await whoseTickets(world, principal);
	const {rows, next} = await findTickets(world.storage, {...query, ...whose}, pageSize);
	const partyIn = await partiesIn(world, principal, rows);
	const tickets = rows.flatMap(row => {
		// Who held the seller once may not hold it now, or not for this brand
		const side = partyIn(row) ?? (mediates(principal) ? 'mediator' : null);
		return side ? [shownTicket(row, side)] : [];
	});
	return {tickets, next};
}

async function whoseTickets(
	{storage, now}: World,
	principal: Principal,
): Promise<Pick<TicketFilter, 'reports' | 'cases' | 'sellers'>> {
	if (reviews(principal)) return {};
	if (principal.is !== 'holder') return {sellers: await sellersClaimedBy(storage, organizationsOf(principal), now())};
	const [report, notice] = await Promise.all([
		reportOfHolder(storage, principal.id),
		noticeOfHolder(storage, principal.id),
	]);
	return {reports: report ? [report.id] : [], cases: notice ? [notice.case] : []};
}

/** One ticket, with what was said, proposed and done. Throws `not-found`. */
export async function seeTicket(world: World, principal: Principal, id: string): Promise<TicketView> {
	const {row, side} = await ticketOf(world, principal, id);
	const {storage} = world;
	const [messages, proposals, events, coupon, remedy] = await Promise.all([
		messagesOf(storage, id),
		proposalsOf(storage, id),
		eventsOf(storage, id),
		couponOfTicket(storage, id),
		remedyOwedTo(storage, row.report),
	]);
	const shown = coupon && shownCoupon(coupon, row.state, world.now());
	return {
		...shownTicket(row, side),
		messages: messages.map(({id: message, at, by, words}) => ({id: message, at: at.toISOString(), by, words})),
		proposals: proposals.map(each => shownProposal(each, remedy)),
		coupon: shown,
		statutory: remedy && {sum: sumDue(remedy.due), state: remedy.state, says: saysOf(remedy)},
		steps: events.map(({at, role, act, to, reason}) => ({at: at.toISOString(), by: role, act, state: to, reason})),
		acts: actsOf(row, side, shown),
	};
}

const shownProposal = (
	{insteadOf: _, actor: __, ticket: ___, version: ____, ...row}: ProposalRow,
	remedy: RemedyRow | null,
) => ({
	...row,
	at: row.at.toISOString(),
	answerBy: row.answerBy.toISOString(),
	answeredAt: row.answeredAt?.toISOString() ?? null,
	stands: remedy ? standsToSum(offerOf(row.offer), row.settles, sumDue(remedy.due)) : ('besides' as const),
});

/** In plain words, what a decision says and what accepting something does to it. */
function saysOf({due}: RemedyRow): string {
	const sum = sumDue(due);
	const what = sum ? `${exactSum(sum)} is due to the shopper` : 'A remedy is due to the shopper';
	return `${what} by a decision. It stays, whatever is accepted beside it; a proposal takes its place only if the shopper repeats the sum and says so.`;
}

/** What can be done; of a coupon, its code is asked for instead of saying that it came. */
function actsOf({state}: TicketRow, side: TicketSide, coupon: CouponView | null): string[] {
	const acts = ticketActsFrom(state, side).filter(act => !['take-coupon', 'pay', 'say-given'].includes(act));
	if (state === 'accepted' && coupon === null) acts.push(side === 'seller' ? 'say-given' : 'pay');
	if (side === 'reporter' && coupon?.state === 'good') acts.push('take-coupon');
	return acts;
}
