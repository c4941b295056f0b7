import type {PagesMessages} from '../words.ts';

export const pages: PagesMessages = {
	'options.title': 'Einstellungen',
	'options.saves': 'Was Sie ändern, wird sofort gespeichert.',
	'options.saved': 'Gespeichert',
	'options.not-saved': 'Nicht gespeichert: {detail}',
	'options.failed': 'Die Einstellungen ließen sich nicht lesen: {detail}',

	'server.title': 'Server',
	'server.explain':
		'Von diesem Server kommen signierte Einträge zu Verkäufern und Marken. Verwendet wird nur, was die Signatur seines Schlüssels trägt.',
	'server.address': 'Adresse',
	'server.ask': 'Diesen Server nach seinem Schlüssel fragen',
	'server.asking': 'Frage an {host} …',
	'server.trusted': 'In Gebrauch: {base}',
	'server.none':
		'Noch wird keinem Schlüssel vertraut, also wird kein Server gefragt. Fragen Sie diesen nach seinem Schlüssel, oder geben Sie eine andere Adresse ein.',
	'server.fingerprint': 'Fingerabdruck des Schlüssels',
	'server.found':
		'{host} hat geantwortet. Vergleichen Sie den Fingerabdruck mit dem, den der Betreiber veröffentlicht.',
	'server.same-key': 'Es ist der Schlüssel, dem Sie schon vertrauen.',
	'server.other-key':
		'Es ist nicht der Schlüssel, dem Sie bisher vertrauten. Verwenden Sie ihn nur, wenn der Betreiber den Wechsel angekündigt hat.',
	'server.signed-at': 'Seine neueste Liste wurde signiert: {when}.',
	'server.use': 'Diesen Server verwenden',
	'server.cancel': 'Abbrechen',
	'server.wrong.not-an-address': 'Das ist keine Adresse. Eine sieht so aus: https://touchstone.example',
	'server.wrong.needs-https': 'Über das Netz geht nur https://, http:// nur zu einem Server auf diesem Computer.',
	'server.wrong.not-allowed': 'Der Browser durfte {host} nicht erreichen, also wurde nichts geändert.',
	'server.wrong.offline': '{host} hat nicht geantwortet. Stimmt die Adresse, und läuft der Server?',
	'server.wrong.not-touchstone': 'Unter {host} antwortete etwas, aber kein Touchstone-Server.',
	'server.wrong.bad-signature':
		'{host} hat geantwortet, aber nicht signiert mit dem Schlüssel, den er nennt. Die Antwort wurde nicht verwendet.',

	'mirrors.title': 'Spiegel',
	'mirrors.explain':
		'Der Betreiber nennt diese weiteren Server. Sie halten dieselben signierten Dateien und werden nur gefragt, wenn der Server nicht oder falsch antwortet, und nur, wenn Sie es erlauben.',
	'mirrors.allow': '{host} erlauben',
	'mirrors.allowed': '{host} darf gefragt werden.',
	'mirrors.disallow': '{host} nicht mehr fragen',

	'you.title': 'Sie',
	'you.language': 'Sprache',
	'you.language-auto': 'Wie der Browser: {name}',
	'you.country': 'Wo Sie wohnen',
	'you.country-none': 'Nicht angegeben',
	'you.country-why': 'Manche Abzeichen gelten nur in bestimmten Ländern. Ihre Antwort bleibt in diesem Browser.',

	'every-shop.title': 'Andere Läden',
	'every-shop.explain':
		'Touchstone kann jeden Laden beobachten: Dann sieht es sich in diesem Browser die Seiten aller https-Websites an, die Sie öffnen, um Produktseiten zu erkennen. Was den Browser verlässt, bleibt dasselbe. Der Browser wird Sie fragen.',
	'every-shop.on': 'Jeder Laden wird beobachtet.',
	'every-shop.off': {
		one: 'Nur der {count} Laden, den es mit Namen kennt, wird beobachtet. Anderswo liest es eine Seite, wenn Sie „Diese Seite prüfen“ wählen.',
		other:
			'Nur die {count} Läden, die es mit Namen kennt, werden beobachtet. Anderswo liest es eine Seite, wenn Sie „Diese Seite prüfen“ wählen.',
	},
	'every-shop.turn-on': 'Jeden Laden beobachten',
	'every-shop.turn-off': 'Nicht mehr jeden Laden beobachten',
	'every-shop.refused': 'Der Browser hat die Änderung nicht erlaubt.',

	'off-sites.title': 'Aus auf diesen Websites',
	'off-sites.empty':
		'Touchstone ist überall an, wo es sein kann. Ausschalten lässt es sich auf einer Website im ⋯-Menü des Panels.',
	'off-sites.turn-on': 'Einschalten',
	'off-sites.turn-on-for': 'Auf {store} einschalten',
	'off-sites.undo': '{store} ist wieder an.',

	'kept.title': 'Was aufbewahrt wird',
	'kept.explain': 'Alles davon liegt nur in diesem Browser, sonst nirgends.',
	'kept.visits': {one: '{count} angesehene Produktseite', other: '{count} angesehene Produktseiten'},
	'kept.requests': {one: '{count} Zeile in „Was gesendet wurde“', other: '{count} Zeilen in „Was gesendet wurde“'},
	'kept.export': 'Alles als JSON exportieren',
	'kept.delete': 'All das löschen …',
	'kept.confirm':
		'Gelöscht werden alle Besuche, alle Zeilen in „Was gesendet wurde“, alle geprüften Codes, alle Entwürfe und Meldungen in diesem Browser mit Fotos, Erklärungen, Geheimnis und dem, was die Seite sagte, was noch unterwegs ist, und die Einträge, die für angesehene Seiten geholt wurden. Ihre Einstellungen bleiben; beim Server ändert sich nichts. Speichern Sie vorher die Quittungen von Meldungen. Solange diese Seite offen ist, lässt es sich rückgängig machen.',
	'kept.confirm-act': 'Alles löschen',
	'kept.deleted': 'Alles wurde gelöscht.',
	'kept.restored': 'Alles ist wieder da.',

	'about.title': 'Was Touchstone darf, und warum',
	'about.stores.name': 'Seiten von {stores} lesen',
	'about.stores':
		'Dort liest es Produktseiten von sich aus, anderswo nur, wenn Sie es jeden Laden beobachten lassen. Was es liest, bleibt in diesem Browser.',
	'about.active-tab.name': 'Die Seite vor Ihnen lesen',
	'about.active-tab': 'Überall sonst, einmal, wenn Sie den Knopf drücken oder „Diese Seite prüfen“ wählen.',
	'about.server.name': 'Einen Server erreichen',
	'about.server': 'Den oben, für signierte Einträge. Bevor ein anderer verwendet wird, fragt Sie der Browser.',
	'about.storage.name': 'Daten aufbewahren, der Uhr folgen',
	'about.storage': 'Verlauf und Einträge liegen hier. Neue Einträge kommen nach der Uhr, gleich was Sie ansehen.',
	'about.promise': 'Keine Werbung, keine Provisionslinks, keine bezahlten Abzeichen.',
	'about.version': 'Touchstone {version}, MIT-Lizenz',

	'welcome.title': 'Was belegt ist, was nur behauptet, was unbekannt',
	'welcome.lead':
		'Öffnen Sie eine Produktseite. Touchstone liest, was die Seite sagt, schlägt den Verkäufer in signierten Einträgen nach und zeigt Zeile für Zeile, was es fand, jede mit Quelle.',
	'welcome.strengths': 'Wie stark jede Zeile ist',
	'welcome.proved': 'Eine Signatur oder Entscheidung wurde geprüft.',
	'welcome.claimed': 'Die Seite sagt es. Niemand hat es geprüft.',
	'welcome.unknown': 'Nichts gefunden. Das ist keine Warnung.',
	'welcome.levels': 'Das Ergebnis',
	'welcome.worst': 'Die schlechteste Zeile entscheidet. Lob wiegt keine Warnung auf.',
	'welcome.leaves': 'Was diesen Browser verlässt',
	'welcome.leaves.request':
		'Um einen Verkäufer nachzuschlagen, wird eine Datei mit den Einträgen vieler Verkäufer geholt. Keine Seitenadresse, kein Titel, Name oder Cookie geht hinaus.',
	'welcome.leaves.log': 'Jede Anfrage steht im Panel unter „Was gesendet wurde“.',
	'welcome.leaves.stays': 'Was Sie ansahen, bleibt hier; jederzeit exportierbar und löschbar.',
	'welcome.limits': 'Was es nicht kann',
	'welcome.limits.parcel': 'Es sieht nicht, was im Paket sein wird.',
	'welcome.limits.badge':
		'Eine Seite kann das kleine Schild auf ihr verstecken oder nachmachen. Es gelten der Knopf in der Symbolleiste und das Panel.',
	'welcome.limits.stores':
		'Von sich aus liest es {stores}. Anderswo liest es eine Seite, wenn Sie „Diese Seite prüfen“ wählen.',
	'welcome.where': 'Wo es zu finden ist',
	'welcome.where.text':
		'Drücken Sie den dunklen Stein in der Symbolleiste oder {keys}. Das Panel öffnet sich neben der Seite.',
	'welcome.choices': 'Ihre Wahl',
	'welcome.server': 'Einträge kommen von {host}.',
	'welcome.no-server': 'Noch wird kein Server gefragt: Wählen Sie einen, oder nutzen Sie Touchstone ohne.',
	'welcome.choose-server': 'Server wählen',
	'welcome.change-server': 'Ändern',
	'welcome.done': 'Loslegen',
	'welcome.ready': 'Bereit. Öffnen Sie eine Produktseite; diese Seite kann geschlossen werden.',
};
