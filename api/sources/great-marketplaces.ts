import {registrableDomain} from '../../shared/domain.ts';
import type {World} from '../world.ts';
import {brandDomains} from './queries.ts';

/** Every registered store's domains: its name, then the suffixes. test/api/sources holds it complete. */
const registered = `
1688: com
alibaba: com
aliexpress: com us ru
allegro: pl cz sk hu
amazon: com ca com.mx com.br co.uk de fr it es nl se pl ie com.tr eg sa ae in co.jp sg com.au co.za
argos: co.uk ie
asos: com
banggood: com in
bestbuy: com ca
bhphotovideo: com
com: be
costco: com ca co.uk com.mx co.jp com.tw co.kr com.au is fr es se co.nz
coupang: com
dhgate: com
ebay: com com.au com.hk com.my com.sg at be ca ch cn co.th co.uk de es fr ie in it nl ph pl vn
emag: ro bg hu
etsy: com
farfetch: com cn
gmarket: co.kr
iherb: com
ikea: com cn com.hk gr bg com.cy lt lv ee is
jd: com hk
johnlewis: com
lazada: com.my co.id com.ph sg co.th vn
lightinthebox: com
made-in-china: com
mercadolibre: com.ar com.mx com.co cl com.pe com.uy com.ve com.ec com.bo com.py com.do co.cr com.pa com.gt
mercadolibre: com.hn com.ni com.sv
mercadolivre: com.br
mercari: com
miniinthebox: com
newegg: com ca
olx: pl ua ro bg pt kz uz com.br in com.pk com.lb com.eg
otto: de
ozon: ru kz by com
rakuten: co.jp com.tw
shein: com co.uk com.mx com.hk com.co com.vn tw se
shopee: sg com.my co.th co.id vn ph tw com.br com.mx com.co cl
taobao: com
target: com
temu: com
tmall: com hk
walmart: com ca com.mx
wildberries: ru by kz am kg uz ge
wish: com
yahoo: co.jp
yandex: ru by kz uz com
zalando: de at ch fr it es nl be pl se fi dk no co.uk ie cz sk si hr lt lv ee hu ro pt gr lu bg com
zara: com cn
`;

const marketplaces: ReadonlySet<string> = new Set(
	registered
		.trim()
		.split('\n')
		.flatMap(line => {
			const [name, suffixes = ''] = line.split(': ');
			return suffixes.split(' ').map(suffix => `${name}.${suffix}`);
		}),
);

/** Answers whether a store is a great marketplace, or a registered brand's own site: no list names one in silence. */
export async function greatStores({storage}: World): Promise<(store: string) => boolean> {
	const brands = new Set((await brandDomains(storage)).map(domain => registrableDomain(domain)));
	return store => !store.includes('.') || marketplaces.has(store) || brands.has(store);
}
