import {readChina1688} from './1688.ts';
import {readAlibaba} from './alibaba.ts';
import {readAliexpress} from './aliexpress.ts';
import {readAllegro} from './allegro.ts';
import {readAmazon} from './amazon.ts';
import {readAsos} from './asos.ts';
import {readBestbuy} from './bestbuy.ts';
import {readCoupang} from './coupang.ts';
import {readDhgate} from './dhgate.ts';
import {readEbay} from './ebay.ts';
import {readEmag} from './emag.ts';
import {readEtsy} from './etsy.ts';
import {readGmarket} from './gmarket.ts';
import {readJd} from './jd.ts';
import {readLazada} from './lazada.ts';
import {readMadeInChina} from './made-in-china.ts';
import {readMercadolibre} from './mercadolibre.ts';
import {readMercari} from './mercari.ts';
import {readNewegg} from './newegg.ts';
import {readOlx} from './olx.ts';
import {readOtto} from './otto.ts';
import {readOzon} from './ozon.ts';
import {readRakuten} from './rakuten.ts';
import type {ReadStore} from './read-store.ts';
import {readShein} from './shein.ts';
import {readShopee} from './shopee.ts';
import {storeSells} from './store-sells.ts';
import {readTaobao} from './taobao.ts';
import {readTarget} from './target.ts';
import {readTemu} from './temu.ts';
import {readWalmart} from './walmart.ts';
import {readWildberries} from './wildberries.ts';
import {readWish} from './wish.ts';
import {readYahooFleamarket} from './yahoo-fleamarket.ts';
import {readYahooShopping} from './yahoo-shopping.ts';
import {readYandexMarket} from './yandex-market.ts';
import {readZalando} from './zalando.ts';
import {readZara} from './zara.ts';

/** How a store's documents are read where general rules do not suffice, by store id. */
export const readings: Readonly<Record<string, ReadStore>> = {
	'1688': readChina1688,
	alibaba: readAlibaba,
	aliexpress: readAliexpress,
	allegro: readAllegro,
	amazon: readAmazon,
	argos: storeSells,
	asos: readAsos,
	banggood: storeSells,
	bestbuy: readBestbuy,
	bh: storeSells,
	costco: storeSells,
	coupang: readCoupang,
	dhgate: readDhgate,
	ebay: readEbay,
	emag: readEmag,
	etsy: readEtsy,
	farfetch: storeSells,
	gmarket: readGmarket,
	iherb: storeSells,
	ikea: storeSells,
	jd: readJd,
	'john-lewis': storeSells,
	lazada: readLazada,
	lightinthebox: storeSells,
	'made-in-china': readMadeInChina,
	mercadolibre: readMercadolibre,
	mercari: readMercari,
	newegg: readNewegg,
	olx: readOlx,
	otto: readOtto,
	ozon: readOzon,
	rakuten: readRakuten,
	shein: readShein,
	shopee: readShopee,
	taobao: readTaobao,
	target: readTarget,
	temu: readTemu,
	tmall: readTaobao,
	walmart: readWalmart,
	wildberries: readWildberries,
	wish: readWish,
	'yahoo-fleamarket': readYahooFleamarket,
	'yahoo-shopping': readYahooShopping,
	'yandex-market': readYandexMarket,
	zalando: readZalando,
	zara: readZara,
};
