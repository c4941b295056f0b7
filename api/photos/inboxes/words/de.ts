import type {PhoneWords} from './phone-words.ts';

/** What the phone's page says, in German. */
export const german: PhoneWords = {
	title: 'Fotos senden',
	claimHead: 'Fotos an Ihren Computer senden',
	claim: 'Ein Telefon kann Fotos für die Meldung senden, die auf Ihrem Computer offen ist. Ist es dieses?',
	claimButton: 'Von diesem Telefon senden',
	sent: 'Gesendet; sehen Sie auf Ihren Computer',
	sentHow: 'Ort und Zeit wurden auf dem Server entfernt.',
	notSent: 'Nicht gesendet',
	withScript: 'Dieses Telefon entfernt Ort und Zeit aus jedem Foto, bevor es gesendet wird. Bis zu {n} Fotos.',
	take: 'Foto aufnehmen',
	choose: 'Fotos auswählen',
	withoutScript: 'Der Server entfernt Ort und Zeit aus jedem Foto, bevor etwas aufbewahrt wird.',
	last: 'Das war das letzte von {n} Fotos.',
	photo: 'Ein Foto (JPEG, PNG oder WebP, höchstens 10 MB)',
	send: 'Senden',
	kinds: 'Ein Foto muss PNG, JPEG oder WebP sein.',
	most: 'Mehr als {n} Fotos von zusammen 40 MB werden auf einmal nicht angenommen.',
	otherTitle: 'Ein anderes Telefon',
	otherHead: 'Ein anderes Telefon hat dies zuerst geöffnet',
	other:
		'Die Adresse gilt für ein Telefon, in einem Browser, der Cookies behält. Lassen Sie sich am Computer eine neue geben.',
	endedTitle: 'Beendet',
	endedHead: 'Diese Adresse gilt nicht mehr',
	ended:
		'Sie gilt eine halbe Stunde. Was vorher gesendet wurde, ist auf Ihrem Computer oder gelöscht. Lassen Sie sich am Computer eine neue geben.',
	script: {
		photo: 'Foto {n}',
		waiting: 'Wartet',
		removing: 'Ort und Zeit werden entfernt',
		sending: 'Wird gesendet',
		sent: 'Gesendet',
		unreadable: 'Das ist kein Bild, das dieses Telefon lesen kann.',
		tooLarge: 'Dieses Foto ist zu groß.',
		failed: 'Es konnte nicht gesendet werden.',
		offline: 'Keine Verbindung: Es geht von selbst weiter, sobald eine da ist',
		onePhoto: '1 Foto',
		photos: '{n} Fotos',
		toGo: '{photos} gesendet, noch {n}. Lassen Sie diese Seite offen.',
		done: '{photos} gesendet; sehen Sie auf Ihren Computer.',
	},
};
