import {checkedOn, type Forum} from '../forum.ts';
import {says} from './says.ts';

const rules = 'AliExpress, buyer protection and dispute rules (helppage.aliexpress.com)';

export const aliexpress: Forum = {
	id: 'aliexpress',
	name: {en: 'AliExpress dispute', de: 'AliExpress-Konflikt', 'zh-CN': '速卖通纠纷'},
	stores: ['aliexpress'],
	elsewhere: null,
	where: {
		en: 'AliExpress → My Orders → the order → Open Dispute',
		de: 'AliExpress → Meine Bestellungen → die Bestellung → Konflikt eröffnen',
		'zh-CN': '速卖通 → 我的订单 → 该订单 → 提起纠纷',
	},
	documents: [
		{
			is: 'demand',
			says: {
				en: 'Choose “Refund only”, the whole price, and as reason that the goods are not genuine. Say in two sentences how you know.',
				de: 'Wählen Sie „Nur Rückerstattung“, den ganzen Preis, und als Grund, dass die Ware nicht echt ist. Sagen Sie in zwei Sätzen, woran Sie das sehen.',
				'zh-CN': '请选择“仅退款”、全部货款，理由选商品不是正品。用两句话说明您如何得知。',
			},
		},
		{is: 'order', says: says.order},
		{is: 'photos', says: says.photos},
		{is: 'listing', says: says.listing},
		{is: 'codes', says: says.codes},
		{is: 'brand-statement', says: says.brandStatement},
		{is: 'decision', says: says.decision},
	],
	clocks: [
		{
			id: 'open',
			from: ['delivered', 'latest-delivery'],
			count: 15,
			unit: 'days',
			edge: 'last',
			says: {
				en: 'Open the dispute, and do not confirm the receipt before',
				de: 'Konflikt eröffnen, und vorher den Empfang nicht bestätigen',
				'zh-CN': '提起纠纷；在此之前请勿确认收货',
			},
			source: rules,
		},
		{
			id: 'seller-answers',
			from: ['opened'],
			count: 5,
			unit: 'days',
			edge: 'theirs',
			says: {en: 'The seller has to answer', de: 'Der Verkäufer muss antworten', 'zh-CN': '卖家须作出答复'},
			source: rules,
		},
		{
			id: 'appeal',
			from: ['forum-decided'],
			count: 7,
			unit: 'days',
			edge: 'last',
			says: {en: 'Appeal the decision', de: 'Gegen die Entscheidung Einspruch erheben', 'zh-CN': '对裁决提出申诉'},
			source: rules,
		},
	],
	goods: {
		act: 'ask-first',
		says: {
			en: '“Refund only” leaves the goods with you. Post nothing back before AliExpress itself says so in the dispute.',
			de: 'Bei „Nur Rückerstattung“ bleibt die Ware bei Ihnen. Schicken Sie nichts zurück, bevor AliExpress selbst es im Konflikt sagt.',
			'zh-CN': '选择“仅退款”时商品留在您手中。在速卖通平台于纠纷中提出要求之前，请勿寄回。',
		},
		source: rules,
	},
	wantsAddress: false,
	brandStatement: 'helps',
	beware: null,
	checkedOn,
};
