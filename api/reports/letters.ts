import type {Contact} from '../../shared/reports/contract.ts';
import type {Letter} from '../mail/index.ts';
import type {World} from '../world.ts';
import {confirmToken} from './contact.ts';
import type {ReportRow} from './rules.ts';

/**
 * REGISTRY of letters to reporters, by language: subject and text. They hold nothing that the sender of the report wrote: anybody
 * can name a stranger's address, and would else have us send them whatever they like.
 */
type Words = {
	received(of: {case: string; store: string; link: string}): readonly [string, string];
	/** whoever confirmed the address reported in this case before */
	again: string;
	warning(of: {case: string; reason: string}): readonly [string, string];
	suspension(of: {case: string; reason: string; until: string}): readonly [string, string];
	lifted(of: {case: string; reason: string}): readonly [string, string];
	upheld(of: {case: string; reason: string}): readonly [string, string];
};

const en: Words = {
	received: ({case: number, store, link}) => [
		`Your report has arrived: ${number}`,
		`A report about goods sold on ${store} was sent with this address. Its case has the number ${number}.

Please confirm that the address is yours: open this page and press the button.
${link}

A person reads the report and accepts or refuses it within 7 working days. Where you sent it, under “My reports”, you see every step.
If you did not send it, do nothing: without your confirmation the report does not count.`,
	],
	again:
		'You reported about these goods before, and that report stands in the same case. If this is the same purchase, it counts once; what is new you can also add to the first, under “My reports”.',
	warning: ({case: number, reason}) => [
		`A warning about your reports: ${number}`,
		`Several of your reports were found to be manifestly unfounded, the last one in case ${number}:
${reason}

If more follow, your reports will not be taken for a time. You may appeal, free of charge, under “My reports”: another reviewer decides.`,
	],
	suspension: ({case: number, reason, until}) => [
		`No reports are taken from you until ${until}: ${number}`,
		`After a warning, more of your reports were found to be manifestly unfounded, the last one in case ${number}:
${reason}

Until ${until} no report is taken from this address. You may appeal, free of charge, under “My reports”: another reviewer decides.`,
	],
	lifted: ({case: number, reason}) => [
		`Your appeal was right: ${number}`,
		`Another reviewer looked again at what followed from case ${number}, and lifted it:\n${reason}`,
	],
	upheld: ({case: number, reason}) => [
		`Your appeal was decided: ${number}`,
		`Another reviewer looked again at what followed from case ${number}. It stays:\n${reason}`,
	],
};

const de: Words = {
	received: ({case: number, store, link}) => [
		`Ihre Meldung ist angekommen: ${number}`,
		`Mit dieser Adresse wurde eine Meldung über Ware geschickt, die auf ${store} verkauft wird. Ihr Fall hat die Nummer ${number}.

Bitte bestätigen Sie, dass die Adresse Ihre ist: Öffnen Sie diese Seite und drücken Sie den Knopf.
${link}

Ein Mensch liest die Meldung und nimmt sie binnen 7 Werktagen an oder lehnt sie ab. Wo Sie sie abgeschickt haben, unter „Meine Meldungen“, sehen Sie jeden Schritt.
Haben Sie sie nicht geschickt, tun Sie nichts: Ohne Ihre Bestätigung zählt die Meldung nicht.`,
	],
	again:
		'Sie haben diese Ware schon einmal gemeldet; auch jene Meldung gehört zu diesem Fall. Geht es um denselben Kauf, zählt er einmal; Neues können Sie unter „Meine Meldungen“ auch der ersten hinzufügen.',
	warning: ({case: number, reason}) => [
		`Eine Verwarnung wegen Ihrer Meldungen: ${number}`,
		`Mehrere Ihrer Meldungen waren offensichtlich unbegründet, zuletzt im Fall ${number}:
${reason}

Folgen weitere, werden Ihre Meldungen eine Zeit lang nicht angenommen. Sie können unter „Meine Meldungen“ kostenlos Widerspruch einlegen; dann entscheidet jemand anderes.`,
	],
	suspension: ({case: number, reason, until}) => [
		`Bis ${until} werden Ihre Meldungen nicht angenommen: ${number}`,
		`Nach einer Verwarnung waren weitere Ihrer Meldungen offensichtlich unbegründet, zuletzt im Fall ${number}:
${reason}

Bis ${until} wird von dieser Adresse keine Meldung angenommen. Sie können unter „Meine Meldungen“ kostenlos Widerspruch einlegen; dann entscheidet jemand anderes.`,
	],
	lifted: ({case: number, reason}) => [
		`Ihr Widerspruch war berechtigt: ${number}`,
		`Jemand anderes hat noch einmal angesehen, was aus dem Fall ${number} gefolgt war, und es aufgehoben:\n${reason}`,
	],
	upheld: ({case: number, reason}) => [
		`Über Ihren Widerspruch ist entschieden: ${number}`,
		`Jemand anderes hat noch einmal angesehen, was aus dem Fall ${number} gefolgt war. Es bleibt dabei:\n${reason}`,
	],
};

