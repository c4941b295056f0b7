import type {Message} from '../message.ts';

/** Checking codes in English, and what every other language must have. {places} are filled in; `count` chooses the plural form. */
export const codes = {
	'code.title': 'Check a code',
	'code.explain':
		'Brands print codes on the thing or its box. Type one, or read it from a picture. Pictures are read in this browser and never leave it.',
	'code.menu': 'Check the code in this image',
	'code.text': 'Code',
	'code.text-hint': 'As it is printed',
	'code.brand': 'Brand',
	'code.brand-why': 'For codes of a brand’s own. With a GTIN in the picture it is not needed.',
	'code.brand-needed':
		'This is not one of our codes, so the brand has to be named: its own codes are found under it only.',

	'code.camera': 'Camera',
	'code.camera-stop': 'Stop the camera',
	'code.file': 'Picture from a file',
	'code.drop': 'or paste a picture, or drop one here',
	'code.camera-looking': 'Looking for a code. Hold it still, in good light, so that it fills half the picture.',
	'code.camera-view': 'What the camera sees',
	'code.camera-refused':
		'The browser gives no camera: {detail}. Allow it for this page in the browser’s settings, or choose a picture from a file.',
	'code.camera-none': 'No camera was found. Choose a picture from a file, or type the code.',

	'code.reading': 'Reading the picture …',
	'code.read.no-code':
		'No code was found in the picture. A sharper one helps: straight from above, without glare, the code filling half of it. Or type the code.',
	'code.read.no-picture':
		'This file holds no picture that the browser can show. HEIC pictures: save them as JPEG first.',
	'code.read.not-reachable':
		'No code was found in what is in sight of the picture. Show it larger, or save it and choose the file here.',
	'code.read.failed': 'This browser could not read the picture: {detail}',
	'code.choices': 'The picture holds several codes. Which one?',

	'code.is.touchstone': 'Typed right: its check character fits.',
	'code.is.own': 'A code of a brand’s own.',
	'code.is.gtin': 'Product number (GTIN): {gtin}',
	'code.is.digits':
		'If these digits stand below a bar code, they are the product’s number: the same on every piece, so they prove nothing. A code for checking stands elsewhere.',
	'code.product-number':
		'{gtin} is the product’s number. It is the same on every piece, genuine or not. Look for another code: scratched free, or a square one.',
	'code.elsewhere':
		'The picture leads to {host} and holds no code that is known here. It was not opened. Check with the brand whether that address is its own.',
	'code.faulty': 'The picture holds something that breaks the rules of its kind: {text}',
	'code.mistyped': 'This can not be a code: something is mistyped. Nobody was asked.',
	'code.mistyped.empty': 'Nothing is left of it without spaces and hyphens.',
	'code.mistyped.characters': 'A character in it does not occur in such codes.',
	'code.mistyped.too-short': 'A part is missing.',
	'code.mistyped.too-long': 'It is too long.',
	'code.mistyped.prefix': 'Codes of this brand begin otherwise.',
	'code.mistyped.check': 'Its check character does not fit: compare it with the label, one group at a time.',

	'code.peek': 'Look first',
	'code.peek-why': 'before buying: is it registered, and for which product? It is not counted.',
	'code.query': 'Check it',
	'code.query-why': 'with the thing in your hand: it counts, once for you however often you ask.',
	'code.sent':
		'Sent are the code, the brand or product number, your country if you set it, and for a check a random number made for this code alone. No name, no page.',
	'code.asking.peek': 'Looking …',
	'code.asking.query': 'Checking …',
	'code.asking.claim': 'Saying that it is yours …',
	'code.asking.verifier': 'Having the brand’s own system asked …',
	'code.asking.still': 'Still asking …',

	'code.no-server.title': 'Nobody to ask yet',
	'code.no-server': 'No server is chosen. Choose one in the settings.',
	'code.no-answer.title': 'No answer',
	'code.no-answer.peek': 'Nothing is known of this code from here. That says nothing, good or bad.',
	'code.no-answer.query':
		'Nothing is known of this code from here. The check may have been counted all the same; ask again, and it counts as the same one.',
	'code.refused.title': 'The server did not answer the question',
	'code.refused': 'That says nothing of the code.',
	'code.too-many.title': 'Too many codes that are not there',
	'code.too-many':
		'Somebody on this network, or many at once, asked for codes that do not exist. That keeps guessers out.',
	'code.too-many.after': {one: 'Ask again in {count} minute.', other: 'Ask again in {count} minutes.'},
	'code.detail': 'Details: {detail}',

	'code.answer.genuine_first': 'Registered, and nobody checked it before',
	'code.answer.genuine_repeat': 'Registered, and checked before',
	'code.answer.genuine_repeat.yours': 'Registered, and you checked it first',
	'code.answer.registered': 'Registered, never checked so far',
	'code.answer.asked': 'Registered, and checked before',
	'code.answer.over_limit': 'Checked by more people than one thing has owners',
	'code.answer.suspicious': 'This code is in doubt',
	'code.answer.recalled': 'Product recalled',
	'code.answer.unknown': 'No record of this code',
	'code.unknown':
		'Nobody registered it, or it is another brand’s: the two are not told apart, so that nobody can guess codes.',

	'code.times': {one: '{count} person checked it so far.', other: '{count} people checked it so far.'},
	'code.times.you': {one: '{count} person checked it: you.', other: '{count} people checked it, you among them.'},
	'code.first': 'First: {when}',
	'code.first.in': 'First: {when}, in {country} by the asker’s word',
	'code.last': 'Last: {when}',
	'code.yours.first': 'You were the first.',
	'code.yours.before': 'You checked it before; this time was not counted.',
	'code.claimed': 'You said on {day} that it is yours.',
	'code.open': 'The code lies open: everybody in the shop can photograph it, so others’ checks say little.',
	'code.other-market':
		'Made for {countries}. That says nothing against it: goods brought from another market are genuine.',
	'code.recalled-since': 'Since {day}. The brand says: {why}',
	'code.why.blocked': 'The brand has blocked it.',
	'code.why.retired': 'The brand has taken it out of use.',
	'code.why.impossible-travel': 'It was said to be somebody’s in two countries sooner than a thing can travel.',
	'code.why.velocity': 'More people called it theirs within a short time than one thing has owners.',
	'code.why.confirmed-by-brand': 'The brand has confirmed that it is being copied.',

	'code.advice': 'What to do now',
	'code.advice.compare': 'Compare the thing in your hand with the product below.',
	'code.advice.say-it-is-yours':
		'Once you have bought it, say that it is yours: copies of your code are found by that.',
	'code.advice.ask-before-buying': 'Others checked it before. Ask the seller why, or take another piece.',
	'code.advice.do-not-rely': 'Do not rely on this code. Show the brand what you have.',
	'code.advice.stop-using': 'Stop using it, and read what the brand says.',
	'code.advice.check-typing': 'Compare what you typed with the label. If it is right, ask the brand.',
	'code.never-proof': 'A code is never proof: codes are copied. Compare the thing itself.',

	'code.own-system':
		'{brand} has a system of its own at {host}. If you have it asked, the code and your language ({language}) are passed on to it by the server, nothing else. It may count the question.',
	'code.own-system-ask': 'Ask {host}',
	'code.own-system-said': '{host} says',
	'code.own-system-silent': 'No answer came: {detail}',
	'code.own-system-note': 'This is the brand’s own answer, passed on as it came. It is not ours.',

	'code.product': 'The code belongs to',
	'code.product-number-of': 'GTIN {gtin}',
	'code.picture-show': 'Show the brand’s picture',
	'code.picture-from': 'It comes from {host}, which learns that somebody asks for it.',
	'code.picture-of': 'The brand’s picture of {name}',
	'code.picture-failed': 'The picture could not be loaded from {host}.',
	'code.contact': 'Ask a person at {name}',
	'code.contact-mail': 'Write to {email}',
	'code.contact-link': 'Open {host}',

	'code.claim': 'This is mine',
	'code.claim-why':
		'Say so once you have bought it. If somebody elsewhere says the same of a copy, the brand and you learn of it.',
	'code.claim-country': 'Bought or used in',
	'code.claim-choose': 'Choose a country',
	'code.claim-day': 'Bought on (may be left empty)',
	'code.claim-act': 'Say that it is mine',

	'code.earlier': 'Codes you checked',
	'code.earlier-count': {one: '{count} code', other: '{count} codes'},
	'code.earlier.peek': 'looked',
	'code.earlier.query': 'checked',
	'code.earlier.claim': 'said to be yours',
	'code.earlier.verifier': 'asked the brand',
	'code.earlier-again': 'Take this code again: {code}',

	'sent.why.code': 'for a code',
	'sent.why.picture': 'for a picture',
	'sent.shown': 'shown',
} as const satisfies Record<string, Message>;
