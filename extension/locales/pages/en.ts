import type {Message} from '../message.ts';

/** Settings and welcome page in English, and what every other language must have. */
export const pages = {
	'options.title': 'Settings',
	'options.saves': 'What you change is saved at once.',
	'options.saved': 'Saved',
	'options.not-saved': 'Not saved: {detail}',
	'options.failed': 'The settings could not be read: {detail}',

	'server.title': 'Server',
	'server.explain':
		'Signed records of sellers and brands come from this server. Only what bears the signature of its key is used.',
	'server.address': 'Address',
	'server.ask': 'Ask this server for its key',
	'server.asking': 'Asking {host} …',
	'server.trusted': 'In use: {base}',
	'server.none': 'No key is trusted yet, so no server is asked. Ask this one for its key, or enter another address.',
	'server.fingerprint': 'Fingerprint of its key',
	'server.found': '{host} answered. Compare this fingerprint with the one its operator publishes.',
	'server.same-key': 'It is the key you trust already.',
	'server.other-key': 'It is not the key you trusted so far. Use it only if the operator announced the change.',
	'server.signed-at': 'Its newest list was signed at this time: {when}.',
	'server.use': 'Use this server',
	'server.cancel': 'Cancel',
	'server.wrong.not-an-address': 'This is not an address. It looks like https://touchstone.example',
	'server.wrong.needs-https': 'Only https:// is used over the network; http:// only for a server on this computer.',
	'server.wrong.not-allowed': 'The browser was not allowed to reach {host}, so nothing was changed.',
	'server.wrong.offline': '{host} gave no answer. Is the address right, and is the server running?',
	'server.wrong.not-touchstone': 'Something answered at {host}, but it is not a Touchstone server.',
	'server.wrong.bad-signature': '{host} answered, but its answer is not signed with the key it names. It was not used.',

	'mirrors.title': 'Mirrors',
	'mirrors.explain':
		'The operator names these other servers. They hold the same signed files and are asked only when the server does not answer or answers wrongly, and only if you allow it.',
	'mirrors.allow': 'Allow {host}',
	'mirrors.allowed': '{host} may be asked.',
	'mirrors.disallow': 'Stop asking {host}',

	'you.title': 'You',
	'you.language': 'Language',
	'you.language-auto': 'As the browser: {name}',
	'you.country': 'Where you live',
	'you.country-none': 'Not said',
	'you.country-why': 'Some badges hold only in certain countries. Your answer stays in this browser.',

	'every-shop.title': 'Other shops',
	'every-shop.explain':
		'Touchstone can watch every shop: it then looks at the pages of all https sites you open, in this browser, to find out which are product pages. What leaves the browser stays the same. The browser will ask you.',
	'every-shop.on': 'Every shop is watched.',
	'every-shop.off': {
		one: 'Only the {count} store it knows by name is watched. Elsewhere it reads a page when you say “Check this page”.',
		other:
			'Only the {count} stores it knows by name are watched. Elsewhere it reads a page when you say “Check this page”.',
	},
	'every-shop.turn-on': 'Watch every shop',
	'every-shop.turn-off': 'Stop watching every shop',
	'every-shop.refused': 'The browser did not allow the change.',

	'off-sites.title': 'Off on these sites',
	'off-sites.empty':
		'Touchstone is on everywhere it can be. To turn it off on a site, use the ⋯ menu of the panel there.',
	'off-sites.turn-on': 'Turn on',
	'off-sites.turn-on-for': 'Turn on for {store}',
	'off-sites.undo': '{store} is on again.',

	'kept.title': 'What is kept',
	'kept.explain': 'All of it is in this browser only, nowhere else.',
	'kept.visits': {one: '{count} product page looked at', other: '{count} product pages looked at'},
	'kept.requests': {one: '{count} line of “What was sent”', other: '{count} lines of “What was sent”'},
	'kept.export': 'Export everything as JSON',
	'kept.delete': 'Delete all of this …',
	'kept.confirm':
		'This deletes every visit, every line of “What was sent”, every code you checked, every draft and report in this browser with its photos, statements and secret and what its page said, what is still on its way, and the records fetched for the pages you looked at. Your settings stay; at the server nothing changes. Save the receipts of reports before. You can undo it as long as this page is open.',
	'kept.confirm-act': 'Delete all',
	'kept.deleted': 'Everything was deleted.',
	'kept.restored': 'Everything is back.',

	'about.title': 'What Touchstone may do, and why',
	'about.stores.name': 'Read pages of {stores}',
	'about.stores':
		'There it reads product pages by itself; elsewhere only if you let it watch every shop. What it reads stays in this browser.',
	'about.active-tab.name': 'Read the page in front of you',
	'about.active-tab': 'Anywhere else, once, when you press the button or choose “Check this page”.',
	'about.server.name': 'Reach one server',
	'about.server': 'The one above, for signed records. The browser asks you before another is used.',
	'about.storage.name': 'Keep data and follow the clock',
	'about.storage': 'History and records are kept here. New records come on a timer, whatever you look at.',
	'about.promise': 'No advertising, no affiliate links, no paid badges.',
	'about.version': 'Touchstone {version}, MIT licence',

	'welcome.title': 'What is proved, what is only claimed, what is unknown',
	'welcome.lead':
		'Open a product page. Touchstone reads what the page says, looks its seller up in signed records, and shows what it found, line by line, each with its source.',
	'welcome.strengths': 'How strong each line is',
	'welcome.proved': 'A signature or a decision was checked.',
	'welcome.claimed': 'The page says so. Nobody checked it.',
	'welcome.unknown': 'Nothing was found. That is no warning.',
	'welcome.levels': 'The verdict',
	'welcome.worst': 'The worst line decides. Praise never outweighs a warning.',
	'welcome.leaves': 'What leaves this browser',
	'welcome.leaves.request':
		'To look a seller up, one file with the records of many sellers is fetched. No page address, title, name or cookie goes out.',
	'welcome.leaves.log': 'Every request stands in the panel under “What was sent”.',
	'welcome.leaves.stays': 'What you looked at stays here; export or delete it at any time.',
	'welcome.limits': 'What it can not do',
	'welcome.limits.parcel': 'It can not see what will be in the parcel.',
	'welcome.limits.badge':
		'A page can hide or imitate the small badge on it. The toolbar button and the panel are the truth.',
	'welcome.limits.stores': 'By itself it reads {stores}. Elsewhere it reads a page when you say “Check this page”.',
	'welcome.where': 'Where to find it',
	'welcome.where.text': 'Press the dark stone in the toolbar, or {keys}. The panel opens beside the page.',
	'welcome.choices': 'Your choices',
	'welcome.server': 'Records come from {host}.',
	'welcome.no-server': 'No server is asked yet: choose one, or use Touchstone without.',
	'welcome.choose-server': 'Choose the server',
	'welcome.change-server': 'Change',
	'welcome.done': 'Start',
	'welcome.ready': 'Ready. Open a product page in a shop; this page can be closed.',
} as const satisfies Record<string, Message>;
