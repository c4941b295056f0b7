/** What the name cells of buy boxes and specification tables mean, in the words shops use. Lower case, no colon. */
export type RowKind =
	| 'seller'
	| 'shipFrom'
	| 'shippedBy'
	| 'brand'
	| 'sku'
	| 'mpn'
	| 'gtin'
	| 'condition'
	| 'returns'
	| 'delivery'
	| 'payment';

const labels: Record<RowKind, string> = {
	seller: `seller|seller information|seller name|sold by|designed and sold by|sold and fulfilled by|sold and delivered by|offered by|marketed by|listed by|sold & shipped by|sold and shipped by|ships from and sold by|dispatched from and sold by|vendor|merchant|store|shop|supplier|posted by|advertiser|meet the seller|meet your seller|about the seller|seller info|seller details|advertised by|sold through
verkäufer|verkäufer/-in|verkäufer:in|verkauf & versand durch|verkauf & versand|verkauf und lieferung durch|angeboten von|inserent|verkauf durch|verkauft von|verkauf und versand durch|verkauf und versand|händler|anbieter|anbieter/-in
vendu par|vendeur|vendu & expédié par|commercialisé par|annonceur|marchand|vendu et expédié par|boutique|vendido por|vendedor|vendido y enviado por|vendido e enviado por|vendido e entregue por|vendido & entregue por|vendido y entregado por|anunciante|lojista|publicado por|anunciado por|tienda|loja|venduto da|venditore|inserzionista|venduto e consegnato da|venduto e spedito da
verkoper|aangeboden door|verkocht en verzonden door|adverteerder|verkocht door|verkoop door|sprzedawca|sprzedawane przez|sprzedaje|sprzedający|wystawca|ogłoszeniodawca|sprzedaż i wysyłka|prodejce|prodávající|prodává a doručuje|predávajúci|inzerent|prodává|predajca|predáva|prodavač|eladó|vânzător|vandut de|vândut de|vândut și livrat de|comercializat de|продавец|продаёт|продает|продавец и доставка|рекламодатель|продає|магазин|продавець|продавач
πωλητής|πωλείται από|satıcı|satıcı adı|satan|mağaza|müüja|pārdevējs|pardavėjas|säljare|säljs av|sælger|selger|myyjä|卖家|卖家昵称|賣家|賣家帳號|賣方|卖方|供應商|店铺|店舖|店铺名称|商家|掌柜|出品者|出品者情報|ショップ名|販売店|販売店舗|販売業者|販売元|ショップ|販売者|ストア|판매자|판매자 정보|판매자 명|판매자명|판매자이름|판매처|판매업체|스토어|상호명|người bán|bán bởi|được bán bởi|nhà bán|ผู้ขาย|จำหน่ายโดย|ขายโดย|penjual|dijual oleh|toko|فروشنده|البائع|يباع من|يباع بواسطة|تباع من قبل|المعلن|המוכר|מוכר|נמכר על ידי|נמכר ע"י`,
	shipFrom: `ships from|shipping from|ship from|item location|located in|location|dispatched from|dispatches from|warehouse|standort|artikelstandort|versand aus|versand von|lieferung aus|expédié depuis|expédié de|lieu où se trouve l'objet|localisation|enviado desde|ubicación|ubicación del artículo|ubicado en|luogo in cui si trova l'oggetto|spedito da|enviado de|localização|localização do item|wysyłka z|lokalizacja|odesíláno z|odkud|отправка из|местоположение|откуда|发货地|發貨地|所在地|出货地|発送元の地域|発送元|발송지|출고지`,
	shippedBy: `shipped by|dispatched by|dispatches from|ships from|shipper / seller|fulfilled by|delivered by|versand durch|versand|expédié par|expédition par|expéditeur|enviado por|se envía desde|envío desde|spedizione|spedito da|spedizione da|wysyłka przez|доставка со склада|доставка от|доставит|发货方|配送方|出荷元|배송업체`,
	brand: `brand|brand name|by|kaubamärk|zīmols|ražotāja zīmols|prekės ženklas|prekinis ženklas|varumärke|varemærke|varemerke|tavaramerkki|fabrikat|robna marka|blagovna znamka|marcă|марка товара|бренд товара|торгова марка|proizvajalec|proizvođač|proizvodjac|marke|marque|marca|merk|märke|mærke|merke|merkki|tuotemerkki|značka|marka|márka|brend|бренд|марка|торговая марка|виробник|производитель|μάρκα|品牌|ブランド|メーカー|브랜드|thương hiệu|ยี่ห้อ|merek|العلامة التجارية|מותג|manufacturer|hersteller|herst.|fabricant|fabricante|produttore|výrobce|výrobca|producent|gyártó|producător|tootja|ražotājs|gamintojas`,
	sku: `sku|item|item #|item no|item no.|item number|item code|product code|product id|product number|product no.|catalog number|cat. no.|cat no|article number|article no.|stock code|stock no|style|style #|style number|style no.|part no|ref|ref.|reference|référence|réf|réf.|artikelnummer|artikelnr.|artikel-nr.|artikelnr|artikel-nr|art.-nr.|art. nr.|art.nr.|art-nr|bestellnummer|best.-nr.|bestell-nr.|produktnummer|referencia|código|código del producto|codigo|cod. producto|cód.|codice|codice articolo|codice prodotto|cod.|cod|kód|kód produktu|kód zboží|katalogové číslo|šifra|šifra artikla|cikkszám|cod produs|код товара|код|артикул|kod produktu|kod|nr artykułu|indeks|tootekood|preces kods|prekės kodas|varenr.|varenummer|tuotenumero|商品番号|商品コード|品番|管理番号|商品编号|商品編號|商品货号|貨號|货号|상품번호|상품코드|품번|item model number|web id|asin|dpci`,
	mpn: `mpn|manufacturer part number|manufacturer part #|mfr part #|mfr part number|mfr #|mfr. #|mfr. no|mfg #|mfg part#|mfg part number|manufacturer number|model|model #|model no|model no.|model number|modellnummer|modell|modèle|modelo|modello|herstellernummer|herstellerartikelnummer|hersteller-nr.|numéro de modèle|código del fabricante|part number|型号|型號|型番|모델명`,
	gtin: 'gtin|ean|ean code|ean-code|ean13|ean/gtin|gtin/ean|upc|upc code|isbn|isbn-13|isbn13|isbn 13|isbn-10|isbn10|isbn/ean|barcode|bar code|code-barres|código de barras|codice ean|codice a barre|kod ean|ean kód|strichcode|штрихкод|штрих-код|条形码|jan|janコード|바코드',
	condition:
		"condition|item condition|zustand|artikelzustand|état|état de l'objet|estado|condizione|condizione oggetto|condizioni dell'oggetto|stan|stav|состояние|商品の状態|成色|상품상태",
	returns:
		'returns|return policy|rücknahme|rückgabe|rücknahmebedingungen|retours|retour|devoluciones|devolución|restituzione|resi|zwroty|возврат|退换货|退货|返品|반품',
	delivery:
		'delivery|estimated delivery|arrives|delivery time|lieferung|lieferzeit|lieferzeit ca.|voraussichtliche lieferung|livraison|délai de livraison|entrega|envío|plazo de entrega|consegna|levering|levertijd|dostawa|doručení|dodanie|livrare|доставка|срок доставки|送料|配送|配送时间|お届け|배송',
	payment:
		'payment|payments|payment methods|payment options|zahlung|zahlungsmethoden|zahlungsarten|paiement|paiements|moyens de paiement|pago|pagos|métodos de pago|medios de pago|pagamento|pagamenti|modalità di pagamento|płatność|platba|оплата|способы оплаты|支付方式|お支払い方法|결제수단',
};

