import {europeanUnion} from '../../compensation/jurisdictions/eu.ts';
import {checkedOn, type Forum} from '../forum.ts';
import {says} from './says.ts';

const act = 'Regulation (EU) 2022/2065 (Digital Services Act)';

export const dsaNotice: Forum = {
	id: 'dsa',
	name: {
		en: 'Notice to the marketplace (EU Digital Services Act)',
		de: 'Meldung an den Marktplatz (EU-Gesetz über digitale Dienste)',
		'zh-CN': '致平台的通知（欧盟《数字服务法》）',
	},
	stores: [],
	elsewhere: {fits: {countries: [...europeanUnion.countries, 'DE']}, near: 2, far: 5},
	where: {
		en: 'the marketplace’s own form for reporting illegal content (art. 16)',
		de: 'das Formular des Marktplatzes zum Melden rechtswidriger Inhalte (Art. 16)',
		'zh-CN': '平台自身的违法内容举报表（第16条）',
	},
	documents: [
		{
			is: 'listing',
			says: {
				en: 'The exact address of the offer (art. 16(2)(b)).',
				de: 'Die genaue Adresse des Angebots (Art. 16 Abs. 2 b).',
				'zh-CN': '商品页面的准确网址（第16条第2款b项）。',
			},
		},
		{
			is: 'demand',
			says: {
				en: 'Why it infringes the law, with reasons (art. 16(2)(a)): the goods are not genuine, and how you know.',
				de: 'Warum es gegen das Recht verstößt, mit Begründung (Art. 16 Abs. 2 a): Die Ware ist nicht echt, und woran Sie das sehen.',
				'zh-CN': '说明为何违法及理由（第16条第2款a项）：商品不是正品，以及您如何得知。',
			},
		},
		{
			is: 'contact',
			says: {
				en: 'Your name and e-mail address (art. 16(2)(c)), and that you say it in good faith (art. 16(2)(d)).',
				de: 'Ihr Name und Ihre E-Mail-Adresse (Art. 16 Abs. 2 c), und dass Sie es in gutem Glauben sagen (Art. 16 Abs. 2 d).',
				'zh-CN': '您的姓名和电子邮箱（第16条第2款c项），以及善意声明（第16条第2款d项）。',
			},
		},
		{is: 'photos', says: says.photos},
		{is: 'codes', says: says.codes},
		{is: 'brand-statement', says: says.brandStatement},
		{is: 'decision', says: says.decision},
	],
	clocks: [
		{
			id: 'appeal',
			from: ['forum-decided'],
			count: 6,
			unit: 'months',
			edge: 'last',
			says: {
				en: 'Complain against the marketplace’s decision, free of charge',
				de: 'Kostenlos gegen die Entscheidung des Marktplatzes beschweren',
				'zh-CN': '对平台的决定提出免费申诉',
			},
			source: `${act}, art. 20(1)`,
		},
	],
	goods: {
		act: 'keep',
		says: {
			en: 'A notice asks for no goods back, and they are evidence.',
			de: 'Eine Meldung verlangt keine Rückgabe, und die Ware ist ein Beweismittel.',
			'zh-CN': '此通知不涉及退货，而商品是证据。',
		},
		source: `${act}, art. 16`,
	},
	wantsAddress: false,
	brandStatement: 'helps',
	beware: {
		en: 'It takes the offer down; it brings no money back. A body for out-of-court settlement may be asked as well (art. 21).',
		de: 'Sie entfernt das Angebot; Geld bringt sie keines zurück. Auch eine Stelle für außergerichtliche Streitbeilegung kann angerufen werden (Art. 21).',
		'zh-CN': '此通知可使商品下架，但不能退回货款。另可向庭外争端解决机构提出（第21条）。',
	},
	checkedOn,
};
