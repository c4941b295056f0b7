import type {Finding} from '../../../../shared/trust/finding.ts';
import type {Formatters} from '../formatters.ts';
import type {FindingWords} from '../words.ts';

const kinds: Record<string, string> = {official: '官方店', authorized: '授权店'};
const reasons: Record<string, string> = {
	offline: '服务器没有应答。',
	refused: '服务器的应答未被采用：签名不属于您信任的密钥。',
	'not-yet-asked': '尚未向服务器查询。',
};
const answer = (text: string) => (text ? `卖家的答复：“${text}”` : '卖家有机会作出答复。');
const appeals = new Map([
	['open', '对该决定的申诉正在处理：由另一位审核员重新审查，其间决定仍然有效。'],
	['upheld', '该决定曾被申诉，经另一位审核员审查后维持。'],
]);
const appealed = ({appeal}: Finding['about']) => appeals.get(String(appeal)) ?? '';
/** What the other side says to a decision. */
const heard = (about: Finding['about'], f: Formatters) => `${answer(f.plain(about.answer))}${appealed(about)}`;
const goods = (name: string) => (name ? `（${name}）` : '');
const mark = (text: string) => (text ? `商标：${text}。` : '');
const why = (text: string) => (text ? `原因：${text}` : '');
const place = (countries: string) => (countries ? `（适用地区：${countries}）` : '');
const more = (count: unknown, names: string, number: (value: number) => string) =>
	typeof count === 'number' && count > 3 ? `${names}等 ${number(count)} 个品牌` : names;
const pageOnly = '这是页面的说法，没有人核实过。';
const notConfirmed = (day: string) => `最近一次确认于 ${day}，此后可能已有变化。`;

