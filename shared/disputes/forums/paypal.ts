import {checkedOn, type Forum} from '../forum.ts';
import {says} from './says.ts';

const agreement = 'PayPal User Agreement, Purchase Protection (paypal.com/legalhub)';

export const paypal: Forum = {
	id: 'paypal',
	name: {en: 'PayPal Purchase Protection', de: 'PayPal-Käuferschutz', 'zh-CN': 'PayPal 买家保障'},
	stores: [],
	elsewhere: {fits: {paidWith: 'paypal'}, near: 3, far: 6},
	where: {
		en: 'PayPal → Resolution Centre → Report a problem → Item dispute',
		de: 'PayPal → Konfliktlösungen → Problem melden → Problem mit dem Artikel',
		'zh-CN': 'PayPal → 调解中心 → 报告问题 → 物品争议',
	},
	documents: [
		{
			is: 'demand',
			says: {
				en: 'Dispute as “significantly not as described”: advertised as genuine, and it is not. The whole price, delivery included.',
				de: 'Konflikt als „entspricht nicht der Beschreibung“: als echt angeboten und nicht echt. Ganzer Preis mit Versand.',
				'zh-CN': '以“与描述严重不符”提出争议：标为正品而并非正品。要求全额退款，包括运费。',
			},
		},
		{is: 'order', says: says.order},
		{
			is: 'brand-statement',
			says: {
				en: 'PayPal may ask for a signed paper of somebody who knows: the brand, or an expert.',
				de: 'PayPal kann ein unterschriebenes Papier von jemandem verlangen, der sich auskennt: der Marke oder eines Sachverständigen.',
				'zh-CN': 'PayPal 可能要求由品牌方或专家出具的签名文件。',
			},
		},
		{is: 'listing', says: says.listing},
		{is: 'photos', says: says.photos},
		{is: 'codes', says: says.codes},
		{is: 'parcel', says: says.parcel},
		{is: 'decision', says: says.decision},
	],
	clocks: [
		{
			id: 'open',
			from: ['ordered'],
			count: 180,
			unit: 'days',
			edge: 'last',
			says: {
				en: 'Open the dispute (counted from the payment)',
				de: 'Konflikt eröffnen (ab der Zahlung gerechnet)',
				'zh-CN': '提出争议（自付款日起算）',
			},
			source: agreement,
		},
		{
			id: 'escalate',
			from: ['opened'],
			count: 20,
			unit: 'days',
			edge: 'last',
			says: {
				en: 'Escalate to a claim, or it closes by itself and can not be opened again',
				de: 'In einen Antrag auf Käuferschutz umwandeln, sonst schließt er sich und kann nicht wieder geöffnet werden',
				'zh-CN': '升级为理赔，否则争议会自动关闭且不能重新提出',
			},
			source: agreement,
		},
	],
	goods: {
		act: 'ask-first',
		says: {
			en: 'Keep the goods until PayPal says what to do: it may ask you to destroy counterfeits and show that you did, rather than to post them back.',
			de: 'Behalten Sie die Ware, bis PayPal sagt, was zu tun ist: Es kann verlangen, Nachahmungen nachweislich zu vernichten, statt sie zurückzuschicken.',
			'zh-CN': '请保留商品，直到 PayPal 告知如何处理：对非正品，它可能要求您销毁并提供证明，而不是寄回。',
		},
		source: agreement,
	},
	wantsAddress: false,
	brandStatement: 'wanted',
	beware: {
		en: 'A chargeback of the card ends the dispute at PayPal: choose one.',
		de: 'Eine Rückbuchung der Karte beendet den Konflikt bei PayPal: Wählen Sie eines.',
		'zh-CN': '信用卡拒付会使 PayPal 的争议终止：请二选一。',
	},
	checkedOn,
};
