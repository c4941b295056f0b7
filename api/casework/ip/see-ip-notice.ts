import type * as v from 'valibot';
import type {IpNotice} from '../../../shared/cases/contract-seller.ts';
import {withoutPerson} from '../../../shared/cases/without-person.ts';
import {dayOf} from '../../../shared/clock.ts';
import {organizationsOf} from '../../accounts/acting-for.ts';
import type {Principal} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {caseById} from '../queries.ts';
import type {CaseRow} from '../rules.ts';
import {noIpNotice} from './change-ip-notice.ts';
import {type IpNoticeRow, ipNoticeById, ipNoticesOf} from './queries.ts';
import {ipNoticePath} from './send-ip-notice.ts';

/** What the state of a notice means, in words. */
function resultOf({state, dueAt}: IpNoticeRow, found: CaseRow | null): string {
	if (state === 'withdrawn') return 'The brand took the notice back.';
	if (state === 'lifted') return 'Lifted: the seller answered, and the brand showed no complaint or suit in time.';
	if (state === 'suit-shown') return 'The brand went to an authority or a court, which decides.';
	if (state === 'countered')
		return `The seller says that nothing is infringed. Unless the brand shows a complaint or a suit ${dueAt ? `until ${dayOf(dueAt)}` : 'in time'}, the notice is lifted.`;
	if (found?.state === 'accepted') return 'The brand’s notice is being forwarded to the seller.';
	if (found?.state === 'not_reached')
		return 'The brand’s notice was forwarded to the seller; nothing proves that it arrived.';
	return 'The brand’s notice was forwarded to the seller, who has not answered.';
}

/** Notice, counter-statement and result, as everybody may read them (PRC E-commerce Law, art. 44). */
export async function shownIpNotice({storage}: World, row: IpNoticeRow): Promise<v.InferOutput<typeof IpNotice>> {
	const found = await caseById(storage, row.case);
	return {
		id: row.id,
		case: row.case,
		brand: found?.brandName ?? '',
		mark: row.right,
		offer: {
			store: found?.store ?? '',
			seller: found?.sellerId ?? null,
			name: found?.sellerName ?? '',
			listing: found?.listing ?? null,
			title: found?.title ?? '',
		},
		words: withoutPerson(row.words),
		state: row.state,
		result: resultOf(row, found),
		counter: row.counter && withoutPerson(row.counter),
		counteredAt: row.counteredAt?.toISOString() ?? null,
		suit: row.suit,
		dueAt: row.dueAt?.toISOString() ?? null,
		at: row.at.toISOString(),
		link: ipNoticePath(row.id),
	};
}

/** Throws `not-found`. */
export async function publicIpNotice(world: World, id: string) {
	const row = await ipNoticeById(world.storage, id);
	if (!row) throw noIpNotice();
	return shownIpNotice(world, row);
}

/** The notices that one’s organizations sent, the newest first; 200 at most. */
export async function ownIpNotices(world: World, principal: Principal) {
	const rows = await ipNoticesOf(world.storage, organizationsOf(principal), 200);
	return {notices: await Promise.all(rows.map(row => shownIpNotice(world, row)))};
}
