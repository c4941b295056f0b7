import {isUnder} from './is-under.ts';

/** A name with each of its ends, such as `shop com co.uk`; several of them stand behind commas. */
const under = (written: string): readonly string[] =>
	written.split(', ').flatMap(group => {
		const [name, ...ends] = group.split(' ');
		return ends.map(end => `${name}.${end}`);
	});

/**
 * REGISTRY of the stores that go by a name, and their domains with all subdomains: registrable ones, except where the rest of
 * the site is something else. The name is their word in keys and records; it never changes.
 */
export const marketplaceDomains = {
	'1688': under('1688 com'),
	alibaba: under('alibaba com'),
	aliexpress: under('aliexpress com us ru'),
	allegro: under('allegro pl cz sk hu'),
	amazon: under(
		'amazon com ca com.mx com.br co.uk de fr it es nl se pl com.be ie com.tr eg sa ae in co.jp sg com.au co.za',
	),
	argos: under('argos co.uk ie'),
	asos: under('asos com'),
	banggood: under('banggood com in'),
	bestbuy: under('bestbuy com ca'),
	bh: under('bhphotovideo com'),
	costco: under('costco com ca co.uk com.mx co.jp com.tw co.kr com.au is fr es se co.nz'),
	coupang: under('coupang com'),
	dhgate: under('dhgate com'),
	ebay: under('ebay com com.au com.hk com.my com.sg at be ca ch cn co.th co.uk de es fr ie in it nl ph pl vn'),
	emag: under('emag ro bg hu'),
	etsy: under('etsy com'),
	farfetch: under('farfetch com cn'),
	gmarket: under('gmarket co.kr'),
	iherb: under('iherb com'),
	ikea: under('ikea com cn com.hk gr bg com.cy lt lv ee is'),
	jd: under('jd com hk'),
	'john-lewis': under('johnlewis com'),
	lazada: under('lazada com.my co.id com.ph sg co.th vn'),
	lightinthebox: under('lightinthebox com, miniinthebox com'),
	'made-in-china': under('made-in-china com'),
	mercadolibre: under(
		'mercadolibre com.ar com.mx com.co cl com.pe com.uy com.ve com.ec com.bo com.py com.do co.cr com.pa com.gt com.hn com.ni com.sv, mercadolivre com.br',
	),
	mercari: under('mercari com'),
	newegg: under('newegg com ca'),
	olx: under('olx pl ua ro bg pt kz uz com.br in com.pk com.lb com.eg'),
	otto: under('otto de'),
	ozon: under('ozon ru kz by com'),
	rakuten: under('rakuten co.jp com.tw'),
	shein: under('shein com co.uk com.mx com.hk com.co com.vn tw se'),
	shopee: under('shopee sg com.my co.th co.id vn ph tw com.br com.mx com.co cl'),
	taobao: under('taobao com'),
	target: under('target com'),
	temu: under('temu com'),
	tmall: under('tmall com hk'),
	walmart: under('walmart com ca com.mx'),
	wildberries: under('wildberries ru by kz am kg uz ge'),
	wish: under('wish com'),
	'yahoo-fleamarket': under('paypayfleamarket yahoo.co.jp'),
	'yahoo-shopping': under('shopping yahoo.co.jp'),
	'yandex-market': under('market yandex.ru yandex.by yandex.kz yandex.uz yandex.com'),
	zalando: under('zalando de at ch fr it es nl be pl se fi dk no co.uk ie cz sk si hr lt lv ee hu ro pt gr lu bg com'),
	zara: under('zara com cn'),
} as const satisfies Record<string, readonly string[]>;
export type Marketplace = keyof typeof marketplaceDomains;

/** The marketplace to which a host belongs; null: none that is known by name. `shop.com.` is the same host. */
export function marketplaceOf(hostname: string): Marketplace | null {
	const host = hostname.replace(/\.$/, '');
	const found = Object.entries(marketplaceDomains).find(([, domains]) => domains.some(each => isUnder(host, each)));
	// The keys are those of the table
	return (found?.[0] as Marketplace | undefined) ?? null;
}
