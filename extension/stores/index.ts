import {marketplaceOf} from '../../shared/marketplaces.ts';
import {china1688} from './1688.ts';
import {alibaba} from './alibaba.ts';
import {aliexpress} from './aliexpress.ts';
import {allegro} from './allegro.ts';
import {amazon} from './amazon.ts';
import {argos} from './argos.ts';
import {asos} from './asos.ts';
import {banggood} from './banggood.ts';
import {bestbuy} from './bestbuy.ts';
import {bh} from './bh.ts';
import {costco} from './costco.ts';
import {coupang} from './coupang.ts';
import {dhgate} from './dhgate.ts';
import {ebay} from './ebay.ts';
import {emag} from './emag.ts';
import {etsy} from './etsy.ts';
import {farfetch} from './farfetch.ts';
import {gmarket} from './gmarket.ts';
import {iherb} from './iherb.ts';
import {ikea} from './ikea.ts';
import {jd} from './jd.ts';
import {johnLewis} from './john-lewis.ts';
import {lazada} from './lazada.ts';
import {lightinthebox} from './lightinthebox.ts';
import {madeInChina} from './made-in-china.ts';
import {mercadolibre} from './mercadolibre.ts';
import {mercari} from './mercari.ts';
import {newegg} from './newegg.ts';
import {olx} from './olx.ts';
import {otto} from './otto.ts';
import {ozon} from './ozon.ts';
import {rakuten} from './rakuten.ts';
import {shein} from './shein.ts';
import {shopee} from './shopee.ts';
import type {Store} from './store.ts';
import {taobao} from './taobao.ts';
import {target} from './target.ts';
import {temu} from './temu.ts';
import {tmall} from './tmall.ts';
import {walmart} from './walmart.ts';
import {wildberries} from './wildberries.ts';
import {wish} from './wish.ts';
import {yahooFleamarket} from './yahoo-fleamarket.ts';
import {yahooShopping} from './yahoo-shopping.ts';
import {yandexMarket} from './yandex-market.ts';
import {zalando} from './zalando.ts';
import {zara} from './zara.ts';

/** Every store Touchstone knows by its addresses. Other shops are read by general rules alone. */
export const stores: readonly Store[] = [
	alibaba,
	aliexpress,
	allegro,
	amazon,
	argos,
	asos,
	banggood,
	bestbuy,
	bh,
	china1688,
	costco,
	coupang,
	dhgate,
	ebay,
	emag,
	etsy,
	farfetch,
	gmarket,
	iherb,
	ikea,
	jd,
	johnLewis,
	lazada,
	lightinthebox,
	madeInChina,
	mercadolibre,
	mercari,
	newegg,
	olx,
	otto,
	ozon,
	rakuten,
	shein,
	shopee,
	taobao,
	target,
	temu,
	tmall,
	walmart,
	wildberries,
	wish,
	yahooFleamarket,
	yahooShopping,
	yandexMarket,
	zalando,
	zara,
];

/** Match patterns for the manifest: every registered store, http and https, all subdomains. */
export const matches: readonly string[] = stores.flatMap(({domains}) => domains.map(domain => `*://*.${domain}/*`));

/** The registered store an address belongs to. */
export function findStore({hostname}: URL): Store | null {
	const id = marketplaceOf(hostname);
	return stores.find(store => store.id === id) ?? null;
}

/** What an address says in a registered store. `listingId` is null on pages of no listing, and then all is. */
export type Address = {store: Store; listingId: string | null; variantId: string | null; sellerId: string | null};

/** Reads the address only; null outside of registered stores. */
export function readAddress(url: URL): Address | null {
	const store = findStore(url);
	if (!store) return null;
	const listingId = store.identify(url);
	if (listingId === null) return {store, listingId, variantId: null, sellerId: null};
	const variantId = store.variants?.map(name => url.searchParams.get(name)).find(Boolean) ?? null;
	return {store, listingId, variantId, sellerId: store.sellerOf?.(url) ?? null};
}
