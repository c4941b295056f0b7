/** Putting evidence together for whoever can make the seller pay. */
export const disputes = {
	'pack.explain':
		'Touchstone can not make anyone pay. This puts everything you have into one file, in the order that those want who can. It is made in this browser and sent to nobody.',
	'pack.where': 'Where do you turn to?',
	'pack.opened': 'Opened there on, if you did already',
	'pack.goods.keep': 'Keep the goods.',
	'pack.goods.ask-first': 'Post nothing back unasked.',
	'pack.goods.as-told': 'The goods.',
	'pack.wants-statement':
		'It wants a signed statement of the brand, and there is none yet. Ask the brand: it can look at your photos.',
	'pack.last': 'Until {day}',
	'pack.first': 'From {day}',
	'pack.theirs': 'Others have until {day}',
	'pack.over': 'Was until {day}',
	'pack.no-day': 'Runs from a day that is not known yet',
	'pack.check': 'Rules change: looked at on {day}. Check before you rely on them.',
	'pack.make': 'Make the pack',
	'pack.making': 'Putting it together …',
	'pack.made':
		'{name} is in your downloads ({size}). Unpack it and open index.html; calendar.ics goes into your calendar.',
	'pack.failed': 'The pack could not be made: {detail}',
} as const;
