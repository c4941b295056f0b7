import type {Addresses} from '../../contracts/store-contract.ts';

/** Addresses of stores where first of all others sell. */
export const addressesOfMarketplaces: Record<string, Addresses> = {
	'1688': {
		listings: {
			'https://detail.1688.com/offer/700100200300.html?spm=a': '700100200300',
			'https://m.1688.com/offer/7001002003.html': '7001002003',
		},
		others: ['https://www.1688.com/', 'https://s.1688.com/selloffer/offer_search.htm?keywords=x'],
	},
	alibaba: {
		listings: {
			'https://www.alibaba.com/product-detail/Oak-Stool_62320522213.html?spm=a': '62320522213',
			'https://m.alibaba.com/product/62320522213/Oak-Stool.html': '62320522213',
			'https://oakworks.en.alibaba.com/product/62320522213-800/Oak_Stool.html': '62320522213',
		},
		others: [
			'https://www.alibaba.com/',
			'https://oakworks.en.alibaba.com/company_profile.html',
			'https://www.alibaba.com/showroom/oak-stool.html',
		],
	},
	allegro: {
		listings: {
			'https://allegro.pl/oferta/stolek-debowy-18024165357': '18024165357',
			'https://allegro.pl/produkt/stolek-fc45a09e-3644-4007-bac9-c31c2bfbd0c5?offerId=18024165357': '18024165357',
			'https://allegro.pl/produkt/stolek-fc45a09e-3644-4007-bac9-c31c2bfbd0c5': 'fc45a09e-3644-4007-bac9-c31c2bfbd0c5',
			'https://allegro.cz/nabidka/dubova-stolicka-18024165357': '18024165357',
		},
		others: ['https://allegro.pl/', 'https://allegro.pl/kategoria/meble', 'https://allegro.pl/uzytkownik/someone'],
	},
	dhgate: {
		listings: {
			'https://www.dhgate.com/product/cork-board/900100200.html#x': '900100200',
			'https://fr.dhgate.com/product/liege/900100200.html': '900100200',
		},
		others: [
			'https://www.dhgate.com/',
			'https://www.dhgate.com/store/21003004',
			'https://www.dhgate.com/wholesale/cork.html',
		],
	},
	farfetch: {
		listings: {'https://www.farfetch.com/de/shopping/women/schal-item-19900112.aspx?storeid=9': '19900112'},
		others: ['https://www.farfetch.com/', 'https://www.farfetch.com/shopping/women/items.aspx'],
	},
	gmarket: {
		listings: {
			'https://item.gmarket.co.kr/Item?goodscode=3000100200&ver=1': '3000100200',
			'https://mitem.gmarket.co.kr/Item?goodsCode=3000100200': '3000100200',
		},
		others: [
			'https://www.gmarket.co.kr/',
			'https://minishop.gmarket.co.kr/hempmill',
			'https://item.gmarket.co.kr/Item',
		],
	},
	lazada: {
		listings: {
			'https://www.lazada.sg/products/rattan-tray-i2900110022-s159.html?spm=a': '2900110022',
			'https://www.lazada.co.id/products/pdp-i2900110022.html': '2900110022',
		},
		others: [
			'https://www.lazada.com.ph/',
			'https://www.lazada.com.ph/catalog/?q=x',
			'https://www.lazada.vn/shop/cane-co',
		],
	},
	'made-in-china': {
		listings: {
			'https://quarrylane.en.made-in-china.com/product/AbCdEfGhIjKl/China-Slate-Tile.html': 'AbCdEfGhIjKl',
			'https://www.made-in-china.com/showroom/quarrylane/product-detailAbCdEfGhIjKl/China-Slate-Tile.html':
				'AbCdEfGhIjKl',
		},
		others: [
			'https://www.made-in-china.com/',
			'https://quarrylane.en.made-in-china.com/',
			'https://www.made-in-china.com/products-search/hot-china-products/Slate.html',
		],
	},
	mercadolibre: {
		listings: {
			'https://articulo.mercadolibre.com.ar/MLA-1100220033-banco-de-roble-_JM#position=1': 'MLA1100220033',
			'https://www.mercadolibre.com.co/banco-de-roble/p/MCO42090990?pdp_filters=x': 'MCO42090990',
			'https://www.mercadolibre.com.co/banco/up/MCOU3728045762': 'MCOU3728045762',
			'https://produto.mercadolivre.com.br/MLB-1100220033-banco-_JM': 'MLB1100220033',
		},
		others: [
			'https://www.mercadolibre.cl/',
			'https://listado.mercadolibre.com.mx/banco',
			'https://www.mercadolibre.com.pe/perfil/SOMEONE',
		],
	},
	mercari: {
		listings: {
			'https://jp.mercari.com/item/m38793557194?x=1': 'm38793557194',
			'https://www.mercari.com/us/item/m38793557194/': 'm38793557194',
			'https://jp.mercari.com/shops/product/2JHsXTi5DzRz8LBRbX6sSw': '2JHsXTi5DzRz8LBRbX6sSw',
		},
		others: [
			'https://jp.mercari.com/',
			'https://jp.mercari.com/user/profile/100200300',
			'https://jp.mercari.com/search?keyword=x',
		],
	},
	olx: {
		listings: {
			'https://www.olx.pl/d/oferta/stolek-CID628-ID14aBcD.html': '14aBcD',
			'https://www.olx.com.pk/item/oak-stool-iid-1024643167': '1024643167',
			'https://sp.olx.com.br/sao-paulo/moveis/banco-de-roble-1300200100': '1300200100',
		},
		others: ['https://www.olx.pl/', 'https://www.olx.ua/uk/list/', 'https://www.olx.com.pk/profile/33079677'],
	},
	ozon: {
		listings: {
			'https://www.ozon.ru/product/taburet-1648654068/?at=x': '1648654068',
			'https://ozon.kz/product/1648654068/': '1648654068',
		},
		others: [
			'https://www.ozon.ru/',
			'https://www.ozon.ru/seller/someone-1436395/',
			'https://www.ozon.ru/category/mebel-15000/',
		],
	},
	rakuten: {
		listings: {
			'https://item.rakuten.co.jp/hinoki-kobo/board-01/?s-id=x': 'hinoki-kobo:board-01',
			'https://www.rakuten.com.tw/shop/mujiang/product/a1/': 'mujiang:a1',
		},
		others: [
			'https://www.rakuten.co.jp/',
			'https://www.rakuten.co.jp/hinoki-kobo/',
			'https://search.rakuten.co.jp/search/mall/x/',
		],
	},
	shopee: {
		listings: {
			'https://shopee.tw/%E7%AD%B7-i.327900100.9300100200?sp_atk=x': '9300100200',
			'https://shopee.com.br/product/327900100/9300100200': '9300100200',
		},
		others: ['https://shopee.sg/', 'https://shopee.ph/mujiang', 'https://shopee.co.th/search?keyword=x'],
	},
	taobao: {
		listings: {
			'https://item.taobao.com/item.htm?spm=a&id=700100200301': '700100200301',
			'https://world.taobao.com/item/700100200301.htm': '700100200301',
		},
		others: [
			'https://www.taobao.com/',
			'https://shop33445566.taobao.com/',
			'https://s.taobao.com/search?q=x',
			'https://item.taobao.com/item.htm?id=x',
		],
	},
	tmall: {
		listings: {
			'https://detail.tmall.com/item.htm?id=700100200302&skuId=1': '700100200302',
			'https://detail.tmall.hk/hk/item.htm?id=700100200302': '700100200302',
		},
		others: ['https://www.tmall.com/', 'https://beiling.tmall.com/', 'https://list.tmall.com/search_product.htm?q=x'],
	},
	wildberries: {
		listings: {
			'https://www.wildberries.ru/catalog/195676297/detail.aspx?size=1': '195676297',
			'https://global.wildberries.ru/catalog/195676297/detail.aspx': '195676297',
		},
		others: [
			'https://www.wildberries.ru/',
			'https://www.wildberries.ru/catalog/dom',
			'https://www.wildberries.ru/seller/3960079',
		],
	},
	wish: {
		listings: {
			'https://www.wish.com/product/5f0a1b2c3d4e5f6071829300': '5f0a1b2c3d4e5f6071829300',
			'https://www.wish.com/c/5f0a1b2c3d4e5f6071829300': '5f0a1b2c3d4e5f6071829300',
		},
		others: ['https://www.wish.com/', 'https://www.wish.com/merchant/5a0b1c2d3e4f506172839400'],
	},
	'yahoo-fleamarket': {
		listings: {'https://paypayfleamarket.yahoo.co.jp/item/z328124234': 'z328124234'},
		others: [
			'https://paypayfleamarket.yahoo.co.jp/',
			'https://paypayfleamarket.yahoo.co.jp/item/',
			'https://paypayfleamarket.yahoo.co.jp/user/p33318015',
		],
	},
	'yahoo-shopping': {
		listings: {'https://store.shopping.yahoo.co.jp/aizome-ya/tenugui-7.html': 'aizome-ya_tenugui-7'},
		others: [
			'https://shopping.yahoo.co.jp/',
			'https://store.shopping.yahoo.co.jp/aizome-ya/',
			'https://shopping.yahoo.co.jp/search?p=x',
		],
	},
	'yandex-market': {
		listings: {
			'https://market.yandex.ru/product--taburet/1747680089?sku=1&cpc=x': '1747680089',
			'https://market.yandex.ru/card/taburet/1747680089': '1747680089',
			'https://pokupki.market.yandex.ru/product/taburet/1747680089?offerid=x': '1747680089',
		},
		others: [
			'https://market.yandex.ru/',
			'https://market.yandex.ru/catalog--mebel/54437',
			'https://market.yandex.ru/business--someone/100200',
		],
	},
};
