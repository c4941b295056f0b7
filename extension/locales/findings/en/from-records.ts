import type {Finding} from '../../../../shared/trust/finding.ts';
import type {Formatters} from '../formatters.ts';
import type {FindingWords} from '../words.ts';

const kinds: Record<string, string> = {official: 'official store', authorized: 'authorized store'};
const times = (count: unknown, one: string, many: string) => (count === 1 ? one : many);
const pageOnly = 'The page says so; nobody checked it.';
const notConfirmed = (day: string) => `This was last confirmed on ${day}. It may have changed since.`;
const reasons: Record<string, string> = {
	offline: 'The server gave no answer.',
	refused: 'The server’s answer was refused: it is not signed with the key you trust.',
	'not-yet-asked': 'The server was not asked so far.',
};
const answer = (text: string) => (text ? `The seller’s answer: “${text}”` : 'The seller could answer.');
const appeals = new Map([
	['open', ' An appeal is open: another reviewer looks at it again, and the decision stands meanwhile.'],
	['upheld', ' It was appealed, and upheld by another reviewer.'],
]);
const appealed = ({appeal}: Finding['about']) => appeals.get(String(appeal)) ?? '';
/** What the other side says to a decision. */
const heard = (about: Finding['about'], f: Formatters) => `${answer(f.plain(about.answer))}${appealed(about)}`;
const goods = (name: string) => (name ? ` (${name})` : '');
const mark = (text: string) => (text ? ` Trade mark: ${text}.` : '');
const why = (text: string) => (text ? ` Reason: ${text}` : '');
const place = (countries: string) => (countries ? ` in ${countries}` : '');
const more = (count: unknown, names: string, number: (value: number) => string) =>
	typeof count === 'number' && count > 3 ? `${names} and ${number(count - 3)} more` : names;

