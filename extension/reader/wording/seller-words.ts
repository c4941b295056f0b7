/** Words by which sites of the world lead to a seller's page: in its address, and on the link. As data, in 20 languages. */

/** Path segments before a seller's own: nobody but a seller has such a page. */
export const sellerSegments =
	'sellers?|seller-?(?:page|profile|details?)|merchants?|vendors?|vendor-?store|auctioneers?|usr|verkaeufer(?:profil)?|verkaufer|vendeurs?|marchands?|vendedor(?:es)?|venditor[ei]|verkoper|sprzedawc[ay]|prodejc[ei]|predajc[ai]|prodavac|prodavets|prodavec|prodavtsy|vanzatori?|satici|penjual|nguoi-ban|pardavejas|saljare|myyja';

/** Path segments before a person's own, who may sell, comment, or be the shopper. */
export const personSegments =
	'users?|u|members?|memberprofile|profiles?|profil|perfil|people|closet|creators?|shop-profile|uzytkownik|uzivatel|utilisateurs?|usuario|utente|utilizador|utilizator|nutzer|mitglied|korisnik|uporabnik|kullanici|anvandare|bruker|kayttaja|gebruiker';

/** Path segments before a shop's own. Where one shop sells alone they lead to its parts: only a label makes them a seller's. */
export const shopSegments =
	'shops?|stores?|store-?front|str|boutiques?|tiendas?|lojas?|negozi[oa]?|magaza|magazin|sklep|trgovina|booths?|dealers?|cua-hang|toko|gian-hang';

/** Between such a segment and the seller's own. */
export const innerSegments = 'view|index|info|profile?|details?|items|offers|listings|id|name|user|store|shop';

/** What stands in a seller's place and is none. */
export const noSellers =
	/^(?:log-?in|sign-?(?:in|up)|register|registration|index|home|info|profil|profile|profiles|details?|view|all|list|new|search|me|my|my-?\w*|account|settings|contact|rating|ratings|reviews?|feedback|cent(?:er|re)|help|faq|about|become\w*|sell|selling|start|apply|join|cart|orders?|wishlist|category|categories|products?|items?|locator|finder|sale|undefined|null|none|true|false)$/i;

/** Query parameters that hold a seller's id. */
export const sellerParameters: ReadonlySet<string> = new Set(
	'seller sellers sellerid seller_id merchant merchantid merchant_id shopid shop_id storeid store_id vendorid vendor_id supplierid memberid member_id member userid user_id mall_id mallid partnerid partner_id'.split(
		' ',
	),
);

/** A customer's number inside of a segment: `ads_cno_4711.html`. */
export const numberedSeller =
	/(?:^|[_-])(?:cno|custno|kdnr|uid|userid|sellerid|memberid|shopid)[_-](\d{3,20})(?![\d\w])/gi;

const more = [
	String.raw`(?:(?:see|view|show|browse|find|check out) )?(?:all|more|other|all other)(?: of)?(?: the)?(?: \d+)?(?: ads| items| listings| products| offers| goods| things)? (?:from|by|of) (?:the|this|same) (?:seller|user|advertiser|vendor|merchant|member|dealer)`,
	"(?:(?:see|view|show|browse|visit) )?(?:the )?(?:seller|user|advertiser|vendor|merchant|dealer)(?:'s|’s|s)? (?:other |all )*(?:ads|items|listings?|list|products|offers|profile|page|shop|store)",
	String.raw`(?:zum |das )?(?:verkäufer|anbieter|händler)-?profil(?: ansehen| anzeigen)?|zum (?:verkäufer|anbieter)|(?:weitere|alle|mehr|andere)(?: \d+)?(?: anzeigen| artikel| angebote| produkte| inserate)? (?:des|dieses|von diesem|vom|von dieser|der) (?:verkäufer|anbieter|nutzer|händler|mitglied|inserent|verkäuferin)(?:e?s|en)?`,
	"(?:voir )?(?:toutes? |tous |ses |les )*(?:autres )?(?:annonces|articles|produits|offres|objets) (?:du|de ce|de cet|de l') ?(?:vendeur|annonceur|utilisateur|membre|marchand)|voir (?:le profil|la boutique) du (?:vendeur|marchand)",
	'(?:ver )?(?:más|otros|otras|todos los|todas las|los)(?: anuncios| productos| artículos| publicaciones| datos)? (?:de |del )(?:este |mismo )?(?:vendedor|anunciante|usuario)|ver (?:el )?perfil del vendedor',
	'(?:ver )?(?:mais|outros|outras|todos os|todos)(?: anúncios| produtos| artigos| itens)? (?:deste|do|desse|do mesmo) (?:vendedor|anunciante|usuário|utilizador|lojista)|ver (?:o )?perfil do vendedor',
	"(?:vedi )?(?:altri|tutti gli|gli altri)(?: annunci| articoli| oggetti| prodotti)? (?:del|di questo|dello stesso|dell') ?(?:venditore|inserzionista|utente)",
	'(?:bekijk )?(?:meer|alle|andere)(?: advertenties| artikelen| producten)? (?:van|door) (?:deze|de) (?:verkoper|adverteerder|aanbieder)',
	'(?:zobacz )?(?:wszystkie|inne|więcej)(?: ogłoszenia| przedmioty| oferty| produkty)?(?: od)?(?: tego)? (?:sprzedającego|sprzedawcy|użytkownika|ogłoszeniodawcy)',
	'(?:další|všechny|ďalšie|všetky)(?: inzeráty| nabídky| ponuky| zboží| produkty)?(?: tohoto| tohto| od)? (?:prodejce|prodávajícího|uživatele|inzerenta|predajcu|predávajúceho)',
	'(?:все|другие|ещё|еще)(?: объявления| товары| предложения)?(?: этого)? (?:автора|продавца|пользователя)|(?:усі|всі|інші)(?: оголошення| товари)? (?:автора|продавця|користувача)',
	'satıcının (?:tüm |diğer )+(?:ürünleri|ilanları)(?:ni|nı)?(?: gör)?',
	'(?:toate|alte|mai multe) (?:anunțuri(?:le)?|produse(?:le)?)(?: ale| de la)?(?: acestui| acest)? (?:vânzător(?:ului)?|utilizator(?:ului)?)|az? eladó (?:további|összes|többi) (?:hirdetése|terméke)i?',
	'(?:fler|alla|andra) (?:annonser|varor|objekt) från (?:säljaren|samma säljare|annonsören)|(?:flere|alle|andre) (?:annoncer|annonser|varer) fra (?:sælger(?:en)?|selger(?:en)?|brukeren|annonsøren|denne sælger)|(?:myyjän|ilmoittajan)(?: muut| kaikki)? (?:ilmoitukset|kohteet|tuotteet)',
	'(?:όλες οι |άλλες )?αγγελίες (?:του )?(?:χρήστη|πωλητή)|(?:عرض )?(?:كل|جميع|المزيد من) (?:إعلانات|منتجات) (?:هذا )?البائع|(?:עוד|כל ה)(?: ?מודעות| ?מוצרים)? (?:של|מ)(?: ?ה)?מוכר',
	'(?:进入|進入|查看)?(?:该|該|此|本)?(?:卖家|賣家|商家)的?(?:其他|其它|全部|所有|更多)(?:商品|宝贝|物品)',
	'(?:この)?(?:出品者|販売者)の(?:他の|その他の|ほかの)?(?:商品|出品)(?:一覧)?(?:を(?:もっと)?見る)?',
	'(?:이 )?판매자(?:의|님의)? ?(?:(?:다른|전체|모든|판매) ?상품(?: ?(?:전체)?보기| ?더보기)?|상품 ?(?:전체)?(?:더)?보기)',
	'(?:xem )?(?:tin (?:đăng|rao)|sản phẩm) khác của (?:người bán|shop)|(?:สินค้า|ประกาศ) ?(?:อื่น ?ๆ|ทั้งหมด) ?(?:ของ|จาก) ?ผู้ขาย|(?:lihat )?(?:semua )?(?:iklan|produk|barang)(?: lain(?:nya)?)? dari penjual(?: ini)?',
];

