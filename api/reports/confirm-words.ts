import {ownReasons} from '../../shared/cases/reasons.ts';
import type {LanguageId} from '../../shared/languages.ts';

type Words = {
	title: string;
	ask: string;
	about: string;
	aboutCase: string;
	button: string;
	otherwise: string;
	confirmed: string;
	/** where the same purchase was reported before in the same case */
	reportedBefore: string;
	next: string;
};

/** REGISTRY of what the page says by which an address is confirmed, by language. */
export const confirmWords: Readonly<Record<LanguageId, Words>> = {
	en: {
		title: 'Confirm your address',
		ask: 'Is this address yours?',
		about: 'A report about goods sold on {store} was sent with it.',
		aboutCase: 'Its case is {case}.',
		button: 'Yes, I sent this report',
		otherwise: 'If you did not send it, close this page: without your confirmation the report does not count.',
		confirmed: 'Your address is confirmed',
		reportedBefore: ownReasons['reported-before'],
		next: 'You need do no more here. Where you sent the report, under “My reports”, you see every step.',
	},
	de: {
		title: 'Adresse bestätigen',
		ask: 'Ist das Ihre Adresse?',
		about: 'Mit ihr wurde eine Meldung über Ware gesendet, die auf {store} verkauft wurde.',
		aboutCase: 'Ihr Fall ist {case}.',
		button: 'Ja, ich habe diese Meldung gesendet',
		otherwise:
			'Wenn nicht Sie sie gesendet haben, schließen Sie diese Seite: Ohne Ihre Bestätigung zählt die Meldung nicht.',
		confirmed: 'Ihre Adresse ist bestätigt',
		reportedBefore:
			'Diesen Kauf haben Sie schon gemeldet, im selben Fall. Gelesen wird beides; gezählt wird es einmal.',
		next: 'Mehr müssen Sie hier nicht tun. Wo Sie die Meldung gesendet haben, sehen Sie unter „Meine Meldungen“ jeden Schritt.',
	},
	'zh-CN': {
		title: '确认您的地址',
		ask: '这是您的邮箱地址吗？',
		about: '有人用该地址发送了一份关于 {store} 所售商品的举报。',
		aboutCase: '案件编号为 {case}。',
		button: '是的，举报由我发送',
		otherwise: '如果不是您发送的，请关闭此页面：未经您确认，该举报不计入。',
		confirmed: '您的地址已确认',
		reportedBefore: '您此前已就这次购买提出举报，属于同一案件。两份都会阅读，只计一次。',
		next: '您无需再做什么。在您发送举报之处的“我的举报”中，可以看到每一步。',
	},
};
