/** Names of classes and ids around prices. Matched against `class id data-…` text in lower case, words split at dashes and capitals. */
export const priceMark =
	/pri(?:ce|s\b|js|x\b)|prix|preis|precio|preco|prezz|\bcen[ay]|\bkaina|hind\b|hinta|\bpret\b|fiyat|цена|amount|offer|valor|kwota|cost\b/;
export const nowMark =
	/current|final|sale|special|\bnow|actual|our-?price|main|primary|buy-?box|offer|promo|product-?price|deal|selling|sofort/;
export const wasMark =
	/\b(?:old|was|list-?price|price-?list|strike|striked|strikethrough|line-?through|crossed|original|regular|msrp|rrp|uvp|srp|retail|compare(?:-?at)?|previous|prev|ancien|barre|stary|antes|before|streich|listino|ordinary|del)\b/;
/** The few names that around a price, not only on it, make it the earlier one. */
export const oldAround = /\bold-?price|price-?old\b|\bwas-?price|price-?was\b/;
/** Prices of something else: units, rates, postage, savings, other goods, the cart. */
export const otherMark =
	/\b(?:unit|units|per|month|monthly|install?ments?|rate|rates|financ\w*|credit|shipping|ship|delivery|postage|saves?|savings?|saved|discounts?|coupons?|vouchers?|cart|basket|minicart|bag|checkout|related|recommend\w*|recs?|similar|carousel|slider|swiper|slick|upsells?|cross-?sells?|accessor\w*|bundles?|also|sponsored|footer|header|nav|menu|breadcrumbs?|review\w*|compare\w*|wishlist|viewed|recent\w*|suggest\w*|warrant\w*|protection|trade|gift|points?|tax|vat|total|subtotal|filter|facet|banner|modal|popup|tooltip|store-?locator|options?|variant|swatch\w*|tiers?|quantity|bulk|bid|auction|estimate|insurance|deposit|threshold|free)\b/;
/** Words right before or in a price tag that say it is the earlier one. */
export const wasWords =
	/(?:^|\b|\s)(?:was|list price|list|msrp|rrp|r\.r\.p|reg\.?|regular price|regular|original(?:ly)?|before|old price|retail|compare at|statt|regulärer preis|normalpreis|alter preis|uvp|bisher|vorher|ehem\.?|prix (?:conseillé|barré)|au lieu de|antes|precio (?:anterior|normal|regular|de lista)|de:|prezzo (?:di listino|precedente)|anziché|van|adviesprijs|bylo|původní cena|původně|pôvodná cena|cena regularna|najniższa cena|przed|était|ord\.?(?:inarie)? pris|ovh|старая цена|ранее|вместо|定价|原价|原價|市價|市价|定価|参考価格|通常価格|정가|판매가|도서정가)\s*[:：]?\s*$/iu;
export const otherWords =
	/(?:shipping|postage|delivery|save|saving|saved|you save|discount|coupon|instal+ments?|monthly|\/\s?mo|per month|deposit|from only|up to|over|minimum|orders? (?:over|of)|free|versand|sparen|ersparnis|gespart|rabatt|ab einem|monatlich|rate|livraison|économi|dès|envío|ahorr|cuotas?|hasta|envio|frete|parcela|economi[az]|spedizione|risparmi|sconto|rata|raty|wysyłka|dostawa|oszczęd|doprava|ušetř|úspora|скидка|выгода|экономия|доставка|от |рассрочка|в месяц|мес\.?|кэшбэк|баллов|бонус|运费|運費|节省|優惠券|券|送料|ポイント|割引|배송비|적립|할인|x|×|\bof)\s*[:：+]?\s*(?:of|von|de|di)?\s*$/iu;
/** What right after a price says that it is a rate or a unit price. */
export const rateWords =
	/^\s*\(?\s*(?:(?:\/|per\b|pro\b|par\b|por\b|je\b|za\b|al\b|a )\s?(?:\d+\s?)?(?:mo|month|monat|mois|mes|měs|mies|yr|year|week|day|kg|g|ml|l|lb|oz|m2|m²|100|unit|count|ct|sheet|ea\b)|(?:per|\/)\s?[a-z]+\b(?!.*\d)|off\b|discount|\/\s?\d)/iu;
/** One of several payments: what stands in the tag itself. */
export const instalmentWords = /每期|分期|\d\s?期|\d\s?回払い|\d\s?개월/u;
