/** Product pages in the shapes that shop systems and marketplaces of many countries give them. Shops and goods are made up. */
export type Shape = {
	url: string;
	lang: string;
	title: string;
	body: string;
	/** facts as they must be read; amounts in minor units */
	read: {
		price: [minor: number, currency: string];
		was?: number;
		stock?: 'InStock' | 'OutOfStock';
		sku?: string;
		brand?: string;
		seller?: string | null;
		shipFrom?: string;
		rating?: number;
		reviews?: number;
	};
};

export const shapes: Record<string, Shape> = {
	'a Shopify theme on sale': {
		url: 'https://quarry.example/products/slate-clock',
		lang: 'en',
		title: 'Slate clock – Quarry',
		body: `<h1>Slate clock</h1><div class="price price--on-sale"><div class="price__regular"><span class="visually-hidden">Regular price</span><span class="price-item price-item--regular">$59.00 USD</span></div>
			<div class="price__sale"><span class="visually-hidden">Regular price</span><s class="price-item price-item--regular">$59.00 USD</s><span class="visually-hidden">Sale price</span><span class="price-item price-item--sale">$48.90 USD</span></div></div>
			<button name="add"><span>Add to cart</span></button>`,
		read: {price: [4890, 'USD'], was: 5900, stock: 'InStock'},
	},
	'a WooCommerce page on sale': {
		url: 'https://quarry.example/product/slate-clock/',
		lang: 'de-DE',
		title: 'Schieferuhr – Quarry',
		body: `<h1 class="product_title">Schieferuhr</h1><p class="price"><del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>59,00&nbsp;<span class="woocommerce-Price-currencySymbol">€</span></bdi></span></del> <span class="screen-reader-text">Ursprünglicher Preis war: 59,00&nbsp;€</span><ins aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>48,90&nbsp;<span class="woocommerce-Price-currencySymbol">€</span></bdi></span></ins><span class="screen-reader-text">Aktueller Preis ist: 48,90&nbsp;€.</span></p>
			<p class="stock in-stock">5 vorrätig</p><form class="cart"><button class="single_add_to_cart_button">In den Warenkorb</button></form><div class="product_meta"><span class="sku_wrapper">Artikelnummer: <span class="sku">CLK-100</span></span></div>`,
		read: {price: [4890, 'EUR'], was: 5900, stock: 'InStock', sku: 'CLK-100'},
	},
	'a Magento page on sale': {
		url: 'https://quarry.example/slate-clock.html',
		lang: 'de',
		title: 'Schieferuhr',
		body: `<h1 class="page-title"><span class="base">Schieferuhr</span></h1><div class="price-box price-final_price"><span class="special-price"><span class="price-container"><span class="price-label">Sonderangebot</span><span class="price-wrapper"><span class="price">48,90 €</span></span></span></span><span class="old-price"><span class="price-container"><span class="price-label">Regulärer Preis</span><span class="price-wrapper"><span class="price">59,00 €</span></span></span></span></div>
			<div class="stock available"><span>Auf Lager</span></div><div class="product attribute sku"><strong class="type">Artikelnummer</strong><div class="value">CLK-100</div></div><button class="tocart"><span>In den Warenkorb</span></button>`,
		read: {price: [4890, 'EUR'], was: 5900, stock: 'InStock', sku: 'CLK-100'},
	},
	'a PrestaShop page': {
		url: 'https://ardoise.example/fr/horloges/41-horloge.html',
		lang: 'fr',
		title: 'Horloge en ardoise - Ardoise',
		body: `<h1 class="h1">Horloge en ardoise</h1><div class="product-prices"><div class="product-discount"><span class="regular-price">59,00 €</span></div><div class="current-price"><span class="current-price-value">48,90 €</span><span class="discount discount-amount">Économisez 10,10 €</span></div></div>
			<button class="add-to-cart">Ajouter au panier</button><span>Rupture de stock</span><div class="product-reference"><label class="label">Référence</label><span>CLK-100</span></div>`,
		read: {price: [4890, 'EUR'], was: 5900, stock: 'OutOfStock', sku: 'CLK-100'},
	},
	'an OpenCart page': {
		url: 'https://quarry.example/index.php?route=product/product&product_id=41',
		lang: 'en',
		title: 'Slate clock',
		body: `<h1>Slate clock</h1><ul class="list-unstyled"><li>Brand: <a href="/quarry">Quarry</a></li><li>Product Code: CLK-100</li><li>Availability: In Stock</li></ul><ul class="list-unstyled"><li><span style="text-decoration: line-through;">€59.00</span></li><li><h2>€48.90</h2></li><li>Ex Tax: €40.00</li></ul><button id="button-cart">Add to Cart</button>`,
		read: {price: [4890, 'EUR'], was: 5900, stock: 'InStock', sku: 'CLK-100', brand: 'Quarry'},
	},
	'a Bitrix page': {
		url: 'https://slanec.example.ru/catalog/chasy/slate/',
		lang: 'ru',
		title: 'Часы из сланца купить',
		body: `<h1>Часы из сланца</h1><div class="product-item-detail-price-old">5 900 руб.</div><div class="product-item-detail-price-current">4 890 руб.</div><span class="product-item-detail-info-container-title">Наличие:</span><span>В наличии</span><a class="btn" href="javascript:void(0)">В корзину</a><dl><dt>Артикул</dt><dd>CLK-100</dd><dt>Бренд</dt><dd>Карьер</dd></dl>`,
		read: {price: [489000, 'RUB'], was: 590000, stock: 'InStock', sku: 'CLK-100', brand: 'Карьер'},
	},
	'an EC-CUBE page': {
		url: 'https://ishi.example.jp/products/detail/41',
		lang: 'ja',
		title: '石の時計 / 石屋',
		body: `<h2 class="ec-headingTitle">石の時計</h2><div class="ec-productRole__priceRegular"><span class="ec-productRole__priceRegularPrice">通常価格：<span>￥5,900</span></span><span class="ec-productRole__priceRegularTax">税込</span></div><div class="ec-productRole__price"><div class="ec-price"><span class="ec-price__price">￥4,890</span><span class="ec-price__tax">税込</span></div></div><div class="ec-productRole__code">商品コード： <span class="product-code-default">CLK-100</span></div><button class="ec-blockBtn--action">カートに入れる</button>`,
		read: {price: [4890, 'JPY'], was: 5900, stock: 'InStock', sku: 'CLK-100'},
	},
	'a Cafe24 page': {
		url: 'https://dol.example.kr/product/detail.html?product_no=41',
		lang: 'ko',
		title: '돌시계 - 돌집',
		body: `<h2>돌시계</h2><table><tr><th>소비자가</th><td><span style="text-decoration:line-through;">59,000원</span></td></tr><tr><th>판매가</th><td><strong id="span_product_price_text">48,900원</strong></td></tr><tr><th>배송비</th><td>3,000원</td></tr><tr><th>브랜드</th><td>돌집</td></tr></table><a href="#none">바로구매</a><a href="#none">장바구니 담기</a>`,
		read: {price: [48900, 'KRW'], was: 59000, stock: 'InStock', brand: '돌집'},
	},
	'a Brazilian marketplace': {
		url: 'https://pedra.example.com.br/relogio-de-ardosia/p/41000001',
		lang: 'pt-BR',
		title: 'Relógio de ardósia | Pedra',
		body: `<h1>Relógio de ardósia</h1><div class="price"><span class="listPrice">De: R$ 590,00</span><span class="sellingPrice">Por: R$ 489,90</span><span class="installments">ou 3x de R$ 163,30 sem juros</span></div><button>Comprar agora</button><p>Vendido e entregue por <a href="/lojista/casa-serra">Casa Serra</a></p>`,
		read: {price: [48990, 'BRL'], was: 59000, stock: 'InStock', seller: 'Casa Serra'},
	},
	'an Indonesian marketplace': {
		url: 'https://batu.example.co.id/toko-batu/jam-batu-41000001',
		lang: 'id',
		title: 'Jual Jam batu tulis | Batu',
		body: `<h1>Jam batu tulis</h1><div class="price">Rp489.000</div><div><span>10%</span><s>Rp590.000</s></div><div><span>4.9</span><span>(128 rating)</span></div><button>+ Keranjang</button><button>Beli Langsung</button><div>Penjual: <a href="/shop/4711">Toko Batu</a></div><div>Dikirim dari <b>Kota Bandung</b></div>`,
		read: {price: [48900000, 'IDR'], was: 59000000, seller: 'Toko Batu'},
	},
	'a Turkish marketplace': {
		url: 'https://tas.example.com.tr/tas/arduvaz-saat-p-41000001',
		lang: 'tr',
		title: 'Taş Arduvaz Saat Fiyatı, Yorumları',
		body: `<h1><a>Taş</a> Arduvaz Saat</h1><div class="prc-box"><span class="prc-org">590 TL</span><span class="prc-dsc">489,90 TL</span></div><button>Sepete Ekle</button><div>Satıcı: <a href="/magaza/profil/kaya-m-4711">Kaya Ev</a></div><div>128 değerlendirme</div>`,
		read: {price: [48990, 'TRY'], stock: 'InStock', seller: 'Kaya Ev'},
	},
	'a Polish classified ad': {
		url: 'https://ogloszenia.example.pl/d/oferta/zegar-lupkowy-CID628-ID41abc.html',
		lang: 'pl',
		title: 'Zegar łupkowy Kraków • Ogłoszenia',
		body: `<h1>Zegar łupkowy</h1><h3>489 zł</h3><p>Stan: Używane</p><div>Lokalizacja</div><div>Kraków</div><button>Wyślij wiadomość</button><p>Dodaj ogłoszenie</p>`,
		read: {price: [48900, 'PLN'], seller: null},
	},
	'a Swiss price with a dash for cents': {
		url: 'https://schiefer.example.ch/p/schieferuhr-41',
		lang: 'de-CH',
		title: 'Schieferuhr',
		body: `<h1>Schieferuhr</h1><span class="price">CHF 48.–</span><span class="old-price">statt CHF 59.–</span><button>In den Warenkorb</button>`,
		read: {price: [4800, 'CHF'], was: 5900, stock: 'InStock'},
	},
	'a Swedish price without its currency': {
		url: 'https://skiffer.example.se/produkt/skifferklocka',
		lang: 'sv',
		title: 'Skifferklocka',
		body: `<h1>Skifferklocka</h1><div class="price"><span class="now">489:-</span><span class="ord">Ord. pris 590:-</span></div><p>I lager</p><button>Lägg i varukorgen</button>`,
		read: {price: [48900, 'SEK'], stock: 'InStock'},
	},
	'an Estonian page of goods that are gone': {
		url: 'https://kell.example.ee/p/kiltkivist-kell/920o',
		lang: 'et',
		title: 'Kiltkivist kell',
		body: `<h1>Kiltkivist kell</h1><p>Tootekood: 000051000041</p><div class="price">48,90 €</div><p>Vabandame, antud toode pole hetkel saadaval.</p><button>Lisa korvi</button><table><tr><td>Kaubamärk</td><td><a href="/c/kellad?b=1">Quarry</a></td></tr></table>`,
		read: {price: [4890, 'EUR'], stock: 'OutOfStock', brand: 'Quarry', sku: '000051000041'},
	},
	'a Taiwanese page with instalments, its number in brackets and the button far below': {
		url: 'https://quarry.example.com.tw/clocks/M41000001.htm',
		lang: 'zh-TW',
		title: '石板時鐘 Quarry 660416｜石板館',
		body: `<div>〈商品編號：M41000001〉</div><h1>石板時鐘 Quarry 660416</h1><table><tr><td><b>建議售價</b> <del>$3200</del><i>元</i></td></tr><tr><td><b>特價</b> <span>2320</span> <span>元</span></td></tr></table>
			<table><tr><td><b>3</b> 期 每期 $<span>806</span> 接受31家銀行</td></tr><tr><td><b>6</b> 期 每期 $<span>405</span> 接受31家銀行</td></tr></table>${'<p>付款與送貨說明</p>'.repeat(80)}<a href="#">加入購物車</a>`,
		read: {price: [232000, 'TWD'], was: 320000, stock: 'InStock', sku: 'M41000001'},
	},
	'a Vietnamese page': {
		url: 'https://da.example.vn/dong-ho-da-phien-p41000001.html',
		lang: 'vi',
		title: 'Đồng hồ đá phiến | Đá',
		body: `<h1>Đồng hồ đá phiến</h1><div class="price-sale">489.000₫</div><div class="price-old"><del>590.000₫</del></div><button>Mua ngay</button><button>Thêm vào giỏ hàng</button><p>Thương hiệu: Đá</p>`,
		read: {price: [489000, 'VND'], was: 590000, stock: 'InStock', brand: 'Đá'},
	},
	'an Indian page': {
		url: 'https://slate.example.in/slate-clock/p/itm41000001',
		lang: 'en-IN',
		title: 'Slate clock Price in India',
		body: `<h1><span>Slate clock</span></h1><div class="price">₹48,900<span style="text-decoration:line-through">₹59,000</span><span>17% off</span></div><div>4.3 ★</div><span>1,284 Ratings & 96 Reviews</span><button>Add to cart</button><div>Seller <a href="/sellers?sellerId=s4711">RockRetail</a></div>`,
		read: {price: [4890000, 'INR'], was: 5900000, stock: 'InStock', reviews: 96, seller: 'RockRetail'},
	},
	'an Arabic page': {
		url: 'https://hajar.example.ae/ar/saa/p/N41000001A',
		lang: 'ar-AE',
		title: 'ساعة حجرية | حجر',
		body: `<h1>ساعة حجرية</h1><div class="priceNow">489.00 د.إ.</div><div class="priceWas"><s>590.00 د.إ.</s></div><button>أضف إلى العربة</button>`,
		read: {price: [48900, 'AED'], was: 59000, stock: 'InStock'},
	},
	'a Chinese marketplace': {
		url: 'https://shi.example.cn/item/41000001.html',
		lang: 'zh-CN',
		title: '石板时钟 - 石头商城',
		body: `<div class="sku-name">石板时钟</div><div class="p-price"><span>￥</span><span class="price">489.00</span></div><del>￥590.00</del><div>店铺：<a href="/shop/view?shopId=4711">石匠家居</a></div><div>发货地：<span>中国</span></div><a href="#">加入购物车</a>`,
		read: {price: [48900, 'CNY'], was: 59000, stock: 'InStock', shipFrom: '中国'},
	},
	'stars of the seller beside those of the product': {
		url: 'https://quarry.example/products/slate-clock',
		lang: 'de',
		title: 'Schieferuhr',
		body: `<h1>Schieferuhr</h1><p>4,2 von 5 Sternen</p><p>118 Rezensionen</p><p class="price">48,90 € <s>59,00 €</s></p><button>In den Warenkorb</button><dl><dt>Verkauf durch</dt><dd><a href="/seller/4711">Ada</a> (4,7 von 5 Sternen)</dd><dt>Versand aus</dt><dd>Deutschland</dd></dl>`,
		read: {price: [4890, 'EUR'], was: 5900, rating: 4.2, reviews: 118, seller: 'Ada', shipFrom: 'Deutschland'},
	},
	'a page that sold out, other sizes offered below': {
		url: 'https://ardesia.example.it/prodotti/orologio-41000001',
		lang: 'it',
		title: 'Orologio in ardesia | Ardesia',
		body: `<h1>Orologio in ardesia</h1><span class="price">48,90 €</span><p>Non disponibile</p><button>Avvisami</button><h2>Potrebbe interessarti</h2><ul><li><a href="/p/2">Orologio grande</a><span class="price">79,00 €</span><button>Aggiungi al carrello</button></li></ul>`,
		read: {price: [4890, 'EUR'], stock: 'OutOfStock'},
	},
	'a Spanish page with instalments first': {
		url: 'https://pizarra.example.mx/producto/reloj-41000001',
		lang: 'es-MX',
		title: 'Reloj de pizarra - Pizarra',
		body: `<h1>Reloj de pizarra</h1><p>(4.6) 4.6 de 5</p><p>1,284 opiniones</p><p>12 meses sin intereses de $40.83</p><div class="precio-anterior"><s>$590.00</s></div><div class="precio-actual">$489.90</div><button>Agregar al carrito</button><p>Vendido por: <a href="/vendedor/casa-4711">Casa Sierra</a></p>`,
		read: {price: [48990, 'MXN'], was: 59000, stock: 'InStock', seller: 'Casa Sierra', rating: 4.6, reviews: 1284},
	},
	'a Dutch page with a seller of many': {
		url: 'https://leisteen.example.nl/nl/p/leistenen-klok/9300000041000001/',
		lang: 'nl-NL',
		title: 'Leistenen klok | leisteen',
		body: `<h1>Leistenen klok</h1><div class="price-block"><span class="promo-price">48<sup>90</sup></span><span>€</span> <del>€ 59,00</del></div><p>Op voorraad</p><p>Verkoop door <a href="/nl/v/klokkenhuis/4711/">Klokkenhuis</a></p><button>In winkelwagen</button>`,
		read: {price: [4890, 'EUR'], was: 5900, stock: 'InStock', seller: 'Klokkenhuis'},
	},
	'a Ukrainian page': {
		url: 'https://slanets.example.ua/ua/godynnyk-41000001/p41000001/',
		lang: 'uk',
		title: 'Годинник зі сланцю – купити',
		body: `<h1>Годинник зі сланцю</h1><p class="product-price__small">2 100 ₴</p><p class="product-price__big">1 890<span>₴</span></p><p>Є в наявності</p><button>Купити</button><p>Продавець: <a href="/seller/kamin-4711/">Камінь</a></p>`,
		read: {price: [189000, 'UAH'], stock: 'InStock', seller: 'Камінь'},
	},
	'a Thai page': {
		url: 'https://hin.example.co.th/product/41000001',
		lang: 'th',
		title: 'นาฬิกาหินชนวน | หิน',
		body: `<h1>นาฬิกาหินชนวน</h1><div class="price">฿489.00</div><del>฿590.00</del><button>เพิ่มลงตะกร้า</button>`,
		read: {price: [48900, 'THB'], was: 59000, stock: 'InStock'},
	},
	'a Hebrew page': {
		url: 'https://tzipha.example.co.il/items/41000001',
		lang: 'he',
		title: 'שעון צפחה | צפחה',
		body: `<h1>שעון צפחה</h1><div class="price"><span>489</span> ₪</div><div>במלאי</div><button>הוספה לסל</button>`,
		read: {price: [48900, 'ILS'], stock: 'InStock'},
	},
	'a Hungarian page with blanks in the amount': {
		url: 'https://pala.example.hu/palaora-p41000001',
		lang: 'hu',
		title: 'Palaóra - Pala',
		body: `<h1>Palaóra</h1><div class="artdet__price"><span class="price">18 990 Ft</span></div><div>Raktáron</div><button>Kosárba</button><div>Cikkszám: CLK-100</div><div>Gyártó: Kőbánya</div>`,
		read: {price: [1899000, 'HUF'], stock: 'InStock', sku: 'CLK-100', brand: 'Kőbánya'},
	},
	'a Danish page': {
		url: 'https://skifer.example.dk/produkt/skiferur-41000001',
		lang: 'da',
		title: 'Skiferur | Skifer',
		body: `<h1>Skiferur</h1><div class="price">489,95 kr.</div><div class="before">Før 590,00 kr.</div><p>På lager</p><button>Læg i kurv</button>`,
		read: {price: [48995, 'DKK'], stock: 'InStock'},
	},
	'an auction house of the crowd': {
		url: 'https://trodel.example.de/s-anzeige/schieferuhr/41000001-245-3331',
		lang: 'de',
		title: 'Schieferuhr in Köln | Trödel',
		body: `<h1>Schieferuhr</h1><h2 class="price">48 € VB</h2><ul><li>Zustand <span>Gut</span></li></ul><button>Nachricht schreiben</button><p>Privater Nutzer</p><a>Anzeige melden</a>`,
		read: {price: [4800, 'EUR'], stock: 'InStock', seller: null},
	},
};
