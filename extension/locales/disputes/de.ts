import type {DisputesMessages} from '../words.ts';

export const disputes: DisputesMessages = {
	'pack.explain':
		'Touchstone kann niemanden zahlen lassen. Hier kommt alles, was Sie haben, in eine Datei, in der Ordnung, die jene verlangen, die es können. Sie entsteht in diesem Browser und wird niemandem gesendet.',
	'pack.where': 'An wen wenden Sie sich?',
	'pack.opened': 'Dort eröffnet am, falls schon geschehen',
	'pack.goods.keep': 'Behalten Sie die Ware.',
	'pack.goods.ask-first': 'Schicken Sie ungefragt nichts zurück.',
	'pack.goods.as-told': 'Die Ware.',
	'pack.wants-statement':
		'Verlangt wird eine unterschriebene Erklärung der Marke, und noch gibt es keine. Bitten Sie die Marke: Sie kann Ihre Fotos ansehen.',
	'pack.last': 'Bis {day}',
	'pack.first': 'Ab {day}',
	'pack.theirs': 'Andere haben bis {day}',
	'pack.over': 'War bis {day}',
	'pack.no-day': 'Läuft ab einem Tag, der noch nicht bekannt ist',
	'pack.check': 'Regeln ändern sich: nachgesehen am {day}. Prüfen Sie sie, bevor Sie sich darauf verlassen.',
	'pack.make': 'Mappe anlegen',
	'pack.making': 'Wird zusammengestellt …',
	'pack.made':
		'{name} liegt in Ihren Downloads ({size}). Entpacken und index.html öffnen; calendar.ics gehört in Ihren Kalender.',
	'pack.failed': 'Die Mappe konnte nicht angelegt werden: {detail}',
};
