import type {SubjectKey} from '../../shared/address.ts';
import type {Evidence, NewReport, ReportState} from '../../shared/reports/contract.ts';

/** A report as stored. */
export type ReportRow = {
	id: string;
	holder: string;
	request: string;
	case: string;
	joined: boolean;
	state: ReportState;
	setAside: string | null;
	setAsideBy: string | null;
	setAsideAt: Date | null;
	unfounded: boolean;
	seller: SubjectKey | null;
	store: string;
	body: ReportBody;
	contact: string | null;
	contactHash: string | null;
	contactConfirmedAt: Date | null;
	letterAt: Date | null;
	networkHash: string | null;
	orderHash: string | null;
	mailHostHash: string | null;
	textSketch: string;
	installedOn: string | null;
	isTip: boolean;
	receivedAt: Date;
	withdrawnAt: Date | null;
};
type SettingAside = Pick<ReportRow, 'state' | 'setAside' | 'setAsideBy' | 'setAsideAt' | 'unfounded'>;

/** A report that does not count any more: why, by whom, since when, and whether it was manifestly unfounded. */
export const setAsideBy = (by: string, reason: string, at: Date, unfounded = false): SettingAside => ({
	state: 'set_aside',
	setAside: reason,
	setAsideBy: by,
	setAsideAt: at,
	unfounded,
});

/** A report that counts again. */
export const countsAgain: SettingAside = {
	state: 'received',
	setAside: null,
	setAsideBy: null,
	setAsideAt: null,
	unfounded: false,
};

/** What was reported, without who reported it. */
export type ReportBody = Omit<NewReport, 'contact'>;

/** Providers where everybody has one address: whoever has two of them asked twice. Of others, who runs the host has all. */
const greatProviders = new Set(
	`gmail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.jp ymail.com icloud.com me.com mac.com aol.com
	proton.me protonmail.com gmx.de gmx.net web.de t-online.de freenet.de mail.com mail.ru yandex.ru yandex.com rambler.ru
	qq.com foxmail.com 163.com 126.com sina.com sohu.com naver.com daum.net hanmail.net kakao.com rediffmail.com
	orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it uol.com.br bol.com.br terra.com.br
	wp.pl o2.pl onet.pl interia.pl seznam.cz btinternet.com sky.com virginmedia.com comcast.net verizon.net att.net
	bigpond.com optusnet.com.au telstra.com shaw.ca rogers.com sympatico.ca zoho.com fastmail.com tutanota.com`.split(
		/\s+/,
	),
);

/** An address in the form in which it is one person's: no tag behind +, no dots where the provider ignores them. */
export function foldAddress(email: string): string {
	const [name = '', host = ''] = email.trim().toLowerCase().split('@');
	const bare = name.split('+')[0] ?? '';
	const isGmail = host === 'gmail.com' || host === 'googlemail.com';
	return `${isGmail ? bare.replaceAll('.', '') : bare}@${isGmail ? 'gmail.com' : host}`;
}

export const hostOfAddress = (email: string): string => email.trim().toLowerCase().split('@')[1] ?? '';

/** The host of an address whose host tells something; null: everybody is there. */
export function tellingHost(email: string): string | null {
	const host = hostOfAddress(email);
	return greatProviders.has(host) ? null : host;
}

/** Of two reports of one person about the same goods: by the number of the order, else by the day and the price. */
export function isSamePurchase(one: Bought, other: Bought): boolean {
	if (one.orderHash !== null || other.orderHash !== null) return one.orderHash === other.orderHash;
	const [bought, again] = [one.body.purchase, other.body.purchase];
	if (!bought || !again) return bought === again;
	const isSameSum = bought.paid.minor === again.paid.minor && bought.paid.currency === again.paid.currency;
	return isSameSum && bought.orderedOn === again.orderedOn;
}
type Bought = {orderHash: string | null; body: Pick<ReportBody, 'purchase'>};

/** Letters and digits of an order number, however it was typed. */
export const foldOrder = (order: string): string =>
	order
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

/** Of a network as limits see it, the part that a provider gives to one place: /24, or /48 of IPv6. Null: it is not known. */
export function prefixOf(network: string): string | null {
	const four = /^(\d+\.\d+\.\d+)\.\d+$/.exec(network)?.[1];
	if (four) return `${four}.0/24`;
	const six = /^([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):[0-9a-f]*::\/56$/.exec(network)?.[1];
	return six ? `${six}::/48` : null;
}

/** Ids for photos before they are announced, so that the answer can tell them. */
export const withIds = (photos: Evidence['photos'], newId: (prefix: string) => string) =>
	photos.map(photo => ({...photo, id: newId('pho')}));
