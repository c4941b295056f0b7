import {randomBytes} from 'node:crypto';
import {caseClocks, reachWithin} from '../../../shared/cases/clocks.ts';
import {ownReasons} from '../../../shared/cases/reasons.ts';
import type {ReviewerAct} from '../../../shared/cases/review-act.ts';
import {endOf} from '../../../shared/clock.ts';
import {holderSecret} from '../../../shared/holder-secret.ts';
import {Problem} from '../../../shared/problems.ts';
import {holderId} from '../../accounts/holder-id.ts';
import {isOneAddress, type Letter} from '../../mail/index.ts';
import type {World} from '../../world.ts';
import {dataOf, lettersToOrganization, partyPath} from '../dossier/letters.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {addNotice, type NoticeRow} from '../dossier/queries.ts';
import {type IpNoticeRow, ipNoticeOfCase} from '../ip/queries.ts';
import type {CaseMoving} from '../move.ts';
import {reachedAtOf} from '../rules.ts';
import {forwardedData, forwardedText, noticeText} from './notice-text.ts';

/** More notices than these help nobody. */
const mostNotices = 12;

type Channel = Pick<Extract<ReviewerAct, {act: 'notify'}>, 'channel' | 'to'>;
export type Told = {moving: CaseMoving; notice: string; paste: string | null};

/**
 * How the accused is told: on the desk of the organization that is this seller, by mail, or by a text that a reviewer pastes
 * into the store's own box. Of the secret in its link only the hash is kept. Throws `seller-not-proved`, `too-many`, `invalid-request`.
 */
export async function notifySeller(
	world: World,
	dossier: Dossier,
	by: Pick<CaseMoving, 'role' | 'actor'>,
	{channel, to}: Channel,
): Promise<Told> {
	const {row, notices, sellerOrg} = dossier;
	if (notices.length >= mostNotices)
		throw new Problem('too-many', `${mostNotices} notices were sent: one has to arrive`);
	const where = addresseeOf(channel, to, sellerOrg);
	const at = world.now();
	const secret = holderSecret('tsc', randomBytes(32));
	const link = `${world.site.url}${channel === 'desk' ? partyPath(row.id) : `/cases/${secret}`}`;
	const ip = row.kind === 'ip-notice' ? await ipNoticeOfCase(world.storage, row.id) : null;
	const textWith = (where: string) =>
		ip ? forwardedText(ip, row, where) : noticeText(row, standing(dossier).length, where);
	const {subject, text} = textWith(link);
	const notice: NoticeRow = {
		id: world.newId('ntc'),
		case: row.id,
		channel,
		to: where,
		holder: holderId(secret),
		text: textWith('(the link that only the seller has)').text,
		sentAt: at,
		sentBy: by.actor,
		reachedAt: null,
		proof: null,
		proofWords: null,
	};
	const letters: Letter[] =
		channel === 'mail'
			? [{to: where, subject, text}]
			: channel === 'desk'
				? await lettersToOrganization(world, where, {subject, text: text.replace(`\n${link}\n`, '')}, partyPath(row.id))
				: [];
	const reached = reachedAtOf(notices);
	const answerClock = caseClocks.seller_notified;
	const keeps = reached && row.state === 'seller_notified';
	return {
		notice: notice.id,
		paste: channel === 'store-message' ? text : null,
		moving: {
			act: 'notify',
			...by,
			reason: channels[channel],
			// What arrived once has begun the clock of the answer
			fields: keeps
				? {since: row.since, dueAt: row.dueAt}
				: {dueAt: endOf(reached && answerClock ? answerClock : reachWithin, at)},
			steps: tx => [addNotice(world.storage, tx, notice)],
			letters,
			events: sellerOrg ? [{organization: sellerOrg, ...toldEvent(dossier, ip, notice)}] : [],
		},
	};
}

/** What the seller’s programs are told: that a case runs, or that a brand’s notice was forwarded. */
const toldEvent = (dossier: Dossier, ip: IpNoticeRow | null, {id}: NoticeRow) =>
	ip
		? {kind: 'ip-notice.forwarded' as const, data: forwardedData(ip, dossier.row)}
		: {kind: 'case.notified' as const, data: dataOf(dossier, {notice: id})};

const channels = {
	desk: ownReasons['by-desk'],
	mail: ownReasons['by-mail'],
	'store-message': ownReasons['by-store-message'],
} as const;

function addresseeOf(channel: Channel['channel'], to: string | undefined, sellerOrg: string | null): string {
	if (channel === 'desk') {
		if (sellerOrg === null)
			throw new Problem(
				'seller-not-proved',
				'No organization has proved to be this seller: tell it by mail or in the store',
			);
		return sellerOrg;
	}
	const wrong = (detail: string) => new Problem('invalid-request', undefined, [{pointer: '/to', detail}]);
	if (to === undefined) throw wrong(channel === 'mail' ? 'must be a mail address' : 'must say where it will be pasted');
	if (channel === 'mail' && !isOneAddress(to)) throw wrong('must be one mail address');
	return to;
}
