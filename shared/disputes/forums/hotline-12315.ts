import {checkedOn, type Forum} from '../forum.ts';
import {says} from './says.ts';

const measures =
	'Interim Measures for Handling Complaints and Reports (市场监督管理投诉举报处理暂行办法), 2020, amended 2022';

export const hotline12315: Forum = {
	id: '12315',
	name: {en: '12315 (China’s market regulator)', de: '12315 (Chinas Marktaufsicht)', 'zh-CN': '全国 12315 平台'},
	stores: ['taobao', 'tmall', 'jd', '1688', 'pinduoduo', 'douyin', 'xiaohongshu', 'suning'],
	elsewhere: {fits: {countries: ['CN']}, near: 1, far: 4},
	where: {
		en: 'www.12315.cn, or telephone 12315 in China',
		de: 'www.12315.cn oder in China Telefon 12315',
		'zh-CN': 'www.12315.cn，或拨打 12315',
	},
	documents: [
		{
			is: 'contact',
			says: {
				en: 'Your name, telephone and address (art. 9).',
				de: 'Ihr Name, Telefon und Anschrift (Art. 9).',
				'zh-CN': '您的姓名、电话号码和通讯地址（第九条）。',
			},
		},
		{
			is: 'demand',
			says: {
				en: 'The seller’s name and address, the facts, and a concrete demand: the price back and three times the price.',
				de: 'Name und Anschrift des Verkäufers, der Sachverhalt und eine konkrete Forderung: Preis zurück und dreifacher Preis.',
				'zh-CN': '被投诉人的名称、地址，消费者权益争议事实以及具体的投诉请求：退还货款并三倍赔偿。',
			},
		},
		{is: 'compensation', says: says.compensation},
		{is: 'order', says: says.order},
		{is: 'listing', says: says.listing},
		{is: 'photos', says: says.photos},
		{is: 'codes', says: says.codes},
		{is: 'brand-statement', says: says.brandStatement},
		{is: 'parcel', says: says.parcel},
		{is: 'decision', says: says.decision},
	],
	clocks: [
		{
			id: 'time-bar',
			// Nobody learns of it before it came: the earlier day is safe
			from: ['delivered', 'found-out'],
			count: 3,
			unit: 'years',
			edge: 'last',
			says: {
				en: 'Complain, before the three years from learning of it are over',
				de: 'Beschweren, bevor die drei Jahre ab Kenntnis um sind',
				'zh-CN': '投诉，不得超过知道权益受侵害之日起三年',
			},
			source: `${measures}, art. 15(4)`,
		},
		{
			id: 'accepted',
			from: ['opened'],
			count: 7,
			unit: 'working-days',
			edge: 'theirs',
			says: {
				en: 'They have to say whether they take it',
				de: 'Sie müssen sagen, ob sie sie annehmen',
				'zh-CN': '须作出是否受理的决定',
			},
			source: `${measures}, art. 14`,
		},
		{
			id: 'mediated',
			from: ['opened'],
			count: 45,
			unit: 'working-days',
			edge: 'theirs',
			says: {
				en: 'Mediation ends (counted from the day it was taken)',
				de: 'Die Vermittlung endet (gerechnet ab der Annahme)',
				'zh-CN': '调解终止（自受理之日起算）',
			},
			source: `${measures}, art. 21`,
		},
	],
	goods: {
		act: 'keep',
		says: {
			en: 'With all that came with them they are the evidence, and may have to be examined.',
			de: 'Mit allem, was dabei war, ist sie das Beweismittel und muss vielleicht untersucht werden.',
			'zh-CN': '商品及其附件是证据，可能需要鉴定。',
		},
		source: measures,
	},
	wantsAddress: true,
	brandStatement: 'helps',
	beware: {
		en: 'It is for goods bought for own use; what a court or another body already handles is refused (art. 15).',
		de: 'Für Ware zum eigenen Gebrauch; was ein Gericht oder eine andere Stelle schon behandelt, wird abgelehnt (Art. 15).',
		'zh-CN': '仅限生活消费；法院、其他机构已经受理或者处理的，不予受理（第十五条）。',
	},
	checkedOn,
};
