import {randomBytes} from 'node:crypto';
import {sellerKey} from '../../../shared/address.ts';
import {caseDueAt, reachWithin, suitWithin} from '../../../shared/cases/clocks.ts';
import type {NewIpNotice} from '../../../shared/cases/contract-seller.ts';
import {endOf} from '../../../shared/clock.ts';
import {holderSecret} from '../../../shared/holder-secret.ts';
import {placeOf} from '../../../shared/reports/what-is-meant.ts';
import {holderId} from '../../accounts/holder-id.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {type Letter, mailStep} from '../../mail/index.ts';
import {webhookStep} from '../../webhooks/index.ts';
import type {World} from '../../world.ts';
import {lettersToOrganization, partyPath} from '../dossier/letters.ts';
import {sellerOrgOf} from '../dossier/load-dossier.ts';
import {addNotice, type NoticeRow} from '../dossier/queries.ts';
import {openCase} from '../open-case.ts';
import type {CaseRow} from '../rules.ts';
import {forwardedData, forwardedText} from '../telling/notice-text.ts';
import {addIpNotice, type IpNoticeRow} from './queries.ts';
import {requireNotice} from './require-notice.ts';

export const ipNoticePath = (id: string): string => `/notices/ip/${id}`;

/**
 * A verified brand says that an offer infringes its mark. It is forwarded at once, by desk or mail; where neither is known a
 * reviewer forwards it by the store’s box. No verdict follows from it. Throws what `requireNotice` throws.
 */
export async function sendIpNotice(world: World, principal: Principal, input: NewIpNotice): Promise<IpNoticeRow> {
	const {storage, newId} = world;
	const {account, mark} = await requireNotice(world, principal, input);
	const at = world.now();
	const actor = actorOf(principal);
	const {offer} = input;
	const seller = sellerKey(offer.store, offer.seller);
	const sellerOrg = await sellerOrgOf(world, {seller}, account);
	const channel = sellerOrg ? 'desk' : input.sellerEmail ? 'mail' : null;
	const begun = openCase(
		world,
		{
			kind: 'ip-notice',
			openKey: null,
			seller,
			store: offer.store,
			sellerId: offer.seller,
			sellerName: offer.name,
			listing: offer.listing,
			goods: placeOf(offer),
			title: offer.title,
			brandKey: account.key,
			brandName: account.name,
			harm: 0,
			independent: 0,
		},
		{
			role: 'brand',
			actor,
			// A reviewer has three days to forward what can not be forwarded by itself
			first: channel
				? {state: 'seller_notified', dueAt: endOf(reachWithin, at)}
				: {state: 'accepted', dueAt: caseDueAt('accepted', at)},
		},
	);
	const row: IpNoticeRow = {
		id: newId('ipn'),
		case: begun.row.id,
		organization: account.organization,
		brand: account.id,
		right: `${mark.number} (${mark.office})`,
		words: input.words,
		state: 'forwarded',
		version: 1,
		counter: null,
		counteredAt: null,
		suit: null,
		dueAt: null,
		publishedAt: at,
		at,
	};
	const secret = holderSecret('tsc', randomBytes(32));
	const {subject, text} = forwardedText(row, begun.row);
	const link = `${world.site.url}/cases/${secret}`;
	const notice: NoticeRow | null = channel && {
		id: newId('ntc'),
		case: begun.row.id,
		channel,
		to: sellerOrg ?? input.sellerEmail ?? '',
		holder: holderId(secret),
		text,
		sentAt: at,
		sentBy: actor,
		reachedAt: null,
		proof: null,
		proofWords: null,
	};
	const letters: Letter[] = sellerOrg
		? await lettersToOrganization(world, sellerOrg, {subject, text}, partyPath(begun.row.id))
		: input.sellerEmail
			? [letterToStranger(input.sellerEmail, begun.row, link)]
			: [];
	await storage.atomically(tx => [
		...begun.steps(tx),
		addIpNotice(storage, tx, row),
		...(notice ? [addNotice(storage, tx, notice)] : []),
		...letters.map(letter => mailStep(storage, tx, {...letter, id: newId('mail'), at})),
		...(sellerOrg
			? [
					webhookStep(storage, tx, {
						id: newId('evt'),
						organization: sellerOrg,
						kind: 'ip-notice.forwarded',
						about: row.id,
						data: forwardedData(row, begun.row),
						at,
					}),
				]
			: []),
	]);
	return row;
}

/**
 * To an address that the brand named, which may be anybody's: it holds nothing that the brand wrote, or whoever took a brand's
 * account over would have us send what they like to whom they like. All of it stands behind the link.
 */
const letterToStranger = (
	to: string,
	{brandName, store}: Pick<CaseRow, 'brandName' | 'store'>,
	link: string,
): Letter => ({
	to,
	subject: `A notice of infringement about an offer on ${store}`,
	text: `${brandName} says that an offer on ${store} infringes its mark, and named this address as the seller’s.

Read the notice and answer it here:
${link}

No decision follows from this notice. If it infringes nothing, say so there: your statement goes to the brand at once, and the notice is lifted when the brand shows no complaint or suit within ${suitWithin.days} days. If you sell nothing there, do nothing.
`,
});
