import {describe, expect, test} from 'vitest';
import {readAddress, stores} from '../../../extension/stores/index.ts';
import {type Addresses, testAddresses} from '../../contracts/store-contract.ts';

const addresses: Record<string, Addresses> = {
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
	argos: {
		listings: {
			'https://www.argos.co.uk/product/9249556?clickSR=x': '9249556',
			'https://www.argos.co.uk/product/oak-stool-9249556/': '9249556',
		},
		others: ['https://www.argos.co.uk/', 'https://www.argos.co.uk/browse/home/c:29351/'],
	},
	asos: {
		listings: {
			'https://www.asos.com/asos-design/linen-shirt/prd/200100200?clr=x#colourWayId-1': '200100200',
			'https://www.asos.com/fr/x/y/prd/200100200': '200100200',
		},
		others: ['https://www.asos.com/women/', 'https://www.asos.com/women/dresses/cat/?cid=8799'],
	},
	banggood: {
		listings: {
			'https://www.banggood.com/Pocket-Level-p-1990011.html?ID=1': '1990011',
			'https://uk.banggood.com/Pocket-Level-p-1990011.html': '1990011',
		},
		others: ['https://www.banggood.com/', 'https://www.banggood.com/Wholesale-Tools-c-1583.html'],
	},
	bestbuy: {
		listings: {
			'https://www.bestbuy.com/site/desk-fan/6411488.p?skuId=6411488': '6411488',
			'https://www.bestbuy.com/product/desk-fan/JJ8V/sku/6411488': '6411488',
			'https://www.bestbuy.ca/en-ca/product/desk-fan/14551914': '14551914',
			'https://www.bestbuy.ca/fr-ca/produit/ventilateur/14551914': '14551914',
		},
		others: [
			'https://www.bestbuy.com/',
			'https://www.bestbuy.com/site/searchpage.jsp?st=fan',
			'https://www.bestbuy.ca/en-ca/category/fans/12345',
		],
	},
	bh: {
		listings: {'https://www.bhphotovideo.com/c/product/1598689-REG/some_card.html': '1598689'},
		others: ['https://www.bhphotovideo.com/', 'https://www.bhphotovideo.com/c/buy/lenses/ci/274'],
	},
	costco: {
		listings: {
			'https://www.costco.com/oak-stool.product.100432602.html': '100432602',
			'https://www.costco.com/p/-/oak-stool/100432602': '100432602',
			'https://www.costco.co.uk/Home/Stools/Oak-Stool/p/333112': '333112',
		},
		others: ['https://www.costco.com/', 'https://www.costco.com/furniture.html'],
	},
	coupang: {
		listings: {
			'https://www.coupang.com/vp/products/7000100200?itemId=1&vendorItemId=2': '7000100200',
			'https://m.coupang.com/vm/products/7000100200': '7000100200',
		},
		others: [
			'https://www.coupang.com/',
			'https://www.coupang.com/np/search?q=x',
			'https://shop.coupang.com/vid/A00100200',
		],
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
	emag: {
		listings: {
			'https://www.emag.ro/scaun/pd/DWFWKMMBM/?ref=x': 'DWFWKMMBM',
			'https://www.emag.hu/szek/pd/DWFWKMMBM/': 'DWFWKMMBM',
		},
		others: ['https://www.emag.ro/', 'https://www.emag.ro/scaune/c', 'https://www.emag.bg/search/x'],
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
	iherb: {
		listings: {'https://kr.iherb.com/pr/oat-bars/659?rec=home': '659', 'https://www.iherb.com/pr/oat-bars/659': '659'},
		others: ['https://www.iherb.com/', 'https://www.iherb.com/c/snacks'],
	},
	ikea: {
		listings: {
			'https://www.ikea.com/gb/en/p/stool-oak-90423019/#content': '90423019',
			'https://www.ikea.com/de/de/p/hocker-s59129001/': 's59129001',
			'https://www.ikea.cn/cn/zh/p/stool-90423019/': '90423019',
		},
		others: ['https://www.ikea.com/', 'https://www.ikea.com/gb/en/cat/stools-22659/'],
	},
	jd: {
		listings: {
			'https://item.jd.com/100121438395.html': '100121438395',
			'https://item.m.jd.com/product/100121438395.html?x=1': '100121438395',
			'https://npcitem.jd.hk/100121438395.html': '100121438395',
		},
		others: ['https://www.jd.com/', 'https://mall.jd.com/index-1000.html', 'https://list.jd.com/list.html?cat=1'],
	},
	'john-lewis': {
		listings: {
			'https://www.johnlewis.com/oak-stool/chalk/p4781720': '4781720',
			'https://www.johnlewis.com/oak-stool/p4781720?size=m': '4781720',
		},
		others: ['https://www.johnlewis.com/', 'https://www.johnlewis.com/browse/home/_/N-8a8'],
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
	lightinthebox: {
		listings: {
			'https://www.lightinthebox.com/en/p/lantern_p9900112.html?prm=2': '9900112',
			'https://www.miniinthebox.com/de/p/laterne_p9900112.html': '9900112',
		},
		others: ['https://www.lightinthebox.com/', 'https://www.lightinthebox.com/en/c/lanterns_1180'],
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
	newegg: {
		listings: {
			'https://www.newegg.com/desk-fan/p/N82E16824026052?Item=N82E16824026052': 'N82E16824026052',
			'https://www.newegg.com/p/0Z1-0010-00A11?Item=9SIB7K2ABC1234': '9SIB7K2ABC1234',
			'https://www.newegg.ca/p/1B4-0001-00001': '1B4-0001-00001',
			'https://www.newegg.com/Product/Product.aspx?Item=N82E16824026052': 'N82E16824026052',
		},
		others: [
			'https://www.newegg.com/',
			'https://www.newegg.com/p/pl?d=fan',
			'https://www.newegg.com/Product/ComboDealDetails?ItemList=Combo.4210760',
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
	otto: {
		listings: {
			'https://www.otto.de/p/eichenhocker-1000888258/#variationId=1000888292': '1000888258',
			'https://www.otto.de/p/eichenhocker-S0M0J0NX/': 'S0M0J0NX',
		},
		others: ['https://www.otto.de/', 'https://www.otto.de/moebel/hocker/'],
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
	shein: {
		listings: {
			'https://us.shein.com/Apron-p-30990011-cat-2030.html?mallCode=1': '30990011',
			'https://de.shein.com/Apron-p-30990011.html': '30990011',
		},
		others: ['https://us.shein.com/', 'https://us.shein.com/top-trend', 'https://us.shein.com/Aprons-c-2030.html'],
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
	target: {
		listings: {
			'https://www.target.com/p/oak-stool/-/A-91001122?preselect=1': '91001122',
			'https://www.target.com/p/A-91001122': '91001122',
		},
		others: ['https://www.target.com/', 'https://www.target.com/c/stools/-/N-5xtnr'],
	},
	tmall: {
		listings: {
			'https://detail.tmall.com/item.htm?id=700100200302&skuId=1': '700100200302',
			'https://detail.tmall.hk/hk/item.htm?id=700100200302': '700100200302',
		},
		others: ['https://www.tmall.com/', 'https://beiling.tmall.com/', 'https://list.tmall.com/search_product.htm?q=x'],
	},
	walmart: {
		listings: {
			'https://www.walmart.com/ip/Oak-Stool/341937837?athbdg=x': '341937837',
			'https://www.walmart.com/ip/341937837': '341937837',
			'https://www.walmart.ca/en/ip/oak-stool/6000200100': '6000200100',
		},
		others: [
			'https://www.walmart.com/',
			'https://www.walmart.com/browse/stools/1_2',
			'https://www.walmart.com/seller/101032740',
		],
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
	zalando: {
		listings: {
			'https://www.zalando.ie/loomhouse-cardigan-blue-lh121k00a-k11.html': 'LH121K00A-K11',
			'https://www.zalando.co.uk/x-lh121k00a-k11.html?a=1': 'LH121K00A-K11',
		},
		others: ['https://www.zalando.de/', 'https://www.zalando.de/login/', 'https://www.zalando.de/damen-strickjacken/'],
	},
	zara: {
		listings: {'https://www.zara.com/be/en/linen-shirt-p11002710.html?v1=84518927&v2=1591216': '11002710'},
		others: ['https://www.zara.com/', 'https://www.zara.com/be/en/woman-shirts-l1217.html'],
	},
};

const inOtherTests = ['aliexpress', 'amazon', 'ebay', 'etsy', 'temu'];

for (const store of stores) {
	const ofStore = addresses[store.id];
	if (ofStore) testAddresses(store, ofStore);
}

test('every registered store is tested', () =>
	expect([...Object.keys(addresses), ...inOtherTests].sort()).toEqual(stores.map(({id}) => id).sort()));

describe('an address also tells', () => {
	test.each([
		['https://shopee.sg/tray-i.327900100.9300100200', '327900100'],
		['https://item.rakuten.co.jp/hinoki-kobo/board-01/', 'hinoki-kobo'],
		['https://store.shopping.yahoo.co.jp/aizome-ya/tenugui-7.html', 'aizome-ya'],
		['https://quarrylane.en.made-in-china.com/product/AbCdEfGhIjKl/China-Slate.html', 'quarrylane'],
		['https://www.newegg.com/p/0Z1-0010-00A11?Item=9SIB7K2ABC1234', 'B7K2'],
		// Anyone can write these parameters into a link; the store shows the listing all the same
		['https://www.amazon.com/dp/B00N150YS4?m=A1B2C3D4E5F6G7', null],
		['https://item.taobao.com/item.htm?id=700100200301&sellerId=1', null],
	])('%s who sells: %s', (url, sellerId) => expect(readAddress(new URL(url))?.sellerId).toBe(sellerId));

	test.each([
		['https://www.coupang.com/vp/products/7000100200?itemId=1&vendorItemId=88', '88'],
		['https://detail.tmall.com/item.htm?id=700100200302&skuId=5001', '5001'],
		['https://www.zara.com/be/en/shirt-p11002710.html?v1=84518927&utm_source=x', '84518927'],
		['https://www.ozon.ru/product/taburet-1648654068/?at=x', null],
		['https://www.zara.com/be/en/woman-l1217.html?v1=84518927', null],
	])('%s which variant: %s', (url, variantId) => expect(readAddress(new URL(url))?.variantId).toBe(variantId));
});