/** Labels that as often head a menu as name a seller: believed only where a seller's address stands with them. */
export const vagueSellerLabels: ReadonlySet<string> = new Set(
	'store|shop|boutique|tienda|loja|merchant|vendor|supplier|meet the seller|meet your seller|about the seller|seller info|seller details|marchand|inserent|annonceur|anunciante|inserzionista|adverteerder|inzerent|wystawca|marketed by|offered by|магазин|продавач|店铺|店舖|ショップ|ストア|스토어|toko|mağaza|satan|anbieter|händler|商家|供應商'.split(
		'|',
	),
);

/** The kinds a label may mean, more than one where shops disagree (`ships from` is a place or a party). */
export const rowLabels: ReadonlyMap<string, readonly RowKind[]> = (() => {
	const kinds = new Map<string, RowKind[]>();
	// The keys are exactly the kinds
	for (const [kind, words] of Object.entries(labels) as [RowKind, string][]) {
		for (const word of words.split(/[|\n]/)) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
	}
	return kinds;
})();

/** Sentences that name the seller after their first words, without a colon. */
export const sellerPrefix =
	/^(?:ships from and sold by|designed and sold by|sold and fulfilled by|sold and delivered by|dispatched from and sold by|sold and shipped by|sold & shipped by|sold by|seller information|verkauf und versand durch|verkauf & versand durch|verkauf durch|verkauft von|angeboten von|vendu et expédié par|vendu & expédié par|vendu par|vendido y enviado por|vendido e entregue por|vendido e enviado por|vendido por|venduto e spedito da|venduto da|verkocht door|verkoop door|sprzedawane przez|vândut (?:și livrat )?de|säljs av|prodává|predáva|dijual oleh|bán bởi|จำหน่ายโดย|ขายโดย|يباع بواسطة|يباع من)\s+(?=\S)/iu;

/** A return policy names a number of days, or says yes or no. */
export const returnWords =
	/\d|(?:^|\s)(?:no|not|free|accepted|kein\p{L}*|kostenlos\p{L}*|gratuit\p{L}*|gratis|accett\p{L}*|acept\p{L}*|aceita\p{L}*|non|нет|без)(?:\s|$)|不|无|可|なし|不可/iu;

/** A delivery promise names a day or a number of them. */
export const deliveryWords =
	/\d|\b(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|heute|morgen|demain|aujourd'hui|mañana|hoy|domani|oggi|amanhã|hoje|jutro|zítra|zajtra)\b|завтра|сегодня|послезавтра|明天|今天|明日|本日|翌日|내일|오늘/iu;
