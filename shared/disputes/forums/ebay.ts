import {checkedOn, type Forum} from '../forum.ts';
import {says} from './says.ts';

const policy = 'eBay Money Back Guarantee policy (ebay.com/help/policies, id 4210)';

export const ebay: Forum = {
	id: 'ebay',
	name: {en: 'eBay Money Back Guarantee', de: 'eBay-Käuferschutz', 'zh-CN': 'eBay 退款保障'},
	stores: ['ebay'],
	elsewhere: null,
	where: {
		en: 'eBay → Purchases → the item → Return this item → “Doesn’t match description”',
		de: 'eBay → Käufe → der Artikel → Artikel zurückgeben → „Entspricht nicht der Beschreibung“',
		'zh-CN': 'eBay → 购买记录 → 该商品 → 退货 → “与描述不符”',
	},
	documents: [
		{
			is: 'demand',
			says: {
				en: 'Ask for a return with the reason that the item does not match the listing, and write that it is not genuine and how you know.',
				de: 'Rückgabe beantragen mit dem Grund, dass der Artikel nicht der Beschreibung entspricht; schreiben Sie, dass er nicht echt ist und woran Sie das sehen.',
				'zh-CN': '以“商品与描述不符”为由申请退货，写明商品不是正品以及您如何得知。',
			},
		},
		{is: 'listing', says: says.listing},
		{is: 'photos', says: says.photos},
		{is: 'brand-statement', says: says.brandStatement},
		{is: 'order', says: says.order},
		{is: 'parcel', says: says.parcel},
		{is: 'codes', says: says.codes},
		{is: 'decision', says: says.decision},
	],
	clocks: [
		{
			id: 'open',
			from: ['latest-delivery', 'delivered'],
			count: 30,
			unit: 'days',
			edge: 'last',
			says: {en: 'Ask for the return', de: 'Rückgabe beantragen', 'zh-CN': '申请退货'},
			source: policy,
		},
		{
			id: 'seller-answers',
			from: ['opened'],
			count: 3,
			unit: 'working-days',
			edge: 'theirs',
			says: {
				en: 'The seller has to answer; after it ask eBay to step in',
				de: 'Der Verkäufer muss antworten; danach eBay einschalten',
				'zh-CN': '卖家须作出答复；之后可请 eBay 介入',
			},
			source: policy,
		},
		{
			id: 'step-in',
			from: ['opened'],
			count: 21,
			unit: 'working-days',
			edge: 'last',
			says: {
				en: 'Ask eBay to step in, or the request closes by itself',
				de: 'eBay einschalten, sonst schließt sich der Antrag von selbst',
				'zh-CN': '请 eBay 介入，否则申请会自动关闭',
			},
			source: policy,
		},
		{
			id: 'appeal',
			from: ['forum-decided'],
			count: 30,
			unit: 'days',
			edge: 'last',
			says: {en: 'Appeal the decision', de: 'Gegen die Entscheidung Einspruch erheben', 'zh-CN': '对决定提出申诉'},
			source: policy,
		},
	],
	goods: {
		act: 'ask-first',
		says: {
			en: 'Before posting anything back, ask eBay: it may be against the law to post counterfeits, and eBay says what is to become of them.',
			de: 'Fragen Sie eBay, bevor Sie etwas zurückschicken: Nachahmungen zu versenden kann verboten sein, und eBay sagt, was mit ihnen geschehen soll.',
			'zh-CN': '寄回之前请先询问 eBay：邮寄非正品可能违法，商品如何处理由 eBay 告知。',
		},
		source: 'eBay Money Back Guarantee policy; eBay UK Safety Centre, counterfeit items',
	},
	wantsAddress: false,
	brandStatement: 'helps',
	beware: {
		en: 'Do not have the bank take the money back at the same time: eBay then closes the case.',
		de: 'Lassen Sie nicht gleichzeitig die Bank das Geld zurückholen: eBay schließt den Fall dann.',
		'zh-CN': '请勿同时请银行拒付：eBay 会因此关闭案件。',
	},
	checkedOn,
};
