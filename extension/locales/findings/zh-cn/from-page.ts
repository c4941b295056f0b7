import {barcode} from '../formatters.ts';
import type {FindingWords} from '../words.ts';

const conditions: Record<string, string> = {new: '全新', used: '二手', refurbished: '翻新', damaged: '有损坏'};
const facts: Record<string, string> = {
	rating: '他人评价',
	since: '开店时间',
	country: '所在国家',
	title: '标题',
	brand: '品牌',
	price: '价格',
	currency: '币种',
	availability: '库存',
	seller: '卖家',
};
const pageOnly = '这是页面的说法，没有人核实过。';

export const fromPage = {
	'sold-by-merchant': ({about}, {quote, plain}) => ({
		title: `由${quote(about.seller)}在 ${plain(about.store)} 销售`,
		detail: `由商家销售，而非平台自营。${about.id ? `其店铺标识：${plain(about.id)}。` : ''}${pageOnly}`,
	}),
	'sold-by-store': ({about}, {quote, plain}) => ({
		title: `由商店自营：${quote(about.seller)}`,
		detail: `页面上没有 ${plain(about.domain)} 以外的卖家。${pageOnly}`,
	}),
	'seller-not-named': () => ({
		title: '本页面未找到卖家',
		detail: '没有卖家就无从查询。请您在付款前查看其名称和地址。',
	}),
	'seller-rating': ({about}, {quote}) => ({
		title: `卖家评价：${quote(about.value)}`,
		detail: '由商店自行统计并显示，没有其他人核实。',
	}),
	'seller-since': ({about}, {quote}) => ({title: `开店时间：${quote(about.value)}`, detail: pageOnly}),
	'seller-country': ({about}, {quote}) => ({title: `卖家所在国家：${quote(about.value)}`, detail: pageOnly}),
	'seller-facts-missing': ({about}, {quote, list}) => ({
		title: `未找到卖家的以下信息：${list(about.missing, facts)}`,
		detail: `可能写在别处，例如${quote(about.seller)}的店铺页面。`,
	}),

	'address-of-marketplace': ({about}, {plain}) => ({
		title: `${plain(about.domain)} 是 ${plain(about.name)} 的网址`,
		detail: '属于该平台的已知网址。名称和图片可以复制，网址不能。',
	}),
	'address-of-shop': ({about}, {plain}) => ({
		title: `商店网址：${plain(about.domain)}`,
		detail: '请您核对这是否是您想访问的网址。名称和图片可以复制，网址不能。',
	}),
	'address-not-encrypted': ({about}, {plain}) => ({
		title: `与 ${plain(about.address)} 的连接未加密`,
		detail: '您输入的内容可能在传输中被读取，页面的内容也可能被改动，因此不据此作出任何正面结论。',
	}),

	'page-contradicts-itself': ({about}, {quote, list}) => ({
		title: `页面对${list(about.field, facts)}有两种说法：${quote(about.one)}与${quote(about.other)}`,
		detail: '页面提供给搜索引擎的数据与人所见的内容不一致，常常是疏忽所致。',
	}),

	'price-shown': ({about}, {money}) => ({
		title: `价格：${money(about.price)}`,
		detail: '以页面显示为准；可能另有运费和税费。',
	}),
	'price-range-shown': ({about}, {money}) => ({
		title: `价格：${money(about.low)} 至 ${money(about.high)}`,
		detail: '因款式而异；可能另有运费和税费。',
	}),
	'was-price-shown': ({about}, {money}) => ({
		title: `划线价：${money(about.was)}`,
		detail: '这是页面的说法，是否曾按此价销售尚不清楚。',
	}),

	'brand-named': ({about}, {quote}) => ({
		title: `页面所写品牌：${quote(about.brand)}`,
		detail: '页面上的名称不能证明商品出自该品牌。',
	}),
	'number-shown': ({about}, {plain}) => ({
		title: `商品编码：${barcode(plain(about.gtin))}`,
		detail: '以页面所示为准，校验码正确。您收到的包装上应有相同的编码。',
	}),
	'condition-named': ({about}, {list}) => ({title: `成色：${list(about.condition, conditions)}`, detail: pageOnly}),
	'in-stock': () => ({title: '页面显示有货', detail: pageOnly}),
	'out-of-stock': () => ({title: '页面显示无货', detail: pageOnly}),
	'rating-shown': ({about}, {number}) => ({
		title: `页面显示评分 ${number(about.rating)}（满分 5）${about.count === -1 ? '' : `，共 ${number(about.count)} 条评价`}`,
		detail: '商店自家页面上的评分无法从外部核实。',
	}),

	'claims-authentic': ({about}, {quote}) => ({
		title: `页面声称：${quote(about.claim)}`,
		detail: '这是页面的说法，没有给出可在此核对的证明。',
	}),
	'claims-brand-new': ({about}, {quote}) => ({title: `页面声称：${quote(about.claim)}`, detail: pageOnly}),
	'claims-buyer-protection': ({about}, {quote}) => ({
		title: `页面声称有保障：${quote(about.claim)}`,
		detail: '这是页面的说法。保障范围和期限以商店条款为准。',
	}),

	'ships-from': ({about}, {place}) => ({title: `发货地：${place(about.place)}`, detail: pageOnly}),
	'shipped-by': ({about}, {quote}) => ({title: `由${quote(about.party)}发货`, detail: pageOnly}),
	'delivery-promised': ({about}, {quote}) => ({
		title: `送达：${quote(about.words)}`,
		detail: '这是卖家自己的承诺。请您留存；如包裹延误，可作依据。',
	}),

	'returns-named': ({about}, {quote}) => ({
		title: `退货：${quote(about.words)}`,
		detail: '这是页面的说法。您所在国家的法律可能给您更多权利。',
	}),
	'returns-not-found': () => ({
		title: '退货：本页面未找到相关说明',
		detail: '可能写在商店的其他页面。请您在付款前查看。',
	}),
	'payment-named': ({about}, {list}) => ({
		title: `付款方式：${list(about.methods)}`,
		detail: '页面所列。不同的银行卡和支付服务，能否退款及期限各不相同。',
	}),
} satisfies Partial<FindingWords>;