export const fromRecords = {
	'store-on-warning-list': ({about, since}, {plain, sentence, day}) => ({
		title: `${plain(about.store)} 在公开警示名单上`,
		detail: `${plain(about.authority)} 于 ${day(since)} 列入：${sentence(about.title)}`,
	}),

	'offer-not-genuine': ({about, since}, f) => ({
		title: `${f.plain(about.by)} 于 ${f.day(since)} 认定此商品并非正品`,
		detail: `该决定针对的就是此商品链接。${heard(about, f)}`,
	}),
	'offer-not-genuine-as-of': ({about, since}, f) => ({
		title: `${f.plain(about.by)} 于 ${f.day(since)} 认定此商品并非正品；该决定在 ${f.day(about.asOf)} 有效`,
		detail: `该决定针对的就是此商品链接。${heard(about, f)}${notConfirmed(f.day(about.asOf))}`,
	}),
	'product-not-genuine': ({about, since}, f) => ({
		title: `${f.plain(about.by)} 于 ${f.day(since)} 认定该卖家的同款商品并非正品`,
		detail: `该决定针对同款商品的另一个链接。${heard(about, f)}`,
	}),
	'product-not-genuine-as-of': ({about, since}, f) => ({
		title: `该卖家的同款商品于 ${f.day(since)} 被认定并非正品；该决定在 ${f.day(about.asOf)} 有效`,
		detail: `由 ${f.plain(about.by)} 决定，针对同款商品的另一个链接。${heard(about, f)}${notConfirmed(f.day(about.asOf))}`,
	}),
	'seller-not-genuine': ({about, since}, f) => ({
		title: `${f.plain(about.by)} 于 ${f.day(since)} 认定该卖家的商品并非正品`,
		detail: `该决定针对卖家，未指明单个商品链接${goods(f.plain(about.goods))}。${heard(about, f)}`,
	}),
	'seller-not-genuine-as-of': ({about, since}, f) => ({
		title: `该卖家的商品于 ${f.day(since)} 被认定并非正品；该决定在 ${f.day(about.asOf)} 有效`,
		detail: `由 ${f.plain(about.by)} 决定，针对卖家，未指明单个商品链接${goods(f.plain(about.goods))}。${heard(about, f)}${notConfirmed(f.day(about.asOf))}`,
	}),
	'other-offer-not-genuine': ({about, since}, f) => ({
		title: `${f.plain(about.by)} 于 ${f.day(since)} 认定该卖家的另一件商品并非正品`,
		detail: `此类决定共 ${f.number(about.count)} 项，针对其他商品${goods(f.plain(about.goods))}，与此链接无关。${heard(about, f)}`,
	}),
	'other-offer-not-genuine-as-of': ({about, since}, f) => ({
		title: `该卖家的另一件商品于 ${f.day(since)} 被认定并非正品；该决定在 ${f.day(about.asOf)} 有效`,
		detail: `由 ${f.plain(about.by)} 决定，针对其他商品${goods(f.plain(about.goods))}，与此链接无关。${heard(about, f)}${notConfirmed(f.day(about.asOf))}`,
	}),
	'offer-genuine': ({about, since}, f) => ({
		title: `${f.plain(about.by)} 于 ${f.day(since)} 认定此商品为正品`,
		detail: `该商品曾在案件中接受检验，结论仅适用于受检的商品。${appealed(about)}`,
	}),

	'warning-in-force': ({about, since, until}, {plain, sentence, day}) => ({
		title: `该卖家受到警告，有效期至 ${day(until)}`,
		detail: `警告 ${plain(about.warning)}，依据决定于 ${day(since)} 发出。规则：${sentence(about.rule)}`,
	}),
	'warning-was-in-force': ({about, since, until}, {plain, sentence, day}) => ({
		title: `对该卖家的警告在 ${day(about.asOf)} 有效`,
		detail: `警告 ${plain(about.warning)}，于 ${day(since)} 发出，有效期至 ${day(until)}。规则：${sentence(about.rule)}${notConfirmed(day(about.asOf))}`,
	}),

	'product-recalled': ({about, since}, {plain, sentence, day}) => ({
		title: `产品已召回：${plain(about.authority)}，${day(since)}`,
		detail: `${sentence(about.title)}名单许可：${plain(about.licence)}`,
	}),
	'lots-recalled': ({about, since}, {plain, sentence, day}) => ({
		title: `该产品的部分批次已召回：${plain(about.authority)}，${day(since)}`,
		detail: `批次：${plain(about.lots)}。${sentence(about.title)}页面未说明所发货物属于哪一批次。名单许可：${plain(about.licence)}`,
	}),

	'address-looks-like': ({about}, {plain}) => ({
		title: `网址 ${plain(about.address)} 容易与 ${plain(about.name)} 混淆`,
		detail: `它与 ${plain(about.name)} 只差一个字母，或使用了外形相近的字符，且不属于其已知网址。请您在付款前核对网址。`,
	}),
	'address-borrows-name': ({about}, {plain}) => ({
		title: `网址 ${plain(about.address)} 含有 ${plain(about.name)} 的名称`,
		detail: `它不属于 ${plain(about.name)} 的已知网址，因此名称本身不能说明是谁在销售。`,
	}),

	'query-page-foreign': ({about}, {plain, quote}) => ({
		title: `${plain(about.address)} 要求输入 ${plain(about.brand)} 的防伪码，但并非该品牌自己的查询页面`,
		detail: `页面写着${quote(about.text)}。${plain(about.brand)} 登记的查询页面：${plain(about.sites)}。此页面的经营者可以把任何编码都说成正品，请您不要相信其结果。`,
	}),
	'query-page-foreign-as-of': ({about}, {plain, quote, day}) => ({
		title: `${plain(about.address)} 要求输入 ${plain(about.brand)} 的防伪码；截至 ${day(about.asOf)}，它不是该品牌自己的查询页面`,
		detail: `页面写着${quote(about.text)}。${plain(about.brand)} 当时登记的查询页面：${plain(about.sites)}。${notConfirmed(day(about.asOf))}`,
	}),
	'query-page-own': ({about}, {plain}) => ({
		title: `${plain(about.address)} 是品牌 ${plain(about.brand)} 自己的网站`,
		detail: '品牌已证明或经确认该网站归其所有。它的回答是品牌自己的说法。',
	}),
	'query-page-not-registered': ({about}, {plain, quote}) => ({
		title: `${plain(about.address)} 要求输入防伪码；${plain(about.brand)} 没有登记查询页面`,
		detail: `页面写着${quote(about.text)}。它是否属于该品牌尚不清楚。请您在标签上或品牌自己的网站上查找查询网址。`,
	}),

	'official-not-listed': ({about}, {quote, plain}) => ({
		title: `自称官方；${plain(about.brand)} 未将其列入`,
		detail: `页面写着${quote(about.claim)}。${plain(about.brand)} 已在此登记，其记录中没有${quote(about.seller)}的相应徽章。`,
	}),
	'official-not-listed-as-of': ({about}, {quote, plain, day}) => ({
		title: `自称官方；截至 ${day(about.asOf)}，${plain(about.brand)} 未将其列入`,
		detail: `页面写着${quote(about.claim)}。${plain(about.brand)} 的记录中没有${quote(about.seller)}的相应徽章。${notConfirmed(day(about.asOf))}`,
	}),
	'official-listed-as-authorized': ({about}, {quote, plain}) => ({
		title: `${plain(about.brand)} 将其列为授权店，而非官方店`,
		detail: `页面写着${quote(about.claim)}。`,
	}),
	'official-brand-not-registered': ({about}, {plain}) => ({
		title: `${plain(about.brand)} 未在本系统登记，因此在此无人能够证明`,
		detail: '这并不意味着卖家有问题。品牌登记之后，其店铺即可持有可在此核对的徽章。',
	}),
	'badge-expected': ({about}, {quote, plain}) => ({
		title: `这类商品（${plain(about.category)}）应有徽章；该卖家没有经证实且有效的徽章`,
		detail: `本名录的运营方有此要求：${quote(about.reason)}。没有徽章并不会被视为对卖家不利。`,
	}),
	'claims-official': ({about}, {quote}) => ({
		title: `自称官方：${quote(about.claim)}`,
		detail: `${pageOnly}品牌颁发的徽章才是证明，此处没有可供核对的徽章。`,
	}),
	'claims-authorized': ({about}, {quote}) => ({
		title: `自称获得授权：${quote(about.claim)}`,
		detail: `${pageOnly}品牌颁发的徽章才是证明，此处没有可供核对的徽章。`,
	}),

	'case-open': ({about, since}, {number, day}) => ({
		title: `自 ${day(since)} 起有案件在处理中`,
		detail: `共 ${number(about.count)} 件，涉及此商品链接或该卖家整体。尚无决定；卖家已获通知，可以答复。`,
	}),
	'case-was-open': ({about, since}, {day}) => ({
		title: `${day(since)} 立案的案件在 ${day(about.asOf)} 仍在处理中`,
		detail: `当时尚无决定；卖家已获通知，可以答复。${notConfirmed(day(about.asOf))}`,
	}),
	'case-open-other-offer': ({about, since}, {number, day}) => ({
		title: `自 ${day(since)} 起有涉及该卖家其他商品的案件在处理中`,
		detail: `共 ${number(about.count)} 件，与此商品链接无关。尚无决定；卖家已获通知，可以答复。`,
	}),
	'case-was-open-other-offer': ({about, since}, {day}) => ({
		title: `${day(since)} 立案、涉及该卖家其他商品的案件在 ${day(about.asOf)} 仍在处理中`,
		detail: `当时尚无决定。${notConfirmed(day(about.asOf))}`,
	}),

	'price-far-under-usual': ({about, since}, {money, number, day}) => ({
		title: `${money(about.price)} 远低于该产品的通常价格`,
		detail: `自 ${day(since)} 起，本浏览器在 ${number(about.count)} 个其他链接见过该产品，中位价为 ${money(about.median)}；此价格低 ${number(about.percent)}%。`,
	}),

	'badge-valid': ({about, until}, f) => ({
		title: `${f.quote(about.seller)}可销售 ${f.plain(about.brand)}，有效期至 ${f.day(until)}${place(f.countries(about.territory))}`,
		detail: `徽章 ${f.plain(about.badge)}：${f.plain(about.brand)} ${f.list(about.kind, kinds)}。${mark(f.plain(about.mark))}签名已在本浏览器核对，且未被撤销。`,
	}),
	'badge-valid-as-of': ({about, until}, f) => ({
		title: `${f.quote(about.seller)}可销售 ${f.plain(about.brand)}，有效期至 ${f.day(until)}${place(f.countries(about.territory))}；确认于 ${f.day(about.asOf)}`,
		detail: `徽章 ${f.plain(about.badge)}：${f.plain(about.brand)} ${f.list(about.kind, kinds)}。签名已核对；此后是否被撤销尚不清楚。${notConfirmed(f.day(about.asOf))}`,
	}),
	'badge-country-unknown': ({about, until}, f) => ({
		title: `${f.quote(about.seller)}可销售 ${f.plain(about.brand)}，有效期至 ${f.day(until)}${place(f.countries(about.territory))}`,
		detail: `徽章 ${f.plain(about.badge)} 仅适用于上述地区。请您在设置中选择所在国家，以查看是否适用于您。`,
	}),
	'badge-other-territory': ({about, until}, f) => ({
		title: `${f.plain(about.brand)} 的徽章不适用于您所在的地区：${f.countries(about.country)}`,
		detail: `徽章 ${f.plain(about.badge)} 有效期至 ${f.day(until)}，适用地区：${f.countries(about.territory)}。其他地区的货物也可能是正品；只是品牌未在您的地区为该卖家作保。`,
	}),
	'badge-not-yet': ({about, since}, f) => ({
		title: `${f.plain(about.brand)} 的徽章自 ${f.day(since)} 起生效`,
		detail: `徽章 ${f.plain(about.badge)} 尚未生效。`,
	}),
	'badge-suspended': ({about, since}, f) => ({
		title: `${f.plain(about.brand)} 的徽章${since ? `自 ${f.day(since)} 起` : ''}已被暂停`,
		detail: `徽章 ${f.plain(about.badge)} 在恢复之前不作数。这并不是对卖家不利的裁定。`,
	}),
	'badge-not-proved': ({about}, f) => ({
		title: `声称持有 ${f.plain(about.brand)} 的徽章，但未获证明`,
		detail: `服务器提到徽章 ${f.plain(about.badge)}，但其证书缺失、未用已公布的密钥签名，或内容不符。该徽章不作数。`,
	}),
	'badge-not-checked': ({about}, f) => ({
		title: `${f.plain(about.brand)} 的徽章暂时无法核对`,
		detail: `本浏览器尚不知道徽章 ${f.plain(about.badge)} 是否已被撤销：撤销名单还没有收到。在此之前该徽章不作数。`,
	}),
	'badge-expired': ({about, until}, f) => ({
		title: `${f.plain(about.brand)} 的徽章已于 ${f.day(until)} 到期`,
		detail: `徽章 ${f.plain(about.badge)} 目前尚未续期。这不说明货物的真假。`,
	}),
	'badge-revoked': ({about, since}, f) => ({
		title: `${f.plain(about.brand)} 的徽章已于 ${f.day(since)} 被撤销`,
		detail: `徽章 ${f.plain(about.badge)} 已失效。${why(f.sentence(about.why))}`,
	}),
	'badge-other-brand': ({about}, f) => ({
		title: `该卖家的徽章属于：${more(about.count, f.list(about.brands), f.number)}`,
		detail: '这些徽章不涵盖本页面的品牌。',
	}),
	'badge-brand-not-named': ({about}, f) => ({
		title: `该卖家持有以下品牌的徽章：${more(about.count, f.list(about.brands), f.number)}`,
		detail: '页面未写明品牌，因此不清楚徽章是否涵盖这件商品。',
	}),

	'brand-site-own-goods': ({about, since}, {plain, day}) => ({
		title: `${plain(about.domain)} 是 ${plain(about.brand)} 自己的网站`,
		detail: `品牌已证明该域名归其所有，自 ${day(since)} 起在此登记。网站自营自家商品。`,
	}),
	'brand-site-own-goods-as-of': ({about}, {plain, day}) => ({
		title: `截至 ${day(about.asOf)}，${plain(about.domain)} 是 ${plain(about.brand)} 自己的网站`,
		detail: `品牌已证明该域名归其所有。${notConfirmed(day(about.asOf))}`,
	}),
	'brand-site': ({about}, {plain}) => ({
		title: `${plain(about.domain)} 属于 ${plain(about.brand)}`,
		detail: '品牌已证明该域名归其所有。页面未显示这件商品是其自有并自营的。',
	}),

	'record-clear': ({about, since}, {plain, day}) => ({
		title: `${plain(about.by)} 于 ${day(since)} 审阅记录：没有对该卖家不利的内容`,
		detail: '没有决定，没有警告，没有处理中的案件。',
	}),
	'record-clear-as-of': ({about, since}, {plain, day}) => ({
		title: `${plain(about.by)} 于 ${day(since)} 审阅记录：截至 ${day(about.asOf)} 没有对该卖家不利的内容`,
		detail: `没有决定，没有警告，没有处理中的案件。${notConfirmed(day(about.asOf))}`,
	}),
	'record-not-reviewed': () => ({
		title: '有该卖家的记录，但尚无人审阅',
		detail: '其中没有决定、警告或处理中的案件。在有人审阅全部内容之前，这说明不了什么。',
	}),
	'no-record': ({about}, {quote}) => ({
		title: `没有${quote(about.seller)}的记录`,
		detail: '这不说明任何问题，无论好坏。',
	}),
	'no-record-as-of': ({about}, {quote, day}) => ({
		title: `截至 ${day(about.asOf)}，没有${quote(about.seller)}的记录`,
		detail: `这不说明任何问题，无论好坏。${notConfirmed(day(about.asOf))}`,
	}),
	'not-looked-up': ({about}, {quote, list}) => ({
		title: `未能查询${quote(about.seller)}`,
		detail: `${list(about.why, reasons)}是否有记录尚不清楚。`,
	}),
	'seller-not-identified': ({about}, {quote}) => ({
		title: `无法将${quote(about.seller)}与同名卖家区分`,
		detail: '页面没有显示该卖家的编号或网址，因此无法查询记录。',
	}),
} satisfies Partial<FindingWords>;