const zh: Words = {
	received: ({case: number, store, link}) => [
		`您的举报已收到：${number}`,
		`有人用此地址提交了一份关于 ${store} 所售商品的举报，案件编号为 ${number}。

请确认此地址是您的：打开下面的页面并按下按钮。
${link}

将有专人在 7 个工作日内阅读并决定是否受理。在您提交举报的地方，“我的举报”中可以看到每一步进展。
如果不是您提交的，请不必理会：未经您确认，该举报不计入。`,
	],
	again:
		'您此前已举报过这件商品，该举报属于同一案件。如为同一次购买，只计一次；新的内容也可以在“我的举报”中补充到第一份举报里。',
	warning: ({case: number, reason}) => [
		`关于您的举报的警告：${number}`,
		`您的多份举报被认定为明显没有依据，最近一份在案件 ${number} 中：
${reason}

如再有此类举报，将在一段时间内不再受理您的举报。您可以在“我的举报”中免费申诉，由另一位审核员决定。`,
	],
	suspension: ({case: number, reason, until}) => [
		`在 ${until} 之前不受理您的举报：${number}`,
		`在警告之后，您又有举报被认定为明显没有依据，最近一份在案件 ${number} 中：
${reason}

在 ${until} 之前，不受理来自此地址的举报。您可以在“我的举报”中免费申诉，由另一位审核员决定。`,
	],
	lifted: ({case: number, reason}) => [
		`您的申诉成立：${number}`,
		`另一位审核员重新审查了因案件 ${number} 采取的措施，并已撤销：\n${reason}`,
	],
	upheld: ({case: number, reason}) => [
		`您的申诉已有决定：${number}`,
		`另一位审核员重新审查了因案件 ${number} 采取的措施，决定维持：\n${reason}`,
	],
};

const languages: Readonly<Record<string, Words>> = {en, de, zh};

/** In the language somebody chose, else in English. */
const wordsFor = ({language}: Pick<Contact, 'language'>): Words =>
	languages[language.toLowerCase().split('-')[0] ?? ''] ?? en;

const letterOf = ({email}: Contact, [subject, text]: readonly [string, string]): Letter => ({
	to: email,
	subject,
	text: `${text}\n`,
});

/** Says that a report arrived, with the link by which the address is confirmed. `again`: they confirmed one in this case before. */
export const receiptLetter = (
	world: World,
	contact: Contact,
	row: Pick<ReportRow, 'id' | 'case' | 'store' | 'contactHash'>,
	again: boolean,
): Letter => {
	const words = wordsFor(contact);
	const [subject, text] = words.received({
		case: row.case,
		store: row.store,
		link: `${world.site.url}/reports/${row.id}/confirm?token=${confirmToken(world, row)}`,
	});
	return letterOf(contact, [subject, again ? `${text}\n\n${words.again}` : text]);
};

export type MeasureLetter = {
	kind: 'warning' | 'suspension' | 'lifted' | 'upheld';
	case: string;
	reason: string;
	until: Date | null;
};

export const measureLetter = (contact: Contact, {kind, case: number, reason, until}: MeasureLetter): Letter =>
	letterOf(contact, wordsFor(contact)[kind]({case: number, reason, until: until?.toISOString().slice(0, 10) ?? ''}));
