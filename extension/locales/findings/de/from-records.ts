import type {Finding} from '../../../../shared/trust/finding.ts';
import type {Formatters} from '../formatters.ts';
import type {FindingWords} from '../words.ts';

const kinds: Record<string, string> = {official: 'offizieller Laden', authorized: 'autorisierter Laden'};
const reasons: Record<string, string> = {
	offline: 'Der Server hat nicht geantwortet.',
	refused:
		'Die Antwort des Servers wurde abgelehnt: Sie ist nicht mit dem Schlüssel unterschrieben, dem Sie vertrauen.',
	'not-yet-asked': 'Der Server wurde bisher nicht gefragt.',
};
const times = (count: unknown, one: string, many: string) => (count === 1 ? one : many);
const answer = (text: string) => (text ? `Antwort des Verkäufers: „${text}“` : 'Der Verkäufer konnte sich äußern.');
const appeals = new Map([
	[
		'open',
		' Dagegen läuft ein Einspruch: Ein anderer Prüfer sieht alles noch einmal an, bis dahin gilt die Entscheidung.',
	],
	['upheld', ' Ein Einspruch dagegen wurde geprüft; die Entscheidung blieb bestehen.'],
]);
const appealed = ({appeal}: Finding['about']) => appeals.get(String(appeal)) ?? '';
/** What the other side says to a decision. */
const heard = (about: Finding['about'], f: Formatters) => `${answer(f.plain(about.answer))}${appealed(about)}`;
const goods = (name: string) => (name ? ` (${name})` : '');
const mark = (text: string) => (text ? ` Marke: ${text}.` : '');
const why = (text: string) => (text ? ` Grund: ${text}` : '');
const place = (countries: string) => (countries ? ` (gilt für: ${countries})` : '');
const more = (count: unknown, names: string, number: (value: number) => string) =>
	typeof count === 'number' && count > 3 ? `${names} und ${number(count - 3)} weitere` : names;
const pageOnly = 'So steht es auf der Seite; geprüft hat es niemand.';
const notConfirmed = (day: string) => `Zuletzt bestätigt am ${day}. Es kann sich seitdem geändert haben.`;