export const fromRecords = {
	'store-on-warning-list': ({about, since}, {plain, sentence, day}) => ({
		title: `${plain(about.store)} is on a public warning list`,
		detail: `${plain(about.authority)} listed it on ${day(since)}: ${sentence(about.title)}`,
	}),

	'offer-not-genuine': ({about, since}, f) => ({
		title: `Offer found not genuine by ${f.plain(about.by)} on ${f.day(since)}`,
		detail: `This is the offer it was decided about. ${heard(about, f)}`,
	}),
	'offer-not-genuine-as-of': ({about, since}, f) => ({
		title: `Offer found not genuine by ${f.plain(about.by)} on ${f.day(since)}; this was in force on ${f.day(about.asOf)}`,
		detail: `This is the offer it was decided about. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'product-not-genuine': ({about, since}, f) => ({
		title: `This seller’s offer of the same product was found not genuine by ${f.plain(about.by)} on ${f.day(since)}`,
		detail: `It was decided about another listing of the same product. ${heard(about, f)}`,
	}),
	'product-not-genuine-as-of': ({about, since}, f) => ({
		title: `This seller’s offer of the same product was found not genuine on ${f.day(since)}; this was in force on ${f.day(about.asOf)}`,
		detail: `Decided by ${f.plain(about.by)} about another listing of the same product. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'seller-not-genuine': ({about, since}, f) => ({
		title: `Goods of this seller were found not genuine by ${f.plain(about.by)} on ${f.day(since)}`,
		detail: `The decision names the seller and no single offer${goods(f.plain(about.goods))}. ${heard(about, f)}`,
	}),
	'seller-not-genuine-as-of': ({about, since}, f) => ({
		title: `Goods of this seller were found not genuine on ${f.day(since)}; this was in force on ${f.day(about.asOf)}`,
		detail: `Decided by ${f.plain(about.by)}. The decision names the seller and no single offer${goods(f.plain(about.goods))}. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'other-offer-not-genuine': ({about, since}, f) => ({
		title: `Another offer of this seller was found not genuine by ${f.plain(about.by)} on ${f.day(since)}`,
		detail: `${times(about.count, `It is about other goods${goods(f.plain(about.goods))}`, `There are ${f.number(about.count)} such decisions, all about other goods`)}, not about this offer. ${heard(about, f)}`,
	}),
	'other-offer-not-genuine-as-of': ({about, since}, f) => ({
		title: `Another offer of this seller was found not genuine on ${f.day(since)}; this was in force on ${f.day(about.asOf)}`,
		detail: `Decided by ${f.plain(about.by)} about other goods${goods(f.plain(about.goods))}, not about this offer. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'offer-genuine': ({about, since}, f) => ({
		title: `Offer found genuine by ${f.plain(about.by)} on ${f.day(since)}`,
		detail: `It was examined in a case. That holds for the goods that were examined.${appealed(about)}`,
	}),

	'warning-in-force': ({about, since, until}, {plain, sentence, day}) => ({
		title: `The seller has a warning in force until ${day(until)}`,
		detail: `Warning ${plain(about.warning)}, issued on ${day(since)} after a decision. Rule: ${sentence(about.rule)}`,
	}),
	'warning-was-in-force': ({about, since, until}, {plain, sentence, day}) => ({
		title: `A warning for the seller was in force on ${day(about.asOf)}`,
		detail: `Warning ${plain(about.warning)}, issued on ${day(since)}, until ${day(until)}. Rule: ${sentence(about.rule)} ${notConfirmed(day(about.asOf))}`,
	}),

	'product-recalled': ({about, since}, {plain, sentence, day}) => ({
		title: `Product recalled: ${plain(about.authority)}, ${day(since)}`,
		detail: `${sentence(about.title)} Licence of the list: ${plain(about.licence)}`,
	}),
	'lots-recalled': ({about, since}, {plain, sentence, day}) => ({
		title: `Some lots of this product were recalled: ${plain(about.authority)}, ${day(since)}`,
		detail: `Lots: ${plain(about.lots)}. ${sentence(about.title)} The page does not tell which lot it sends. Licence of the list: ${plain(about.licence)}`,
	}),

	'address-looks-like': ({about}, {plain}) => ({
		title: `The address ${plain(about.address)} can be taken for ${plain(about.name)}`,
		detail: `It differs by a letter or uses letters that look alike, and it is none of the addresses known of ${plain(about.name)}. Compare the address before you pay.`,
	}),
	'address-borrows-name': ({about}, {plain}) => ({
		title: `The address ${plain(about.address)} holds the name of ${plain(about.name)}`,
		detail: `It is none of the addresses known of ${plain(about.name)}, so the name alone says nothing about who sells here.`,
	}),

	'query-page-foreign': ({about}, {plain, quote}) => ({
		title: `${plain(about.address)} asks for a code of ${plain(about.brand)} and is not the brand’s own query page`,
		detail: `The page says ${quote(about.text)}. ${plain(about.brand)} registered these query pages: ${plain(about.sites)}. Whoever runs this one can call every code genuine, so do not rely on its answer.`,
	}),
	'query-page-foreign-as-of': ({about}, {plain, quote, day}) => ({
		title: `${plain(about.address)} asks for a code of ${plain(about.brand)} and was not the brand’s own query page on ${day(about.asOf)}`,
		detail: `The page says ${quote(about.text)}. The query pages that ${plain(about.brand)} had registered: ${plain(about.sites)}. ${notConfirmed(day(about.asOf))}`,
	}),
	'query-page-own': ({about}, {plain}) => ({
		title: `${plain(about.address)} is one of the brand’s own sites: ${plain(about.brand)}`,
		detail: 'The brand proved or had it confirmed that the site is its own. What it answers is the brand’s own word.',
	}),
	'query-page-not-registered': ({about}, {plain, quote}) => ({
		title: `${plain(about.address)} asks for a code; ${plain(about.brand)} has registered no query page`,
		detail: `The page says ${quote(about.text)}. Whether it is the brand’s is not known. Look for the address on the label or on the brand’s own site.`,
	}),

	'official-not-listed': ({about}, {quote, plain}) => ({
		title: `Claims to be official; ${plain(about.brand)} does not list it`,
		detail: `The page says ${quote(about.claim)}. ${plain(about.brand)} is registered here and its records know no such badge for ${quote(about.seller)}.`,
	}),
	'official-not-listed-as-of': ({about}, {quote, plain, day}) => ({
		title: `Claims to be official; ${plain(about.brand)} did not list it on ${day(about.asOf)}`,
		detail: `The page says ${quote(about.claim)}. The records of ${plain(about.brand)} knew no such badge for ${quote(about.seller)}. ${notConfirmed(day(about.asOf))}`,
	}),
	'official-listed-as-authorized': ({about}, {quote, plain}) => ({
		title: `${plain(about.brand)} lists it as an authorized store, not as the official one`,
		detail: `The page says ${quote(about.claim)}.`,
	}),
	'official-brand-not-registered': ({about}, {plain}) => ({
		title: `${plain(about.brand)} is not registered with us, so nobody can prove it here`,
		detail:
			'That says nothing against the seller. Once the brand registers, its stores can hold a badge that is checked here.',
	}),
	'badge-expected': ({about}, {quote, plain}) => ({
		title: `For goods of this kind (${plain(about.category)}) a badge is expected; this seller shows none that is proved and in force`,
		detail: `The operator of this list expects one: ${quote(about.reason)}. Being without one is not held against the seller.`,
	}),
	'claims-official': ({about}, {quote}) => ({
		title: `Claims to be official: ${quote(about.claim)}`,
		detail: `${pageOnly} Proof would be a badge from the brand, and none could be held against this claim.`,
	}),
	'claims-authorized': ({about}, {quote}) => ({
		title: `Claims to be authorized: ${quote(about.claim)}`,
		detail: `${pageOnly} Proof would be a badge from the brand, and none could be held against this claim.`,
	}),

	'case-open': ({about, since}, {number, day}) => ({
		title: `A case is open since ${day(since)}`,
		detail: `${times(about.count, 'It is', `${number(about.count)} cases are`)} about this offer or the seller as a whole. Nothing is decided; the seller has been told and can answer.`,
	}),
	'case-was-open': ({since, about}, {day}) => ({
		title: `A case opened on ${day(since)} was open on ${day(about.asOf)}`,
		detail: `Nothing was decided then; the seller has been told and can answer. ${notConfirmed(day(about.asOf))}`,
	}),
	'case-open-other-offer': ({about, since}, {number, day}) => ({
		title: `A case about another offer of this seller is open since ${day(since)}`,
		detail: `${times(about.count, 'It is', `${number(about.count)} cases are`)} not about this offer. Nothing is decided; the seller has been told and can answer.`,
	}),
	'case-was-open-other-offer': ({since, about}, {day}) => ({
		title: `A case about another offer of this seller, opened on ${day(since)}, was open on ${day(about.asOf)}`,
		detail: `Nothing was decided then. ${notConfirmed(day(about.asOf))}`,
	}),

	'price-far-under-usual': ({about, since}, {money, number, day}) => ({
		title: `${money(about.price)} is far under what this product usually costs`,
		detail: `This browser saw it on ${number(about.count)} other listings since ${day(since)}. The middle one asks ${money(about.median)}; this is ${number(about.percent)} % less.`,
	}),

	'badge-valid': ({about, until}, f) => ({
		title: `${f.quote(about.seller)} may sell ${f.plain(about.brand)}${place(f.countries(about.territory))} until ${f.day(until)}`,
		detail: `Badge ${f.plain(about.badge)}: ${f.list(about.kind, kinds)} of ${f.plain(about.brand)}.${mark(f.plain(about.mark))} Its signature was checked in this browser and it is not revoked.`,
	}),
	'badge-valid-as-of': ({about, until}, f) => ({
		title: `${f.quote(about.seller)} may sell ${f.plain(about.brand)}${place(f.countries(about.territory))} until ${f.day(until)}; confirmed on ${f.day(about.asOf)}`,
		detail: `Badge ${f.plain(about.badge)}: ${f.list(about.kind, kinds)} of ${f.plain(about.brand)}. Its signature was checked; whether it was revoked since is not known. ${notConfirmed(f.day(about.asOf))}`,
	}),
	'badge-country-unknown': ({about, until}, f) => ({
		title: `${f.quote(about.seller)} may sell ${f.plain(about.brand)}${place(f.countries(about.territory))} until ${f.day(until)}`,
		detail: `Badge ${f.plain(about.badge)} holds for these countries only. Choose your country in the settings to see whether it covers you.`,
	}),
	'badge-other-territory': ({about, until}, f) => ({
		title: `The badge for ${f.plain(about.brand)} holds${place(f.countries(about.territory))}, not in ${f.countries(about.country)}`,
		detail: `Badge ${f.plain(about.badge)}, until ${f.day(until)}. Goods from elsewhere can be genuine; the brand just does not vouch for this seller in your country.`,
	}),
	'badge-not-yet': ({about, since}, f) => ({
		title: `The badge for ${f.plain(about.brand)} begins on ${f.day(since)}`,
		detail: `Badge ${f.plain(about.badge)} is not valid yet.`,
	}),
	'badge-suspended': ({about, since}, f) => ({
		title: `The badge for ${f.plain(about.brand)} is suspended${since ? ` since ${f.day(since)}` : ''}`,
		detail: `Badge ${f.plain(about.badge)} does not count until it is reinstated. Nothing was decided against the seller by that.`,
	}),
	'badge-not-proved': ({about}, f) => ({
		title: `A badge for ${f.plain(about.brand)} is claimed and not proved`,
		detail: `The server tells of badge ${f.plain(about.badge)}, but its certificate is missing, is not signed with an announced key, or says something else. It does not count.`,
	}),
	'badge-not-checked': ({about}, f) => ({
		title: `A badge for ${f.plain(about.brand)} could not be checked so far`,
		detail: `Whether badge ${f.plain(about.badge)} was revoked is not known in this browser yet: the list of revoked badges did not arrive. Until then it does not count.`,
	}),
	'badge-expired': ({about, until}, f) => ({
		title: `The badge for ${f.plain(about.brand)} ended on ${f.day(until)}`,
		detail: `Badge ${f.plain(about.badge)} was not renewed so far. That says nothing about the goods.`,
	}),
	'badge-revoked': ({about, since}, f) => ({
		title: `The badge for ${f.plain(about.brand)} was revoked on ${f.day(since)}`,
		detail: `Badge ${f.plain(about.badge)} is not valid any more.${why(f.sentence(about.why))}`,
	}),
	'badge-other-brand': ({about}, f) => ({
		title: `The seller’s ${times(about.count, 'badge is', 'badges are')} for ${more(about.count, f.list(about.brands), f.number)}`,
		detail: 'They do not cover the brand on this page.',
	}),
	'badge-brand-not-named': ({about}, f) => ({
		title: `The seller holds ${times(about.count, 'a badge', 'badges')} for ${more(about.count, f.list(about.brands), f.number)}`,
		detail: 'The page names no brand, so it is not known whether that covers these goods.',
	}),

	'brand-site-own-goods': ({about, since}, {plain, day}) => ({
		title: `${plain(about.domain)} is ${plain(about.brand)}’s own site`,
		detail: `The brand proved that the domain is its own; it is registered here since ${day(since)}. The site sells its own goods itself.`,
	}),
	'brand-site-own-goods-as-of': ({about}, {plain, day}) => ({
		title: `${plain(about.domain)} was ${plain(about.brand)}’s own site on ${day(about.asOf)}`,
		detail: `The brand proved that the domain is its own. ${notConfirmed(day(about.asOf))}`,
	}),
	'brand-site': ({about}, {plain}) => ({
		title: `${plain(about.domain)} belongs to ${plain(about.brand)}`,
		detail:
			'The brand proved that the domain is its own. The page does not show that these goods are its own and sold by itself.',
	}),

	'record-clear': ({about, since}, {plain, day}) => ({
		title: `Record reviewed by ${plain(about.by)} on ${day(since)}: nothing against this seller`,
		detail: 'No decision, no warning, no open case.',
	}),
	'record-clear-as-of': ({about, since}, {plain, day}) => ({
		title: `Record reviewed by ${plain(about.by)} on ${day(since)}: nothing against this seller as of ${day(about.asOf)}`,
		detail: `No decision, no warning, no open case. ${notConfirmed(day(about.asOf))}`,
	}),
	'record-not-reviewed': () => ({
		title: 'There is a record of this seller that nobody has reviewed yet',
		detail:
			'It holds no decision, no warning and no open case. Until somebody has looked at the whole of it, that says little.',
	}),
	'no-record': ({about}, {quote}) => ({
		title: `No record of ${quote(about.seller)}`,
		detail: 'That says nothing, good or bad.',
	}),
	'no-record-as-of': ({about}, {quote, day}) => ({
		title: `No record of ${quote(about.seller)} on ${day(about.asOf)}`,
		detail: `That says nothing, good or bad. ${notConfirmed(day(about.asOf))}`,
	}),
	'not-looked-up': ({about}, {quote, list}) => ({
		title: `${quote(about.seller)} could not be looked up`,
		detail: `${list(about.why, reasons)} Whether there is a record is not known.`,
	}),
	'seller-not-identified': ({about}, {quote}) => ({
		title: `${quote(about.seller)} can not be told from others of that name`,
		detail: 'The page shows no number or address of this seller, so no record could be looked up.',
	}),
} satisfies Partial<FindingWords>;
