import type {Page} from './page.ts';
import {leadsTo, sellerIdOf} from './seller-link.ts';
import {isStoreItself} from './seller-name.ts';
import {sellersIn} from './state-seller.ts';
import {vagueSellerLabels} from './wording/row-labels.ts';

/** What only pages with several sellers, or of people who sell, say in short texts. */
const peerWords =
	/contact (?:the )?(?:seller|supplier|advertiser|owner|vendor)|(?:message|ask|chat with) (?:the )?seller|(?:verkäufer|anbieter|inserenten) kontaktieren|(?:klein)?anzeige(?:n)? (?:melden|aufgeben|schalten)|inserat|private?r? (?:seller|verkäufer|anbieter)|(?:contacter|voir) le vendeur|contactar (?:al|con el) vendedor|contatta (?:il |l')?(?:venditore|inserzionista)|falar com o vendedor|(?:связаться с|написать) продавц|report (?:this )?ad\b|post (?:an |your )?ad\b|classifieds?\b|more from this seller|other sellers|联系(?:卖家|供应商|商家)|판매자 문의|出品者/iu;
const longestPhrase = 60;
/** Where many shops' prices stand side by side, private people advertise, or anybody may open a shop. */
const placeWords =
	/compare (?:all |store )?prices|preisvergleich|сравнить (?:все )?цены|все цены|comparer les prix|comparar precios|confronta (?:i )?prezzi|porównaj ceny|(?:srovnat|porovnat|porovnaj) ceny|価格比較|比價|(?:post|posting|ad|listing)(?: id| #| number)\b|anzeigen? (?:aus|nr)|объявлени|ogłoszeni|numéro d'annonce|become a (?:seller|vendor)|seller cent(?:er|re)|devenir vendeur|werde verkäufer|стать продавцом|판매자 ?센터|卖家中心|賣家中心|商家入驻/iu;
/** Korean law makes who only mediates sales say so, in a sentence of any length. */
const mediator = /통신판매중개|통신판매의 당사자/;

/** A link to a seller, and not to the reader's own account: named so, or numbered. */
const leadsToSeller = (href: string, page: Page): boolean => {
	const kind = leadsTo(href, page);
	return kind === 'seller' || (kind === 'person' && /\d/.test(sellerIdOf(href, page) ?? ''));
};

/**
 * Whether a shop that is no registered marketplace sells by itself: nothing on its page speaks of sellers, neither a row
 * nor a link to one, nor the data its scripts carry. One trace is enough to say nothing.
 */
export function sellsAlone(page: Page): boolean {
	return !(
		page.rows.some(
			({kind, label, value}) => kind === 'seller' && !vagueSellerLabels.has(label) && !isStoreItself(value, page),
		) ||
		page.survey.lines.some(
			({text}) =>
				(text.length <= longestPhrase && (peerWords.test(text) || placeWords.test(text))) || mediator.test(text),
		) ||
		[...page.document.querySelectorAll('a[href]')].some(link => leadsToSeller(link.getAttribute('href') ?? '', page)) ||
		sellersIn(page.state()).some(({name}) => !isStoreItself(name, page))
	);
}
