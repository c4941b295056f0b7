import {checkedOn, type Forum} from '../forum.ts';
import {says} from './says.ts';

const guarantee = 'Amazon A-to-z Guarantee (Amazon customer help)';

export const amazon: Forum = {
	id: 'amazon',
	name: {en: 'Amazon A-to-z Guarantee', de: 'Amazon A-bis-z-Garantie', 'zh-CN': '亚马逊商城交易保障'},
	stores: ['amazon'],
	elsewhere: null,
	where: {
		en: 'Amazon → Your Orders → the order → Problem with order → Request refund',
		de: 'Amazon → Meine Bestellungen → die Bestellung → Problem bei der Bestellung → Erstattung beantragen',
		'zh-CN': '亚马逊 → 我的订单 → 该订单 → 订单有问题 → 申请退款',
	},
	documents: [
		{
			is: 'demand',
			says: {
				en: 'First to the seller through Amazon’s messages: the goods are not what was described, and the price back is asked for. Then the claim, in the same words.',
				de: 'Zuerst über Amazons Nachrichten an den Verkäufer: Die Ware ist nicht wie beschrieben, der Preis wird zurückverlangt. Dann der Antrag, mit denselben Worten.',
				'zh-CN': '先通过亚马逊站内信告知卖家：商品与描述不符，要求退款。然后用同样的话提出索赔。',
			},
		},
		{is: 'order', says: says.order},
		{is: 'photos', says: says.photos},
		{is: 'listing', says: says.listing},
		{is: 'parcel', says: says.parcel},
		{is: 'brand-statement', says: says.brandStatement},
		{is: 'codes', says: says.codes},
		{is: 'decision', says: says.decision},
	],
	clocks: [
		{
			id: 'wait',
			from: ['seller-told'],
			count: 2,
			unit: 'days',
			edge: 'first',
			says: {
				en: 'The seller had its 48 hours: the claim may be made',
				de: 'Der Verkäufer hatte seine 48 Stunden: Der Antrag ist möglich',
				'zh-CN': '卖家的 48 小时已过：可以提出索赔',
			},
			source: guarantee,
		},
		{
			id: 'open',
			from: ['latest-delivery', 'delivered'],
			count: 90,
			unit: 'days',
			edge: 'last',
			says: {en: 'Make the claim', de: 'Antrag stellen', 'zh-CN': '提出索赔'},
			source: guarantee,
		},
		{
			id: 'appeal',
			from: ['forum-decided'],
			count: 30,
			unit: 'days',
			edge: 'last',
			says: {en: 'Appeal the decision', de: 'Gegen die Entscheidung Einspruch erheben', 'zh-CN': '对决定提出申诉'},
			source: guarantee,
		},
	],
	goods: {
		act: 'as-told',
		says: {
			en: 'Amazon may refuse a claim when the goods are not posted back as it says. Write that they are counterfeit, take photos first, and post with tracking only when told to.',
			de: 'Amazon kann ablehnen, wenn die Ware nicht wie verlangt zurückgeschickt wird. Schreiben Sie, dass es Nachahmungen sind, fotografieren Sie vorher, und senden Sie nur auf Verlangen, mit Sendungsnummer.',
			'zh-CN': '若不按亚马逊要求寄回，索赔可能被拒。请写明商品为非正品，先拍照，仅在被要求时寄回并保留物流单号。',
		},
		source: guarantee,
	},
	wantsAddress: false,
	brandStatement: 'helps',
	beware: {
		en: 'A chargeback of the card ends the claim: choose one.',
		de: 'Eine Rückbuchung der Karte beendet den Antrag: Wählen Sie eines.',
		'zh-CN': '信用卡拒付会使索赔终止：请二选一。',
	},
	checkedOn,
};
