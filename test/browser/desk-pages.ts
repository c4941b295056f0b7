import type {DeskStage, Who} from './desk-stage.ts';
import type {Filled} from './fill-desk.ts';

export type Visitors = Who | 'nobody';

/** Every page of the desk that opens by its address, by who opens it; and the public ones that are forms. */
export function everyPage({parties, olga}: DeskStage, filled: Filled): readonly (readonly [Visitors, string[]])[] {
	const {brand, brandOrg} = parties;
	const {plain, official, granted, asked, refused, late, claim, mark, webhook, dispute, photo, codes, tickets, cases} =
		filled;
	const serviceDesk = '/desk/service-desk';
	const queue = '/desk/queue';
	const ofReviewer = [
		'/desk',
		queue,
		`${queue}?kind=mark`,
		`${queue}?state=none`,
		...[plain, official, granted, asked, refused, late].map(({id}) => `${queue}/applications/${id}`),
		`${queue}/claims/${claim}`,
		`${queue}/brands/${brand}`,
		`${queue}/disputes/${dispute}`,
		`/desk/brands/${brand}`,
		`/desk/brands/${brand}/products`,
		`/desk/brands/${brand}/marks/${mark}`,
		'/desk/cases',
		'/desk/cases?scope=all&harm=2&seller=pen',
		'/desk/cases?seller=nobody',
		'/desk/cases/next',
		'/desk/cases/calibration',
		...[cases.plain, cases.told, cases.proposed, cases.decided, cases.noticed].map(id => `/desk/cases/${id}`),
		`/desk/cases/${cases.decided}/photos/${cases.photo}`,
		...['notify', 'ask', 'refuse', 'file-examination', 'split'].map(act => `/desk/cases/${cases.plain}/acts/${act}`),
		`/desk/cases/${cases.proposed}/acts/confirm`,
		`/desk/cases/${cases.proposed}/findings`,
		`/desk/cases/${cases.plain}/acts/set-aside`,
		'/desk/measures',
		`/desk/measures/${cases.measure}`,
		serviceDesk,
		`${serviceDesk}?state=closed`,
		`${serviceDesk}/${tickets.opened}`,
		`${serviceDesk}/${tickets.opened}/do/ask`,
		'/desk/audit',
		'/desk/account',
		'/desk/account/second-factor',
	];
	const ofOperator = [
		'/desk',
		'/desk/cases/calibration',
		'/desk/people',
		'/desk/people?words=rita',
		'/desk/people?words=nobody%20at%20all',
		`/desk/people/${olga.id}`,
		'/desk/categories',
		'/desk/categories/infant%20formula',
		'/desk/categories/infant%20formula/end',
		`/desk/documents/${photo}`,
	];
	const ofBrand = [
		'/desk',
		'/desk/brands',
		'/desk/brands/new',
		`/desk/brands/${brand}`,
		`/desk/brands/${brand}/marks/new`,
		`/desk/brands/${brand}/domains/new`,
		`/desk/brands/${brand}/domains/halden.example`,
		`/desk/brands/${brand}/products`,
		`/desk/brands/${brand}/verifiers`,
		'/desk/reported',
		'/desk/reported/notices/new',
		`/desk/reported/${cases.told}`,
		`/desk/reported/${cases.noticed}`,
		`/desk/reported/${cases.noticed}/acts/show-suit`,
		`/desk/reported/${cases.told}/acts/file-examination`,
		'/desk/codes',
		'/desk/codes/new',
		'/desk/codes/suspicious',
		`/desk/codes/${codes.own}`,
		`/desk/codes/${codes.own}/counts`,
		`/desk/codes/${codes.own}/ranges`,
		`/desk/codes/${codes.own}/import`,
		...codes.imports.map(id => `/desk/codes/${codes.own}/imports/${id}`),
		`/desk/codes/${codes.made}`,
		`/desk/codes/${codes.made}/make`,
		'/desk/badges',
		`/desk/badges/new?brand=${brand}`,
		`/desk/badges/${granted.id}`,
		`/desk/badges/${granted.id}/keep/suspend`,
		`/desk/badges/${granted.id}/keep/revoke`,
		`/desk/badges/${granted.id}/licences`,
		`/desk/sellers/${claim}`,
		`/desk/disputes/${dispute}`,
		'/desk/organizations',
		'/desk/organizations/new',
		'/desk/account/second-factor',
		'/desk/account/second-factor/code',
		'/desk/invitations/none',
		`/desk/organizations/${brandOrg}`,
		`/desk/organizations/${brandOrg}/keys`,
		`/desk/organizations/${brandOrg}/webhooks`,
		`/desk/organizations/${brandOrg}/webhooks/${webhook}`,
	];
	const ofSeller = [
		'/desk',
		'/desk/reported',
		...[cases.told, cases.proposed, cases.decided, cases.noticed].map(id => `/desk/reported/${id}`),
		`/desk/reported/${cases.told}/acts/answer`,
		`/desk/reported/${cases.decided}/acts/appeal`,
		serviceDesk,
		`${serviceDesk}/till`,
		...[tickets.opened, tickets.proposed, tickets.sold].map(id => `${serviceDesk}/${id}`),
		...['say', 'propose'].map(act => `${serviceDesk}/${tickets.opened}/do/${act}`),
		'/desk/sellers',
		'/desk/sellers/new',
		`/desk/sellers/${claim}`,
		'/desk/documents',
		`/desk/documents/${photo}`,
		'/desk/badges',
		'/desk/badges/new',
		`/desk/badges/new?renews=${granted.id}`,
		`/desk/badges/${asked.id}`,
		`/desk/badges/${asked.id}/complete`,
		`/desk/badges/${refused.id}`,
		`/desk/badges/${refused.id}/appeal`,
	];
	const doors = ['sign-in', 'sign-in/code', 'sign-up', 'confirmed', 'confirm?token=x', 'forgotten', 'new-password'].map(
		door => `/desk/${door}`,
	);
	return [
		['nobody', doors],
		['nobody', ['/compensation', '/compensation?price=20&currency=EUR&law=CN&country=DE&promiseTimes=10']],
		['nobody', ['/log', '/log/0', '/log?about=nothing']],
		['rita', ofReviewer],
		['olga', ofOperator],
		['halden', ofBrand],
		['seller', ofSeller],
	];
}

/** Pages that say no: where nothing stands, and where somebody may not be. */
export const everyRefusal: readonly (readonly [Visitors, string[]])[] = [
	['nobody', ['/desk/nothing', '/desk/account/second-factor/off', '/compensation?price=x&rate=y']],
	[
		'halden',
		['/desk/queue', '/desk/people', '/desk/categories', '/desk/brands/none', '/desk/badges/none', '/desk/codes/none'],
	],
	['seller', ['/desk/service-desk/none', '/desk/service-desk/none/do/say', '/desk/service-desk/none/do/nothing']],
	[
		'rita',
		[
			'/desk/people',
			'/desk/queue/applications/none',
			'/desk/queue/claims/none',
			'/desk/cases/none',
			'/desk/cases/none/photos/none',
			'/desk/cases/none/findings',
			'/desk/measures/none',
		],
	],
	['olga', ['/desk/categories/none', '/desk/people/none']],
];
