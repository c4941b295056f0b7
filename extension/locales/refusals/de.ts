import type {RefusalsMessages} from '../words.ts';

export const refusals: RefusalsMessages = {
	'trouble.unreachable': 'es kam keine Verbindung zum Server zustande',
	'trouble.too-slow': 'es kam rechtzeitig keine Antwort',
	'trouble.not-readable': 'die Antwort passt nicht zur Frage',
	'trouble.photo-unknown': 'der Server kennt dieses Foto nicht',
	'trouble.photo-gone': 'das Foto ist nicht mehr in diesem Browser',
	'trouble.stuck': 'das Hochladen kommt nicht voran',
	'trouble.no-picture': 'es ist kein Bild, das dieser Browser lesen kann',
	'trouble.letter-left':
		'In der letzten Stunde ging schon eine E-Mail hinaus: Sehen Sie im Spam-Ordner nach, oder bitten Sie später noch einmal darum',

	'report.wrong': '{field}: {why}',
	'report.wrong.field': 'hat nicht die Form, die der Server braucht',
	'report.wrong.no-listing':
		'Das ist nicht die Seite eines einzelnen Angebots. Öffnen Sie das Angebot selbst und beginnen Sie dort',
	'report.wrong.unknown-store': 'Der Server kennt diesen Shop nicht',
	'report.wrong.other-store': 'Die Seite gehört nicht zu dem genannten Shop',
	'report.wrong.clock': 'Ein Tag liegt in der Zukunft: Geht die Uhr dieses Geräts richtig?',
	'report.wrong.ordered-too-long-ago':
		'Der Kauf liegt mehr als drei Jahre zurück: Danach wird keine Beschwerde mehr angenommen',
	'report.wrong.delivered-later': 'Tag der Ankunft: Gemeint ist, wann die Ware kam, nicht, wann sie erwartet wird',
	'report.wrong.delivered-before-order': 'Der Tag der Ankunft liegt vor der Bestellung',
	'report.wrong.nothing-paid': 'Wer nichts bezahlt hat, kann nichts zurückverlangen',
	'report.wrong.too-much': 'So viel zahlt niemand für einen Kauf: Ist eine Ziffer zu viel?',
	'report.wrong.loss-currency': 'Der weitere Schaden muss in der Währung des Kaufpreises stehen',
	'report.wrong.decided-elsewhere': 'Was eine andere Stelle entschieden hat, wird hier nicht noch einmal aufgenommen',
	'report.wrong.photo-places': 'Zwei Fotos haben denselben Platz',
	'report.wrong.own-offer': 'Wer das selbst verkauft, kann es nicht melden',

	'reason.answer-late': 'Die Zeit für eine Antwort ist abgelaufen',
	'reason.not-arrived': 'Nichts beweist, dass eine Mitteilung angekommen ist',
	'reason.reply-late': 'Was erbeten wurde, kam nicht binnen 30 Tagen',
	'reason.appeal-late': 'Die Zeit für einen Einspruch ist abgelaufen',
	'reason.nothing-owed': 'Es ist nichts mehr offen',
	'reason.admits': 'Der Verkäufer gibt es zu',
	'reason.contests': 'Der Verkäufer bestreitet es',
	'reason.by-desk': 'Über das Konto des Verkäufers bei diesem Server',
	'reason.by-mail': 'Per E-Mail',
	'reason.by-store-message': 'Über die Nachrichten des Shops',
	'reason.reported-before':
		'Diesen Kauf haben Sie schon gemeldet, im selben Fall. Gelesen wird beides; gezählt wird es einmal.',
	'ground.elsewhere': 'Es wird schon anderswo behandelt oder wurde dort entschieden.',
	'ground.time-bar': 'Seit dem Kauf sind mehr als drei Jahre vergangen.',
	'ground.no-prima-facie': 'Aus dem Gesendeten geht noch nicht hervor, dass etwas nicht stimmen könnte.',
	'ground.not-about-goods':
		'Es geht nicht darum, ob die Ware echt ist; Lieferung, Service und Geschmack sind Sache des Shops.',
	'ground.not-own-use':
		'Die Ware wurde nicht zum eigenen Gebrauch gekauft, also stehen die Rechte eines Verbrauchers nicht zu.',
	'ground.seller-unknown': 'Die Seite sagt nicht, wer verkauft; so kann niemand gehört werden.',
	'ground.parallel-import':
		'Die Ware ist echt und kam auf einem anderen Weg als dem der Marke: Das ist keine Fälschung.',
	'ground.abuse': 'Die Meldung sollte jemandem schaden oder kam von jemandem mit eigenem Interesse.',
};
