/** REGISTRY of the stores that go by a name: under which domains each one sells, the great one first. What stands before the first space is followed by each of the ends. */
const written = {
	'1688': '1688 com',
	alibaba: 'alibaba com',
	aliexpress: 'aliexpress com us ru',
	allegro: 'allegro pl cz sk hu',
	amazon: 'amazon com ca com.mx com.br co.uk de fr it es nl se pl com.be ie com.tr eg sa ae in co.jp sg com.au co.za',
	argos: 'argos co.uk ie',
	asos: 'asos com',
	banggood: 'banggood com in',
	bestbuy: 'bestbuy com ca',
	bh: 'bhphotovideo com',
	costco: 'costco com ca co.uk com.mx co.jp com.tw co.kr com.au is fr es se co.nz',
	coupang: 'coupang com',
	dhgate: 'dhgate com',
	ebay: 'ebay com com.au com.hk com.my com.sg at be ca ch cn co.th co.uk de es fr ie in it nl ph pl vn',
	emag: 'emag ro bg hu',
	etsy: 'etsy com',
	farfetch: 'farfetch com cn',
	gmarket: 'gmarket co.kr',
	iherb: 'iherb com',
	ikea: 'ikea com cn com.hk gr bg com.cy lt lv ee is',
	jd: 'jd com hk',
	'john-lewis': 'johnlewis com',
	lazada: 'lazada com.my co.id com.ph sg co.th vn',
	lightinthebox: 'lightinthebox com, miniinthebox com',
	'made-in-china': 'made-in-china com',
	mercadolibre:
		'mercadolibre com.ar com.mx com.co cl com.pe com.uy com.ve com.ec com.bo com.py com.do co.cr com.pa com.gt com.hn com.ni com.sv, mercadolivre com.br',
	mercari: 'mercari com',
	newegg: 'newegg com ca',
	olx: 'olx pl ua ro bg pt kz uz com.br in com.pk com.lb com.eg',
	otto: 'otto de',
	ozon: 'ozon ru kz by com',
	rakuten: 'rakuten co.jp com.tw',
	shein: 'shein com co.uk com.mx com.hk com.co com.vn tw se',
	shopee: 'shopee sg com.my co.th co.id vn ph tw com.br com.mx com.co cl',
	taobao: 'taobao com',
	target: 'target com',
	temu: 'temu com',
	tmall: 'tmall com hk',
	walmart: 'walmart com ca com.mx',
	wildberries: 'wildberries ru by kz am kg uz ge',
	wish: 'wish com',
	'yahoo-fleamarket': 'paypayfleamarket yahoo.co.jp',
	'yahoo-shopping': 'shopping yahoo.co.jp',
	'yandex-market': 'market yandex.ru yandex.by yandex.kz yandex.uz yandex.com',
	zalando: 'zalando de at ch fr it es nl be pl se fi dk no co.uk ie cz sk si hr lt lv ee hu ro pt gr lu bg com',
	zara: 'zara com cn',
} as const satisfies Record<string, string>;

/** The word by which a store is known in keys and records; it never changes. */
export type Marketplace = keyof typeof written;

/** Domains of each, with all their subdomains: registrable ones, except where the rest of the site is something else. */
export const marketplaceDomains = Object.fromEntries(
	Object.entries(written).map(([id, groups]) => [
		id,
		groups.split(', ').flatMap(group => {
			const [label, ...ends] = group.split(' ');
			return ends.map(end => `${label}.${end}`);
		}),
	]),
	// Object.fromEntries forgets which keys it was given
) as Readonly<Record<Marketplace, readonly string[]>>;

const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The marketplace to which a host belongs; null: none that is known by name. `shop.com.` is the same host. */
export function marketplaceOf(hostname: string): Marketplace | null {
	const host = hostname.replace(/\.$/, '');
	const found = Object.entries(marketplaceDomains).find(([, domains]) => domains.some(each => isUnder(host, each)));
	// The keys are those of the table
	return (found?.[0] as Marketplace | undefined) ?? null;
}
