import type {Addresses} from '../../contracts/store-contract.ts';

/** Addresses of stores that sell first of all themselves. */
export const addressesOfShops: Record<string, Addresses> = {
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
	emag: {
		listings: {
			'https://www.emag.ro/scaun/pd/DWFWKMMBM/?ref=x': 'DWFWKMMBM',
			'https://www.emag.hu/szek/pd/DWFWKMMBM/': 'DWFWKMMBM',
		},
		others: ['https://www.emag.ro/', 'https://www.emag.ro/scaune/c', 'https://www.emag.bg/search/x'],
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
	lightinthebox: {
		listings: {
			'https://www.lightinthebox.com/en/p/lantern_p9900112.html?prm=2': '9900112',
			'https://www.miniinthebox.com/de/p/laterne_p9900112.html': '9900112',
		},
		others: ['https://www.lightinthebox.com/', 'https://www.lightinthebox.com/en/c/lanterns_1180'],
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
	otto: {
		listings: {
			'https://www.otto.de/p/eichenhocker-1000888258/#variationId=1000888292': '1000888258',
			'https://www.otto.de/p/eichenhocker-S0M0J0NX/': 'S0M0J0NX',
		},
		others: ['https://www.otto.de/', 'https://www.otto.de/moebel/hocker/'],
	},
	shein: {
		listings: {
			'https://us.shein.com/Apron-p-30990011-cat-2030.html?mallCode=1': '30990011',
			'https://de.shein.com/Apron-p-30990011.html': '30990011',
		},
		others: ['https://us.shein.com/', 'https://us.shein.com/top-trend', 'https://us.shein.com/Aprons-c-2030.html'],
	},
	target: {
		listings: {
			'https://www.target.com/p/oak-stool/-/A-91001122?preselect=1': '91001122',
			'https://www.target.com/p/A-91001122': '91001122',
		},
		others: ['https://www.target.com/', 'https://www.target.com/c/stools/-/N-5xtnr'],
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
