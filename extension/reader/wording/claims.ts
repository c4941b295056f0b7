import type {ClaimKind} from '../../../shared/product.ts';

/** What only evidence can prove, in the words shops use. Matched in short texts. */
export const claimWords: readonly (readonly [ClaimKind, RegExp])[] = [
	[
		'official-store',
		/\bofficial (?:brand )?(?:flagship |online )?(?:store|shop|seller)\b|\bflagship store\b|\bbrand official\b|offizieller (?:shop|store|händler)|boutique officielle|magasin officiel|tienda oficial|loja oficial|negozio ufficiale|store ufficiale|officiële (?:winkel|webshop)|oficjalny sklep|oficiální (?:obchod|prodejce)|официальный магазин|офіційний магазин|resmi mağaza|toko resmi|official shop|官方旗舰店|官方旗艦店|旗舰店|旗艦店|品牌直营|公式ストア|公式ショップ|공식(?: ?스토어| ?판매점|몰)/iu,
	],
	[
		'authorized',
		/\bauthori[sz]ed (?:dealer|reseller|seller|retailer|distributor|store)\b|autorisierter (?:händler|fachhändler)|revendeur agréé|distributeur agréé|distribuidor autorizado|revendedor autorizado|rivenditore autorizzato|autoryzowany (?:sprzedawca|dystrybutor)|официальный (?:дилер|представитель|дистрибьютор)|授权(?:店|经销商)|正規販売店|正規取扱店|공식 판매처/iu,
	],
	[
		'authentic',
		/\b100 ?% (?:authentic|genuine|original|oem)\b|\bauthenticity guarante|\bguaranteed (?:authentic|genuine)\b|\bgenuine product guarantee|100 ?% original|originalware|100 ?% authentique|100 ?% originale|100 ?% oryginal|оригинал 100 ?%|100 ?% оригинал|原装正品|正品保证|正品保障|正品保證|100%正品|正規品保証|本物保証|정품(?: 보장| 인증|보장)/iu,
	],
	[
		'brand-new',
		/\bbrand[- ]new(?: with tags| sealed| in box| and sealed)?\b|\bfactory sealed\b|\bneu und ovp\b|全新(?:未拆封|正品)?|新品未開封/iu,
	],
	[
		'buyer-protection',
		/\bbuyer protection\b|\bmoney[- ]back guarantee\b|\bpurchase protection\b|käuferschutz|geld-zurück-garantie|protection (?:de l')?acheteur|garantie client|protección (?:al|del) comprador|compra protegida|compra garantizada|protezione (?:acquirenti|clienti)|ochrona kupujących|защита покупател|买家保障|購入者保護|구매자 보호/iu,
	],
];

/** Means of payment by the names they are known under. */
export const paymentNames: readonly (readonly [string, RegExp])[] = [
	['Visa', /\bvisa\b/i],
	['Mastercard', /\bmaster ?card\b/i],
	['American Express', /\b(?:american express|amex)\b/i],
	['PayPal', /\bpay ?pal\b/i],
	['Apple Pay', /\bapple ?pay\b/i],
	['Google Pay', /\bgoogle ?pay\b/i],
	['Klarna', /\bklarna\b/i],
	['Afterpay', /\bafterpay\b/i],
	['iDEAL', /\bideal\b(?! for)/],
	['Alipay', /\balipay\b|支付宝/i],
	['WeChat Pay', /\bwechat ?pay\b|微信支付/i],
	[
		'Bank transfer',
		/\bbank transfer\b|\bvorkasse\b|virement|transferencia bancaria|bonifico|przelew|банковский перевод|銀行振込/i,
	],
	[
		'Cash on delivery',
		/\bcash on delivery\b|nachnahme|contre remboursement|contrassegno|dobírka|наложенный платеж|货到付款|代金引換/i,
	],
	['Invoice', /kauf auf rechnung|\bpay by invoice\b/i],
	['Direct debit', /lastschrift|direct debit/i],
];