export const fromRecords = {
	'store-on-warning-list': ({about, since}, {plain, sentence, day}) => ({
		title: `${plain(about.store)} steht auf einer öffentlichen Warnliste`,
		detail: `Eingetragen von ${plain(about.authority)} am ${day(since)}: ${sentence(about.title)}`,
	}),

	'offer-not-genuine': ({about, since}, f) => ({
		title: `Angebot für nicht echt befunden: ${f.plain(about.by)}, ${f.day(since)}`,
		detail: `Entschieden wurde über genau dieses Angebot. ${heard(about, f)}`,
	}),
	'offer-not-genuine-as-of': ({about, since}, f) => ({
		title: `Angebot für nicht echt befunden: ${f.plain(about.by)}, ${f.day(since)}; das galt am ${f.day(about.asOf)}`,
		detail: `Entschieden wurde über genau dieses Angebot. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'product-not-genuine': ({about, since}, f) => ({
		title: `Dasselbe Produkt dieses Verkäufers wurde für nicht echt befunden: ${f.plain(about.by)}, ${f.day(since)}`,
		detail: `Entschieden wurde über ein anderes Angebot desselben Produkts. ${heard(about, f)}`,
	}),
	'product-not-genuine-as-of': ({about, since}, f) => ({
		title: `Dasselbe Produkt dieses Verkäufers wurde am ${f.day(since)} für nicht echt befunden; das galt am ${f.day(about.asOf)}`,
		detail: `Entschieden von ${f.plain(about.by)} über ein anderes Angebot desselben Produkts. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'seller-not-genuine': ({about, since}, f) => ({
		title: `Waren dieses Verkäufers wurden für nicht echt befunden: ${f.plain(about.by)}, ${f.day(since)}`,
		detail: `Die Entscheidung nennt den Verkäufer und kein einzelnes Angebot${goods(f.plain(about.goods))}. ${heard(about, f)}`,
	}),
	'seller-not-genuine-as-of': ({about, since}, f) => ({
		title: `Waren dieses Verkäufers wurden am ${f.day(since)} für nicht echt befunden; das galt am ${f.day(about.asOf)}`,
		detail: `Entschieden von ${f.plain(about.by)}. Die Entscheidung nennt den Verkäufer und kein einzelnes Angebot${goods(f.plain(about.goods))}. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'other-offer-not-genuine': ({about, since}, f) => ({
		title: `Ein anderes Angebot dieses Verkäufers wurde für nicht echt befunden: ${f.plain(about.by)}, ${f.day(since)}`,
		detail: `${times(about.count, `Es geht um andere Ware${goods(f.plain(about.goods))}`, `Es gibt ${f.number(about.count)} solche Entscheidungen, alle über andere Ware`)}, nicht um dieses Angebot. ${heard(about, f)}`,
	}),
	'other-offer-not-genuine-as-of': ({about, since}, f) => ({
		title: `Ein anderes Angebot dieses Verkäufers wurde am ${f.day(since)} für nicht echt befunden; das galt am ${f.day(about.asOf)}`,
		detail: `Entschieden von ${f.plain(about.by)} über andere Ware${goods(f.plain(about.goods))}, nicht über dieses Angebot. ${heard(about, f)} ${notConfirmed(f.day(about.asOf))}`,
	}),
	'offer-genuine': ({about, since}, f) => ({
		title: `Angebot für echt befunden: ${f.plain(about.by)}, ${f.day(since)}`,
		detail: `Es wurde in einem Fall untersucht. Das gilt für die Ware, die untersucht wurde.${appealed(about)}`,
	}),

	'warning-in-force': ({about, since, until}, {plain, sentence, day}) => ({
		title: `Der Verkäufer ist verwarnt, in Kraft bis ${day(until)}`,
		detail: `Verwarnung ${plain(about.warning)} vom ${day(since)} nach einer Entscheidung. Regel: ${sentence(about.rule)}`,
	}),
	'warning-was-in-force': ({about, since, until}, {plain, sentence, day}) => ({
		title: `Eine Verwarnung des Verkäufers war am ${day(about.asOf)} in Kraft`,
		detail: `Verwarnung ${plain(about.warning)} vom ${day(since)}, bis ${day(until)}. Regel: ${sentence(about.rule)} ${notConfirmed(day(about.asOf))}`,
	}),

	'product-recalled': ({about, since}, {plain, sentence, day}) => ({
		title: `Produkt zurückgerufen: ${plain(about.authority)}, ${day(since)}`,
		detail: `${sentence(about.title)} Lizenz der Liste: ${plain(about.licence)}`,
	}),
	'lots-recalled': ({about, since}, {plain, sentence, day}) => ({
		title: `Einige Chargen dieses Produkts wurden zurückgerufen: ${plain(about.authority)}, ${day(since)}`,
		detail: `Chargen: ${plain(about.lots)}. ${sentence(about.title)} Welche Charge verschickt wird, sagt die Seite nicht. Lizenz der Liste: ${plain(about.licence)}`,
	}),

	'address-looks-like': ({about}, {plain}) => ({
		title: `Die Adresse ${plain(about.address)} lässt sich mit ${plain(about.name)} verwechseln`,
		detail: `Sie weicht um einen Buchstaben ab oder enthält Zeichen, die ähnlich aussehen, und ist keine der bekannten Adressen von ${plain(about.name)}. Vergleichen Sie die Adresse, bevor Sie zahlen.`,
	}),
	'address-borrows-name': ({about}, {plain}) => ({
		title: `Die Adresse ${plain(about.address)} enthält den Namen ${plain(about.name)}`,
		detail: `Sie ist keine der bekannten Adressen von ${plain(about.name)}; der Name allein sagt also nichts darüber, wer hier verkauft.`,
	}),

	'query-page-foreign': ({about}, {plain, quote}) => ({
		title: `${plain(about.address)} fragt nach einem Code von ${plain(about.brand)} und ist keine Prüfseite der Marke`,
		detail: `Auf der Seite steht ${quote(about.text)}. ${plain(about.brand)} hat diese Prüfseiten eingetragen: ${plain(about.sites)}. Wer diese Seite betreibt, kann jeden Code echt nennen; verlassen Sie sich nicht auf die Antwort.`,
	}),
	'query-page-foreign-as-of': ({about}, {plain, quote, day}) => ({
		title: `${plain(about.address)} fragt nach einem Code von ${plain(about.brand)} und war am ${day(about.asOf)} keine Prüfseite der Marke`,
		detail: `Auf der Seite steht ${quote(about.text)}. Prüfseiten, die ${plain(about.brand)} eingetragen hatte: ${plain(about.sites)}. ${notConfirmed(day(about.asOf))}`,
	}),
	'query-page-own': ({about}, {plain}) => ({
		title: `${plain(about.address)} ist eine eigene Seite der Marke: ${plain(about.brand)}`,
		detail:
			'Die Marke hat nachgewiesen oder bestätigen lassen, dass die Seite ihr gehört. Was sie antwortet, ist das Wort der Marke.',
	}),
	'query-page-not-registered': ({about}, {plain, quote}) => ({
		title: `${plain(about.address)} fragt nach einem Code; ${plain(about.brand)} hat keine Prüfseite eingetragen`,
		detail: `Auf der Seite steht ${quote(about.text)}. Ob sie der Marke gehört, ist nicht bekannt. Suchen Sie die Adresse auf dem Etikett oder auf der eigenen Seite der Marke.`,
	}),

	'official-not-listed': ({about}, {quote, plain}) => ({
		title: `Nennt sich offiziell; ${plain(about.brand)} führt diesen Verkäufer nicht auf`,
		detail: `Auf der Seite steht ${quote(about.claim)}. ${plain(about.brand)} ist hier eingetragen, und die Einträge kennen kein solches Abzeichen für ${quote(about.seller)}.`,
	}),
	'official-not-listed-as-of': ({about}, {quote, plain, day}) => ({
		title: `Nennt sich offiziell; ${plain(about.brand)} führte diesen Verkäufer am ${day(about.asOf)} nicht auf`,
		detail: `Auf der Seite steht ${quote(about.claim)}. Die Einträge von ${plain(about.brand)} kannten kein solches Abzeichen für ${quote(about.seller)}. ${notConfirmed(day(about.asOf))}`,
	}),
	'official-listed-as-authorized': ({about}, {quote, plain}) => ({
		title: `${plain(about.brand)} führt diesen Verkäufer als autorisierten Laden auf, nicht als offiziellen`,
		detail: `Auf der Seite steht ${quote(about.claim)}.`,
	}),
	'official-brand-not-registered': ({about}, {plain}) => ({
		title: `${plain(about.brand)} ist bei uns nicht registriert; beweisen kann es hier also niemand`,
		detail:
			'Gegen den Verkäufer sagt das nichts. Sobald sich die Marke registriert, können ihre Läden ein Abzeichen haben, das hier geprüft wird.',
	}),
	'badge-expected': ({about}, {quote, plain}) => ({
		title: `Bei Waren dieser Art (${plain(about.category)}) wird ein Abzeichen erwartet; dieser Verkäufer zeigt keines, das bewiesen und in Kraft ist`,
		detail: `Der Betreiber dieser Liste erwartet eines: ${quote(about.reason)}. Dass es fehlt, wird dem Verkäufer nicht angelastet.`,
	}),
	'claims-official': ({about}, {quote}) => ({
		title: `Nennt sich offiziell: ${quote(about.claim)}`,
		detail: `${pageOnly} Ein Beweis wäre ein Abzeichen der Marke; keines ließ sich dagegenhalten.`,
	}),
	'claims-authorized': ({about}, {quote}) => ({
		title: `Nennt sich autorisiert: ${quote(about.claim)}`,
		detail: `${pageOnly} Ein Beweis wäre ein Abzeichen der Marke; keines ließ sich dagegenhalten.`,
	}),

	'case-open': ({about, since}, {number, day}) => ({
		title: `Ein Fall ist offen seit ${day(since)}`,
		detail: `${times(about.count, 'Er betrifft', `${number(about.count)} Fälle betreffen`)} dieses Angebot oder den Verkäufer im Ganzen. Entschieden ist nichts; der Verkäufer weiß davon und kann sich äußern.`,
	}),
	'case-was-open': ({about, since}, {day}) => ({
		title: `Ein Fall vom ${day(since)} war am ${day(about.asOf)} offen`,
		detail: `Entschieden war da nichts; der Verkäufer weiß davon und kann sich äußern. ${notConfirmed(day(about.asOf))}`,
	}),
	'case-open-other-offer': ({about, since}, {number, day}) => ({
		title: `Ein Fall über ein anderes Angebot dieses Verkäufers ist offen seit ${day(since)}`,
		detail: `${times(about.count, 'Er betrifft', `${number(about.count)} Fälle betreffen`)} nicht dieses Angebot. Entschieden ist nichts; der Verkäufer weiß davon und kann sich äußern.`,
	}),
	'case-was-open-other-offer': ({about, since}, {day}) => ({
		title: `Ein Fall vom ${day(since)} über ein anderes Angebot dieses Verkäufers war am ${day(about.asOf)} offen`,
		detail: `Entschieden war da nichts. ${notConfirmed(day(about.asOf))}`,
	}),

	'price-far-under-usual': ({about, since}, {money, number, day}) => ({
		title: `${money(about.price)} ist weit weniger, als dieses Produkt gewöhnlich kostet`,
		detail: `Dieser Browser hat es seit ${day(since)} in ${number(about.count)} anderen Angeboten gesehen. Das mittlere kostet ${money(about.median)}; dies sind ${number(about.percent)} % weniger.`,
	}),

	'badge-valid': ({about, until}, f) => ({
		title: `${f.quote(about.seller)} darf ${f.plain(about.brand)} verkaufen, bis ${f.day(until)}${place(f.countries(about.territory))}`,
		detail: `Abzeichen ${f.plain(about.badge)}: ${f.list(about.kind, kinds)} von ${f.plain(about.brand)}.${mark(f.plain(about.mark))} Die Unterschrift wurde in diesem Browser geprüft; widerrufen ist es nicht.`,
	}),
	'badge-valid-as-of': ({about, until}, f) => ({
		title: `${f.quote(about.seller)} darf ${f.plain(about.brand)} verkaufen, bis ${f.day(until)}${place(f.countries(about.territory))}; bestätigt am ${f.day(about.asOf)}`,
		detail: `Abzeichen ${f.plain(about.badge)}: ${f.list(about.kind, kinds)} von ${f.plain(about.brand)}. Die Unterschrift wurde geprüft; ob es seitdem widerrufen wurde, ist nicht bekannt. ${notConfirmed(f.day(about.asOf))}`,
	}),
	'badge-country-unknown': ({about, until}, f) => ({
		title: `${f.quote(about.seller)} darf ${f.plain(about.brand)} verkaufen, bis ${f.day(until)}${place(f.countries(about.territory))}`,
		detail: `Abzeichen ${f.plain(about.badge)} gilt nur für diese Länder. Wählen Sie Ihr Land in den Einstellungen, um zu sehen, ob es für Sie gilt.`,
	}),
	'badge-other-territory': ({about, until}, f) => ({
		title: `Das Abzeichen für ${f.plain(about.brand)} gilt nicht in Ihrem Land: ${f.countries(about.country)}`,
		detail: `Abzeichen ${f.plain(about.badge)} gilt bis ${f.day(until)} für: ${f.countries(about.territory)}. Ware von anderswo kann echt sein; die Marke steht nur in Ihrem Land nicht für diesen Verkäufer ein.`,
	}),
	'badge-not-yet': ({about, since}, f) => ({
		title: `Das Abzeichen für ${f.plain(about.brand)} beginnt am ${f.day(since)}`,
		detail: `Abzeichen ${f.plain(about.badge)} gilt noch nicht.`,
	}),
	'badge-suspended': ({about, since}, f) => ({
		title: `Das Abzeichen für ${f.plain(about.brand)} ist ausgesetzt${since ? ` seit ${f.day(since)}` : ''}`,
		detail: `Abzeichen ${f.plain(about.badge)} zählt nicht, bis es wieder eingesetzt wird. Gegen den Verkäufer ist damit nichts entschieden.`,
	}),
	'badge-not-proved': ({about}, f) => ({
		title: `Ein Abzeichen für ${f.plain(about.brand)} wird behauptet, bewiesen ist es nicht`,
		detail: `Der Server nennt Abzeichen ${f.plain(about.badge)}, aber die Urkunde fehlt, ist nicht mit einem angekündigten Schlüssel unterschrieben oder sagt etwas anderes. Es zählt nicht.`,
	}),
	'badge-not-checked': ({about}, f) => ({
		title: `Ein Abzeichen für ${f.plain(about.brand)} ließ sich noch nicht prüfen`,
		detail: `Ob Abzeichen ${f.plain(about.badge)} widerrufen wurde, weiß dieser Browser noch nicht: Die Liste der widerrufenen Abzeichen ist nicht angekommen. Bis dahin zählt es nicht.`,
	}),
	'badge-expired': ({about, until}, f) => ({
		title: `Das Abzeichen für ${f.plain(about.brand)} endete am ${f.day(until)}`,
		detail: `Abzeichen ${f.plain(about.badge)} wurde bisher nicht erneuert. Über die Ware sagt das nichts.`,
	}),
	'badge-revoked': ({about, since}, f) => ({
		title: `Das Abzeichen für ${f.plain(about.brand)} wurde am ${f.day(since)} widerrufen`,
		detail: `Abzeichen ${f.plain(about.badge)} gilt nicht mehr.${why(f.sentence(about.why))}`,
	}),
	'badge-other-brand': ({about}, f) => ({
		title: `${times(about.count, 'Das Abzeichen', 'Die Abzeichen')} des Verkäufers: ${more(about.count, f.list(about.brands), f.number)}`,
		detail: 'Die Marke auf dieser Seite ist nicht dabei.',
	}),
	'badge-brand-not-named': ({about}, f) => ({
		title: `Der Verkäufer hat ${times(about.count, 'ein Abzeichen', 'Abzeichen')} für ${more(about.count, f.list(about.brands), f.number)}`,
		detail: 'Die Seite nennt keine Marke; ob das Abzeichen für diese Ware gilt, ist also nicht bekannt.',
	}),

	'brand-site-own-goods': ({about, since}, {plain, day}) => ({
		title: `${plain(about.domain)} ist die eigene Seite von ${plain(about.brand)}`,
		detail: `Die Marke hat nachgewiesen, dass die Domain ihr gehört; hier eingetragen seit ${day(since)}. Sie verkauft dort ihre eigene Ware selbst.`,
	}),
	'brand-site-own-goods-as-of': ({about}, {plain, day}) => ({
		title: `${plain(about.domain)} war am ${day(about.asOf)} die eigene Seite von ${plain(about.brand)}`,
		detail: `Die Marke hat nachgewiesen, dass die Domain ihr gehört. ${notConfirmed(day(about.asOf))}`,
	}),
	'brand-site': ({about}, {plain}) => ({
		title: `${plain(about.domain)} gehört ${plain(about.brand)}`,
		detail:
			'Die Marke hat nachgewiesen, dass die Domain ihr gehört. Dass sie hier eigene Ware selbst verkauft, zeigt die Seite nicht.',
	}),

	'record-clear': ({about, since}, {plain, day}) => ({
		title: `Eintrag durchgesehen von ${plain(about.by)} am ${day(since)}: nichts gegen diesen Verkäufer`,
		detail: 'Keine Entscheidung, keine Verwarnung, kein offener Fall.',
	}),
	'record-clear-as-of': ({about, since}, {plain, day}) => ({
		title: `Eintrag durchgesehen von ${plain(about.by)} am ${day(since)}: am ${day(about.asOf)} nichts gegen diesen Verkäufer`,
		detail: `Keine Entscheidung, keine Verwarnung, kein offener Fall. ${notConfirmed(day(about.asOf))}`,
	}),
	'record-not-reviewed': () => ({
		title: 'Zu diesem Verkäufer gibt es einen Eintrag, den noch niemand durchgesehen hat',
		detail:
			'Darin steht keine Entscheidung, keine Verwarnung und kein offener Fall. Solange niemand das Ganze angesehen hat, sagt das wenig.',
	}),
	'no-record': ({about}, {quote}) => ({
		title: `Kein Eintrag zu ${quote(about.seller)}`,
		detail: 'Das sagt nichts, weder Gutes noch Schlechtes.',
	}),
	'no-record-as-of': ({about}, {quote, day}) => ({
		title: `Am ${day(about.asOf)} kein Eintrag zu ${quote(about.seller)}`,
		detail: `Das sagt nichts, weder Gutes noch Schlechtes. ${notConfirmed(day(about.asOf))}`,
	}),
	'not-looked-up': ({about}, {quote, list}) => ({
		title: `${quote(about.seller)} konnte nicht nachgeschlagen werden`,
		detail: `${list(about.why, reasons)} Ob es einen Eintrag gibt, ist nicht bekannt.`,
	}),
	'seller-not-identified': ({about}, {quote}) => ({
		title: `${quote(about.seller)} ist von anderen dieses Namens nicht zu unterscheiden`,
		detail:
			'Die Seite zeigt weder Nummer noch Adresse dieses Verkäufers; ein Eintrag ließ sich also nicht nachschlagen.',
	}),
} satisfies Partial<FindingWords>;