/** A link to all that the seller of this listing sells, in short words; whole text. */
export const moreOfSeller = new RegExp(`^(?:${more.join('|')})[\\s.…:>›→»(\\d)]*$`, 'iu');

/** What sites say on which anybody may open a shop. */
export const anybodyMaySell =
	/^(?:become a (?:seller|vendor|merchant|partner)|sell (?:on|with|at) \S.{0,30}|start selling.{0,20}|open (?:a|your)(?: own)? (?:shop|store).{0,20}|create (?:a|your) (?:shop|store)|seller cent(?:er|re)|devenir vendeur|ouvrir (?:une|ma|sa) boutique|vendre sur .{2,30}|jetzt verkaufen|shop eröffnen|verkäufer werden|vende (?:en|con) .{2,30}|abre tu tienda|abrir (?:tu|mi|una) tienda|quero vender|venda (?:no|na|conosco).{0,30}|abra sua loja|vendi su .{2,30}|apri (?:un|il tuo) negozio|verkopen (?:op|via) .{2,30}|sprzedawaj (?:na|z) .{2,30}|załóż sklep|prodávejte na .{2,30}|стать продавцом|открыть магазин|продавай(?:те)? на .{2,30}|satıcı ol|mağaza aç|.{0,20}da satış yap|我要開店|我要开店|免费开店|免費開店|我要賣|商家入驻|商家入駐|卖家中心|賣家中心|成為賣家|(?:ショップ|お店)を(?:開く|開設|出す)|出店(?:する|案内|のご案内)?|판매자 ?(?:센터|입점|등록)|입점 ?(?:안내|신청|문의)|스토어 개설|mulai berjualan|buka toko(?: gratis)?|bán hàng cùng .{2,30}|เปิดร้าน.{0,20})[!.…>›→»]*$/iu;

/** Pages that only somebody who sells has. */
export const shopService =
	/^(?:about(?:-?us)?|contact(?:-?us)?|profile|feedbacks?|eval(?:uation)?|ratings?|testimonials?|reviews?|service|customer-?service|faq|qa|enquiry|inquiry|pay-?info|payments?|delivery|shipping|returns?|polic(?:y|ies)|terms|info|notice|board|impressum|agb|kontakt|über-uns|bewertungen|avis|mentions-legales|cgv|otzyvy|kontakty|ulasan)$/i;

/** What stands somewhere on every page of a site where people sell, in a short text. */
export const peopleSell =
	/\bsellers?\b|\bclassifieds?\b|\bads?\b|verkäufer|anzeige|inserat|privat|vendeu[rs]|annonce|particulier|vendedor|anuncio|anúncio|anunciante|venditor|annunci|verkoper|advertentie|sprzeda|ogłosze|prodej|prodáv|inzer|predaj|vânzător|vanzator|anunț|anunt|eladó|hirdet|продав|объявл|оголош|частное лицо|приватна особа|satıc|ilan|säljar|sælger|selger|myyj|πωλητ|αγγελί|卖家|賣家|商家|出品|販売者|판매자|penjual|iklan|người bán|ผู้ขาย|ประกาศ|فروشنده|البائع|إعلان|מוכר|מודע/iu;
