import * as v from 'valibot';
import {PartyCaseLine} from '../../shared/cases/contract-seller.ts';
import {Ticket} from '../../shared/service-desk/contract.ts';
import {casesWaiting} from '../casework/index.ts';
import {next} from '../http/page.ts';
import {ticketsWaiting} from '../service-desk/index.ts';
import type {AtDesk} from './desk-page.ts';
import {everyPage} from './more.ts';

/** Something to do: how many, what, and where. */
export type Waits = {count: number; words: string; path: string; isDue?: boolean};

const Cases = v.object({cases: v.array(PartyCaseLine), next});
const Tickets = v.object({tickets: v.array(Ticket), next});

/** Cases of reports and tickets, for reviewers. */
export async function casesToReview({world, principal}: AtDesk): Promise<Waits[]> {
	const [cases, tickets] = await Promise.all([casesWaiting(world, principal), ticketsWaiting(world)]);
	return [
		{count: cases.count, words: cases.count === 1 ? cases.one : cases.many, path: '/desk/cases'},
		{
			count: cases.due,
			words: `${cases.due === 1 ? cases.one : cases.many}, due now`,
			path: '/desk/cases?due=over',
			isDue: true,
		},
		{
			count: tickets.count,
			words: tickets.count === 1 ? tickets.one : tickets.many,
			path: '/desk/service-desk?state=open',
		},
		{
			count: tickets.due,
			words: `${tickets.due === 1 ? tickets.one : tickets.many}, due now`,
			path: '/desk/service-desk?state=open',
			isDue: true,
		},
	];
}

const answerable: ReadonlySet<string> = new Set(['seller_notified', 'silent', 'not_reached', 'reopened']);

/** Cases against one's shops and shoppers who ask, for members. */
export async function casesToAnswer(at: AtDesk): Promise<Waits[]> {
	const [cases, tickets] = await Promise.all([
		everyPage(at, 'get /v1/cases', Cases, page => page.cases),
		everyPage(at, 'get /v1/tickets', Tickets, page => page.tickets),
	]);
	const asked = cases.filter(({as, state}) => as === 'seller' && answerable.has(state)).length;
	const waiting = tickets.filter(({as, waitsFor}) => as === 'seller' && waitsFor === 'seller').length;
	return [
		{
			count: asked,
			words: asked === 1 ? 'case about your shop, to be answered' : 'cases about your shops, to be answered',
			path: '/desk/reported',
			isDue: true,
		},
		{
			count: waiting,
			words: waiting === 1 ? 'shopper who waits for you' : 'shoppers who wait for you',
			path: '/desk/service-desk',
		},
	];
}
