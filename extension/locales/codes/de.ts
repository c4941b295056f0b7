import type {CodesMessages} from '../words.ts';

export const codes: CodesMessages = {
	'code.title': 'Code prüfen',
	'code.explain':
		'Marken drucken Codes auf die Ware oder ihre Schachtel. Tippen Sie einen ein, oder lesen Sie ihn aus einem Bild. Bilder werden in diesem Browser gelesen und verlassen ihn nicht.',
	'code.menu': 'Code in diesem Bild prüfen',
	'code.text': 'Code',
	'code.text-hint': 'Wie er gedruckt ist',
	'code.brand': 'Marke',
	'code.brand-why': 'Für eigene Codes einer Marke. Steht eine GTIN im Bild, ist sie nicht nötig.',
	'code.brand-needed':
		'Das ist keiner unserer Codes, also muss die Marke genannt werden: Ihre eigenen Codes sind nur unter ihr zu finden.',

	'code.camera': 'Kamera',
	'code.camera-stop': 'Kamera ausschalten',
	'code.file': 'Bild aus einer Datei',
	'code.drop': 'oder ein Bild einfügen oder hier ablegen',
	'code.camera-looking':
		'Ein Code wird gesucht. Halten Sie ihn ruhig und in gutem Licht, sodass er das halbe Bild füllt.',
	'code.camera-view': 'Was die Kamera sieht',
	'code.camera-refused':
		'Der Browser gibt keine Kamera frei: {detail}. Erlauben Sie sie für diese Seite in den Einstellungen des Browsers, oder wählen Sie ein Bild aus einer Datei.',
	'code.camera-none': 'Keine Kamera gefunden. Wählen Sie ein Bild aus einer Datei, oder tippen Sie den Code ein.',

	'code.reading': 'Das Bild wird gelesen …',
	'code.read.no-code':
		'Im Bild wurde kein Code gefunden. Ein schärferes hilft: gerade von oben, ohne Spiegelung, der Code füllt die Hälfte. Oder tippen Sie den Code ein.',
	'code.read.no-picture':
		'Diese Datei enthält kein Bild, das der Browser zeigen kann. HEIC-Bilder bitte zuerst als JPEG speichern.',
	'code.read.not-reachable':
		'In dem, was vom Bild zu sehen ist, wurde kein Code gefunden. Zeigen Sie es größer an, oder speichern Sie es und wählen Sie hier die Datei.',
	'code.read.failed': 'Dieser Browser konnte das Bild nicht lesen: {detail}',
	'code.choices': 'Das Bild enthält mehrere Codes. Welcher soll es sein?',

	'code.is.touchstone': 'Richtig getippt: Das Prüfzeichen stimmt.',
	'code.is.own': 'Ein eigener Code einer Marke.',
	'code.is.gtin': 'Artikelnummer (GTIN): {gtin}',
	'code.is.digits':
		'Stehen diese Ziffern unter einem Strichcode, so sind sie die Nummer des Produkts: auf jedem Stück dieselbe, also kein Beweis. Ein Code zum Prüfen steht anderswo.',
	'code.product-number':
		'{gtin} ist die Nummer des Produkts. Sie ist auf jedem Stück dieselbe, echt oder nicht. Suchen Sie einen anderen Code: einen freigerubbelten oder einen quadratischen.',
	'code.elsewhere':
		'Das Bild führt zu {host} und enthält keinen Code, der hier bekannt ist. Es wurde nicht geöffnet. Fragen Sie die Marke, ob diese Adresse ihre eigene ist.',
	'code.faulty': 'Das Bild enthält etwas, das die Regeln seiner Art verletzt: {text}',
	'code.mistyped': 'Das kann kein Code sein: Etwas ist vertippt. Niemand wurde gefragt.',
	'code.mistyped.empty': 'Ohne Leerzeichen und Striche bleibt nichts übrig.',
	'code.mistyped.characters': 'Ein Zeichen darin kommt in solchen Codes nicht vor.',
	'code.mistyped.too-short': 'Ein Teil fehlt.',
	'code.mistyped.too-long': 'Er ist zu lang.',
	'code.mistyped.prefix': 'Codes dieser Marke beginnen anders.',
	'code.mistyped.check': 'Das Prüfzeichen stimmt nicht: Vergleichen Sie ihn Gruppe für Gruppe mit dem Etikett.',

	'code.peek': 'Erst ansehen',
	'code.peek-why': 'vor dem Kauf: Ist er registriert, und für welches Produkt? Das wird nicht gezählt.',
	'code.query': 'Prüfen',
	'code.query-why': 'mit der Ware in der Hand: Das zählt, für Sie einmal, so oft Sie auch fragen.',
	'code.sent':
		'Gesendet werden der Code, die Marke oder Artikelnummer, Ihr Land, falls Sie es angegeben haben, und beim Prüfen eine Zufallszahl, die nur für diesen Code gilt. Kein Name, keine Seite.',
	'code.asking.peek': 'Wird angesehen …',
	'code.asking.query': 'Wird geprüft …',
	'code.asking.claim': 'Wird als Ihrer gemeldet …',
	'code.asking.verifier': 'Das System der Marke wird gefragt …',
	'code.asking.still': 'Es wird noch gefragt …',

	'code.no-server.title': 'Noch niemand zu fragen',
	'code.no-server': 'Es ist kein Server gewählt. Wählen Sie einen in den Einstellungen.',
	'code.no-answer.title': 'Keine Antwort',
	'code.no-answer.peek':
		'Von hier aus ist über diesen Code nichts bekannt. Das sagt nichts, weder Gutes noch Schlechtes.',
	'code.no-answer.query':
		'Von hier aus ist über diesen Code nichts bekannt. Die Prüfung kann trotzdem gezählt worden sein; fragen Sie noch einmal, das zählt als dieselbe.',
	'code.refused.title': 'Der Server hat die Frage nicht beantwortet',
	'code.refused': 'Das sagt nichts über den Code.',
	'code.too-many.title': 'Zu viele Codes, die es nicht gibt',
	'code.too-many':
		'Jemand in diesem Netz, oder viele zugleich, haben nach Codes gefragt, die es nicht gibt. Das hält fern, wer Codes rät.',
	'code.too-many.after': {one: 'Fragen Sie in {count} Minute wieder.', other: 'Fragen Sie in {count} Minuten wieder.'},
	'code.detail': 'Näheres: {detail}',

	'code.answer.genuine_first': 'Registriert, und niemand hat ihn zuvor geprüft',
	'code.answer.genuine_repeat': 'Registriert, und schon geprüft',
	'code.answer.genuine_repeat.yours': 'Registriert, und Sie haben ihn zuerst geprüft',
	'code.answer.registered': 'Registriert, bisher nie geprüft',
	'code.answer.asked': 'Registriert, und schon geprüft',
	'code.answer.over_limit': 'Von mehr Menschen geprüft, als eine Sache Besitzer hat',
	'code.answer.suspicious': 'An diesem Code gibt es Zweifel',
	'code.answer.recalled': 'Produkt zurückgerufen',
	'code.answer.unknown': 'Kein Eintrag zu diesem Code',
	'code.unknown':
		'Niemand hat ihn registriert, oder er gehört einer anderen Marke: Beides wird nicht unterschieden, damit niemand Codes erraten kann.',

	'code.times': {one: 'Bisher hat ihn {count} Person geprüft.', other: 'Bisher haben ihn {count} Personen geprüft.'},
	'code.times.you': {
		one: '{count} Person hat ihn geprüft: Sie.',
		other: '{count} Personen haben ihn geprüft, Sie eingeschlossen.',
	},
	'code.first': 'Zuerst: {when}',
	'code.first.in': 'Zuerst: {when}, nach eigener Angabe in: {country}',
	'code.last': 'Zuletzt: {when}',
	'code.yours.first': 'Sie waren die erste Person.',
	'code.yours.before': 'Sie haben ihn schon geprüft; dieses Mal wurde nicht gezählt.',
	'code.claimed': 'Sie haben am {day} gesagt, dass er zu Ihrer Ware gehört.',
	'code.open': 'Der Code liegt offen: Jeder im Geschäft kann ihn fotografieren, darum sagen Prüfungen anderer wenig.',
	'code.other-market':
		'Hergestellt für: {countries}. Das spricht nicht dagegen: Ware aus einem anderen Markt ist echte Ware.',
	'code.recalled-since': 'Seit {day}. Die Marke sagt: {why}',
	'code.why.blocked': 'Die Marke hat ihn gesperrt.',
	'code.why.retired': 'Die Marke hat ihn aus dem Gebrauch genommen.',
	'code.why.impossible-travel':
		'In zwei Ländern wurde gesagt, er gehöre jemandem, schneller nacheinander, als eine Sache reisen kann.',
	'code.why.velocity': 'In kurzer Zeit haben mehr Menschen ihn ihren genannt, als eine Sache Besitzer hat.',
	'code.why.confirmed-by-brand': 'Die Marke hat bestätigt, dass er kopiert wird.',

	'code.advice': 'Was jetzt zu tun ist',
	'code.advice.compare': 'Vergleichen Sie die Ware in Ihrer Hand mit dem Produkt unten.',
	'code.advice.say-it-is-yours':
		'Haben Sie die Ware gekauft, so sagen Sie, dass sie Ihnen gehört: So werden Kopien Ihres Codes gefunden.',
	'code.advice.ask-before-buying':
		'Andere haben ihn schon geprüft. Fragen Sie den Verkäufer, warum, oder nehmen Sie ein anderes Stück.',
	'code.advice.do-not-rely': 'Verlassen Sie sich nicht auf diesen Code. Zeigen Sie der Marke, was Sie haben.',
	'code.advice.stop-using': 'Benutzen Sie die Ware nicht weiter, und lesen Sie, was die Marke sagt.',
	'code.advice.check-typing':
		'Vergleichen Sie, was Sie getippt haben, mit dem Etikett. Stimmt es, fragen Sie die Marke.',
	'code.never-proof': 'Ein Code ist nie ein Beweis: Codes werden kopiert. Vergleichen Sie die Sache selbst.',

	'code.own-system':
		'{brand} hat ein eigenes System bei {host}. Lassen Sie es fragen, so gibt der Server den Code und Ihre Sprache ({language}) dorthin weiter, sonst nichts. Es kann die Frage zählen.',
	'code.own-system-ask': '{host} fragen',
	'code.own-system-said': '{host} sagt',
	'code.own-system-silent': 'Es kam keine Antwort: {detail}',
	'code.own-system-note': 'Das ist die Antwort der Marke, weitergegeben, wie sie kam. Es ist nicht unsere.',

	'code.product': 'Der Code gehört zu',
	'code.product-number-of': 'GTIN {gtin}',
	'code.picture-show': 'Bild der Marke zeigen',
	'code.picture-from': 'Es kommt von {host}; dort wird bekannt, dass jemand danach fragt.',
	'code.picture-of': 'Bild der Marke: {name}',
	'code.picture-failed': 'Das Bild konnte nicht von {host} geladen werden.',
	'code.contact': 'Einen Menschen bei {name} fragen',
	'code.contact-mail': 'An {email} schreiben',
	'code.contact-link': '{host} öffnen',

	'code.claim': 'Das gehört mir',
	'code.claim-why':
		'Sagen Sie es, wenn Sie die Ware gekauft haben. Sagt jemand anderswo dasselbe von einer Kopie, erfahren es die Marke und Sie.',
	'code.claim-country': 'Gekauft oder benutzt in',
	'code.claim-choose': 'Land wählen',
	'code.claim-day': 'Gekauft am (darf leer bleiben)',
	'code.claim-act': 'Sagen, dass es mir gehört',

	'code.earlier': 'Von Ihnen geprüfte Codes',
	'code.earlier-count': {one: '{count} Code', other: '{count} Codes'},
	'code.earlier.peek': 'angesehen',
	'code.earlier.query': 'geprüft',
	'code.earlier.claim': 'als Ihrer gemeldet',
	'code.earlier.verifier': 'die Marke gefragt',
	'code.earlier-again': 'Diesen Code wieder nehmen: {code}',

	'sent.why.code': 'zu einem Code',
	'sent.why.picture': 'für ein Bild',
	'sent.shown': 'gezeigt',
};
