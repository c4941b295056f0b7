import {checkedOn, type Forum} from '../forum.ts';
import {says} from './says.ts';

const visa = 'Visa, dispute condition 13.4 Counterfeit Merchandise (usa.visa.com)';
const schemes = 'Visa condition 13.4; Mastercard reason 4853, Counterfeit Goods';

export const card: Forum = {
	id: 'card',
	name: {en: 'Card chargeback', de: 'Rückbuchung der Kartenzahlung', 'zh-CN': '银行卡拒付'},
	stores: [],
	elsewhere: {fits: {paidWith: 'card'}, near: 3, far: 6},
	where: {
		en: 'the bank that issued the card: ask for a chargeback for counterfeit merchandise',
		de: 'die Bank, die die Karte ausgab: eine Rückbuchung („Chargeback“) wegen nachgeahmter Ware verlangen',
		'zh-CN': '发卡银行：以商品为仿冒为由申请拒付（chargeback）',
	},
	documents: [
		{
			is: 'demand',
			says: {
				en: 'Name the reason: Visa 13.4 or Mastercard 4853, counterfeit goods. Say that you asked the seller first, and what it answered.',
				de: 'Den Grund nennen: Visa 13.4 oder Mastercard 4853, nachgeahmte Ware. Sagen, dass Sie zuerst den Verkäufer gefragt haben und was er antwortete.',
				'zh-CN': '写明理由：Visa 13.4 或 Mastercard 4853，非正品。说明您已先联系卖家以及卖家的答复。',
			},
		},
		{
			is: 'brand-statement',
			says: {
				en: 'Visa wants the goods named counterfeit by the owner of the brand or who acts for it, by customs, an authority, or a neutral expert.',
				de: 'Visa verlangt, dass der Markeninhaber oder sein Vertreter, der Zoll, eine Behörde oder ein neutraler Sachverständiger die Ware als nachgeahmt bezeichnet.',
				'zh-CN': 'Visa 要求由商标权人或其代理人、海关、政府机关或中立专家认定商品为仿冒。',
			},
		},
		{is: 'order', says: says.order},
		{is: 'listing', says: says.listing},
		{is: 'photos', says: says.photos},
		{is: 'parcel', says: says.parcel},
		{is: 'codes', says: says.codes},
		{is: 'decision', says: says.decision},
	],
	clocks: [
		{
			id: 'dispute',
			// Of the days that Visa and Mastercard count from, the later ones only lengthen it: nobody is told too late a day
			from: ['delivered', 'ordered', 'found-out'],
			count: 120,
			unit: 'days',
			edge: 'last',
			says: {
				en: 'The bank has to have filed it: turn to the bank two weeks earlier',
				de: 'Die Bank muss sie eingereicht haben: Gehen Sie zwei Wochen vorher zur Bank',
				'zh-CN': '银行须已提交：请提前两周联系银行',
			},
			note: {
				en: 'Visa counts from the payment, the delivery or the day you were told; Mastercard from the payment or a late delivery.',
				de: 'Visa zählt ab Zahlung, Lieferung oder dem Tag, an dem Sie es erfuhren; Mastercard ab Zahlung oder später Lieferung.',
				'zh-CN': 'Visa 自付款、收货或您得知之日起算；Mastercard 自付款或延迟收货之日起算。',
			},
			source: schemes,
		},
		{
			id: 'at-the-latest',
			from: ['ordered'],
			count: 540,
			unit: 'days',
			edge: 'last',
			says: {
				en: 'Never later than this, by Visa’s rules, whenever it became known',
				de: 'Nach Visas Regeln nie später, wann immer es bekannt wurde',
				'zh-CN': '按 Visa 规则，无论何时得知，最迟不得晚于此日',
			},
			source: visa,
		},
	],
	goods: {
		act: 'keep',
		says: {
			en: 'Under Visa’s condition 13.4 the seller’s rules for returns do not matter, and the bank may ask to see the goods. Ask the bank before posting anything back.',
			de: 'Bei Visas Grund 13.4 zählen die Rückgaberegeln des Verkäufers nicht, und die Bank kann die Ware sehen wollen. Fragen Sie die Bank, bevor Sie etwas zurückschicken.',
			'zh-CN': '按 Visa 13.4 的规定，卖家的退货规则不起作用，银行可能要求查看商品。寄回之前请先询问银行。',
		},
		source: visa,
	},
	wantsAddress: false,
	brandStatement: 'wanted',
	beware: {
		en: 'A chargeback ends disputes at eBay, PayPal and Amazon: choose one. Banks set limits of their own, often shorter.',
		de: 'Eine Rückbuchung beendet Verfahren bei eBay, PayPal und Amazon: Wählen Sie eines. Banken setzen eigene, oft kürzere Fristen.',
		'zh-CN': '拒付会使 eBay、PayPal 和亚马逊的争议终止：请二选一。银行另有期限，往往更短。',
	},
	checkedOn,
};
