import type {Said} from '../language.ts';

/** What several forums want said in the same way. */
export const says = {
	order: {
		en: 'The order number, the day, what was paid and how.',
		de: 'Bestellnummer, Tag, was bezahlt wurde und womit.',
		'zh-CN': '订单号、日期、支付金额和支付方式。',
	},
	listing: {
		en: 'What the offer said when you bought: its title, the brand it names, its claims. Sellers change offers; this copy stays.',
		de: 'Was das Angebot beim Kauf sagte: Titel, genannte Marke, Aussagen. Angebote werden geändert, diese Kopie bleibt.',
		'zh-CN': '您购买时商品页面的内容：标题、标明的品牌和宣传用语。页面会被修改，这份副本不会。',
	},
	photos: {
		en: 'Sharp photos of what tells it from the genuine thing, the label, the box and the parcel’s label together.',
		de: 'Scharfe Fotos dessen, was es vom Echten unterscheidet, vom Etikett, der Schachtel und dem Paketaufkleber zusammen.',
		'zh-CN': '清晰的照片：与正品不同之处、标签、包装盒以及快递面单，请一并拍摄。',
	},
	codes: {
		en: 'What the code on the goods answered, with the time. A code alone proves nothing.',
		de: 'Was der Code auf der Ware ergab, mit Zeit. Ein Code allein beweist nichts.',
		'zh-CN': '商品上防伪码的查询结果和时间。单凭防伪码不能证明什么。',
	},
	brandStatement: {
		en: 'The brand’s signed statement that the goods are not genuine.',
		de: 'Die unterschriebene Erklärung der Marke, dass die Ware nicht echt ist.',
		'zh-CN': '品牌方签名的声明：该商品不是正品。',
	},
	decision: {
		en: 'The decision with its reasons, if there is one.',
		de: 'Die Entscheidung mit ihren Gründen, wenn es eine gibt.',
		'zh-CN': '如已有决定，请附决定及理由。',
	},
	parcel: {
		en: 'When the parcel was delivered, as the carrier says.',
		de: 'Wann das Paket zugestellt wurde, laut Versender.',
		'zh-CN': '承运商记录的签收时间。',
	},
	compensation: {
		en: 'What the law gives, with its articles.',
		de: 'Was das Gesetz gibt, mit seinen Paragrafen.',
		'zh-CN': '依法应得的赔偿及法条。',
	},
} as const satisfies Record<string, Said>;
