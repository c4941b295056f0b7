import type {Visitors} from './desk-pages.ts';
import type {DeskStage} from './desk-stage.ts';
import type {Filled} from './fill-desk.ts';

/** A form as somebody sends it: what is typed, ticked or chosen by name, the button, and words of the page that follows. */
export type SentForm = {
	who: Visitors;
	at: string;
	typed?: Readonly<Record<string, string | true>>;
	button?: string;
	says: string;
};

/** Forms whose pages exist only after they were sent: secrets shown once, refusals at their fields, what was done. */
export function everyForm({parties, olga}: DeskStage, filled: Filled): readonly SentForm[] {
	const {brand, brandOrg} = parties;
	const {late, granted, asked, refused, claim, mark, webhook, dispute, codes, tickets, cases} = filled;
	const ofCase = (id: string) => `/desk/cases/${id}`;
	const ofTicket = `/desk/service-desk/${tickets.opened}`;
	const till = '/desk/service-desk/till';
	const ofBrand = `/desk/brands/${brand}`;
	const ofOrganization = `/desk/organizations/${brandOrg}`;
	const queue = '/desk/queue';
	const hook = {url: 'https://halden.example/more', 'kinds=badge.granted': true} as const;
	return [
		{who: 'nobody', at: '/desk/sign-in', typed: {email: 'ada@example.org', password: 'x'}, says: 'There is no account'},
		{who: 'nobody', at: '/desk/sign-in/code', typed: {code: '000000'}, says: 'Second factor'},
		{
			who: 'nobody',
			at: '/desk/sign-up',
			typed: {name: 'A', email: 'a@example.org', password: 'x'},
			says: 'must have twelve',
		},
		{who: 'nobody', at: '/desk/forgotten', typed: {email: 'ada@example.org'}, says: 'a letter is on its way'},
		{who: 'nobody', at: '/desk/confirm?token=x', typed: {password: 'x'}, says: 'Confirm your address'},
		{who: 'nobody', at: '/desk/new-password', typed: {newPassword: 'x'}, says: 'not whole'},

		{who: 'halden', at: '/desk/account', typed: {currentPassword: 'x', newPassword: 'y'}, says: 'Account'},
		{who: 'halden', at: '/desk/account/second-factor', typed: {password: 'x'}, says: 'Second factor'},
		{
			who: 'halden',
			at: '/desk/account/second-factor',
			typed: {password: 'correct horse battery staple'},
			says: 'Keep these backup codes',
		},
		{who: 'halden', at: '/desk/account/second-factor/code', typed: {code: '000000'}, says: 'Second factor'},
		{who: 'halden', at: '/desk/organizations/new', says: 'New organization'},
		{who: 'halden', at: '/desk/invitations/none', says: 'An invitation'},
		{who: 'halden', at: `${ofOrganization}/keys`, typed: {name: 'shop'}, says: 'must name one scope at least'},
		{
			who: 'halden',
			at: `${ofOrganization}/keys`,
			typed: {name: 'shop', 'scopes=brands:read': true},
			says: 'It is shown this once',
		},
		{who: 'halden', at: `${ofOrganization}/keys`, button: 'Rotate', says: 'The old one stays good'},
		{who: 'halden', at: `${ofOrganization}/webhooks`, typed: {url: 'x'}, says: 'must name one kind at least'},
		{who: 'halden', at: `${ofOrganization}/webhooks`, typed: hook, says: 'The secret'},
		{who: 'halden', at: `${ofOrganization}/webhooks/${webhook}`, button: 'New secret', says: 'The secret'},
		{who: 'halden', at: `${ofOrganization}/webhooks/${webhook}`, button: 'Send a ping', says: 'A ping will be sent'},
		{who: 'halden', at: '/desk/brands/new', says: 'must not be empty'},
		{who: 'halden', at: ofBrand, typed: {officialSites: 'no address'}, says: 'must be'},
		{who: 'halden', at: `${ofBrand}/domains/new`, typed: {domain: 'not a domain'}, says: 'must be'},
		{who: 'halden', at: `${ofBrand}/domains/new`, typed: {domain: 'halden-pens.example'}, says: 'then let us look'},
		{who: 'halden', at: ofBrand, button: 'Look now: halden-pens.example', says: 'What to put where'},
		{who: 'halden', at: `${ofBrand}/marks/new`, typed: {number: '1', office: 'XX', classes: '99'}, says: 'must be'},
		{who: 'halden', at: `${ofBrand}/products`, typed: {gtin: '4006381333932', name: 'Pen'}, says: 'check digit'},
		{who: 'halden', at: `${ofBrand}/verifiers`, typed: {endpoint: 'http://x'}, says: 'must be an https'},
		{who: 'halden', at: `${ofBrand}/verifiers`, typed: {endpoint: 'https://halden.example/q'}, says: 'The secret'},
		{who: 'halden', at: `${ofBrand}/verifiers`, button: 'Try it', says: 'What came back'},
		{who: 'halden', at: '/desk/codes/new', typed: {gtin: '1'}, says: 'must be a GTIN'},
		{
			who: 'halden',
			at: `/desk/codes/${codes.own}`,
			typed: {state: 'recalled'},
			button: 'It stands so now',
			says: 'a recall is shown with it',
		},
		{who: 'halden', at: `/desk/codes/${codes.own}/ranges`, typed: {first: '3', last: '2'}, says: 'must not be less'},
		{who: 'halden', at: `/desk/codes/${codes.own}/ranges`, button: 'Take back: 2 to 3', says: 'It is taken back'},
		{who: 'halden', at: `/desk/codes/${codes.own}/import`, says: 'choose a file'},
		{who: 'halden', at: `/desk/codes/${codes.made}/make`, typed: {count: '200', as: 'sheet'}, says: '100 at most'},
		{who: 'halden', at: `/desk/badges/new?brand=${brand}`, says: 'must not be empty'},
		{who: 'halden', at: `/desk/badges/${granted.id}/keep/revoke`, says: 'must not be empty'},
		{who: 'halden', at: `/desk/badges/${granted.id}/licences`, says: 'must not be empty'},
		{who: 'halden', at: `/desk/disputes/${dispute}`, says: 'must not be empty'},

		{
			who: 'seller',
			at: '/desk/sellers/new',
			typed: {store: 'www.shop.example', name: 'Pens'},
			says: 'must be a domain',
		},
		{who: 'seller', at: `/desk/badges/${asked.id}/complete`, typed: {'mandates/0/licensor': 'X'}, says: 'must be'},
		{who: 'seller', at: `/desk/badges/${refused.id}/appeal`, says: 'must not be empty'},

		{who: 'seller', at: `${ofTicket}/do/say`, says: 'must not be empty'},
		{
			who: 'seller',
			at: `${ofTicket}/do/propose`,
			typed: {'offer/sum': '1,000.00', 'offer/currency': 'EUR'},
			says: 'must be a sum',
		},
		{
			who: 'seller',
			at: `${ofTicket}/do/propose`,
			typed: {'offer/kind': 'coupon', 'offer/sum': '5', 'offer/currency': 'EURO'},
			says: 'must be a currency',
		},
		{who: 'seller', at: till, typed: {code: 'C-1'}, button: 'What is it worth?', says: 'No coupon of your stores'},
		{who: 'seller', at: till, typed: {code: tickets.code}, button: 'What is it worth?', says: 'good'},
		{
			who: 'seller',
			at: till,
			typed: {code: tickets.code, order: '5.00', currency: 'EUR'},
			button: 'Take it for this order',
			says: 'must come to 20.00 EUR at least',
		},
		{
			who: 'seller',
			at: till,
			typed: {code: tickets.code, order: '25.00', currency: 'eur', number: 'A-1'},
			button: 'Take it for this order',
			says: '10.00 EUR off, 15.00 EUR to pay',
		},
		{
			who: 'seller',
			at: till,
			typed: {code: tickets.code, order: '25.00', currency: 'EUR'},
			button: 'Take it for this order',
			says: 'The coupon was used on',
		},
		{who: 'rita', at: `${ofCase(cases.plain)}/acts/refuse`, says: 'must not be empty'},
		{who: 'rita', at: `${ofCase(cases.plain)}/acts/notify`, says: 'The case is “submitted”'},
		{who: 'rita', at: ofCase(cases.plain), button: 'Take it up', says: 'It is yours'},
		{
			who: 'rita',
			at: `${ofCase(cases.proposed)}/findings`,
			typed: {'findings/weighed': 'It says so.'},
			button: 'Show the statement',
			says: 'What can be done about it',
		},
		{
			who: 'rita',
			at: `${ofCase(cases.proposed)}/findings`,
			typed: {'findings/basis': ''},
			button: 'Show the statement',
			says: 'must',
		},
		{who: 'rita', at: `${ofCase(cases.proposed)}/acts/object`, says: 'must not be empty'},
		{who: 'olga', at: '/desk/cases/calibration', says: 'must'},
		{
			who: 'seller',
			at: `/desk/reported/${cases.told}/acts/answer`,
			typed: {words: 'Short'},
			says: 'must say something',
		},
		{who: 'seller', at: `/desk/reported/${cases.decided}/acts/appeal`, typed: {reason: 'No'}, says: 'must say why'},
		{who: 'halden', at: `/desk/reported/${cases.told}/acts/file-examination`, says: 'must not be empty'},
		{who: 'halden', at: '/desk/reported/notices/new', says: 'who gives a wrong notice answers for the harm'},
		{who: 'rita', at: ofTicket, button: 'Take it up', says: 'It is yours now'},
		{
			who: 'rita',
			at: `${ofTicket}/do/ask`,
			typed: {asks: 'seller', words: 'Please answer.'},
			says: 'told to the other side',
		},
		{who: 'rita', at: `${ofTicket}/do/close`, says: 'must not be empty'},

		{who: 'rita', at: `${queue}/applications/${late.id}`, button: 'Refuse', says: 'must not be empty'},
		{who: 'rita', at: `${queue}/applications/${late.id}`, button: 'Take it up', says: 'It is yours'},
		{who: 'rita', at: `${queue}/applications/${late.id}`, button: 'Grant', says: 'checklist'},
		{who: 'rita', at: `${queue}/claims/${claim}`, button: 'Admit', says: 'must not be empty'},
		{who: 'rita', at: `${queue}/brands/${brand}`, button: 'Strike', says: 'must not be empty'},
		{who: 'rita', at: `${queue}/disputes/${dispute}`, button: 'Decide', says: 'must not be empty'},
		{who: 'rita', at: `${ofBrand}/marks/${mark}`, typed: {decision: 'refused'}, says: 'Review'},

		{who: 'olga', at: '/desk/categories', typed: {category: '!?', reason: 'law'}, says: 'letters or digits'},
		{
			who: 'olga',
			at: '/desk/categories',
			typed: {category: 'Batteries', reason: 'they burn'},
			says: 'is expected there',
		},
		{who: 'olga', at: '/desk/categories/batteries/end', says: 'must not be empty'},
		{who: 'olga', at: `/desk/documents/${filled.photo}`, says: 'must not be empty'},
		{who: 'olga', at: `/desk/people/${olga.id}`, says: 'Nobody changes their own role'},
		{
			who: 'rita',
			at: `/desk/cases/${cases.decided}/photos/${cases.photo}`,
			typed: {reason: 'A face is in it.'},
			button: 'Erase it',
			says: 'It is erased.',
		},
	];
}
