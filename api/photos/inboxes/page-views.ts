import {html} from 'hono/html';
import type {LanguageId} from '../../../shared/languages.ts';
import {mostPhotos} from '../../../shared/photos/contract.ts';
import {problemText} from '../../../shared/problem-words/problem-words.ts';
import {type ProblemCode, problems} from '../../../shared/problems.ts';
import {lookOf} from '../../http/look.ts';
import type {Reader} from '../../http/page-language.ts';
import {phoneWords} from './words/phone-words.ts';

const look = lookOf(
	`
form{margin:calc(var(--u)*4) 0}
[hidden]{display:none!important}
.pick{position:relative;display:block;margin-top:calc(var(--u)*3)}
.pick input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
.pick span,button{display:block;width:100%;min-height:48px;padding:calc(var(--u)*3) calc(var(--u)*4);border:1px solid var(--control);border-radius:var(--round);background:var(--ground);color:var(--text);font:inherit;font-weight:var(--strong);text-align:center;cursor:pointer}
.pick.main span,button{background:var(--stone);color:var(--on-stone);border-color:transparent}
.pick input:focus-visible+span{outline:2px solid var(--gold);outline-offset:2px}
label{display:block;font-weight:var(--strong)}
form input{width:100%;min-height:44px;margin:calc(var(--u)*2) 0;font:inherit;color:inherit}
#photos{list-style:none;margin:calc(var(--u)*6) 0 0;padding:0}
#photos li{display:grid;grid-template-columns:72px 1fr;gap:0 calc(var(--u)*3);align-content:center;min-height:72px;margin-bottom:calc(var(--u)*3)}
#photos img{grid-row:1/4;width:72px;height:72px;object-fit:cover;border-radius:var(--round);background:var(--line)}
#photos p,#photos progress{grid-column:2;margin:0;width:100%}
#photos .refused p:last-child{color:var(--warning)}
progress{accent-color:var(--clear);height:8px}
#said{min-height:1.5em;font-weight:var(--strong)}
.answer{padding:calc(var(--u)*4);border-radius:var(--round);color:var(--unknown);background:var(--unknown-ground)}
.answer.sent{color:var(--clear);background:var(--clear-ground)}
.answer.refused{color:var(--caution);background:var(--caution-ground)}
.answer h1{margin:0}.answer p{margin:calc(var(--u)*2) 0 0}
`,
	{form: "'self'", script: "'self'", connect: "'self'", img: 'blob:'},
);

/** Only this page's own script and style; pictures only from the phone itself. */
export const phonePageHeaders = {...look.headers, 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin'};

const page = (reader: Reader, title: string, body: unknown) =>
	look.page(
		title,
		html`${body}
<script src="/p/phone.js" defer></script>`,
		reader,
	);

/** Opening the address does nothing: a preview of a link takes no inbox away from its phone. The button does, or the script. */
export function claimPage(path: string, reader: Reader) {
	const words = phoneWords[reader.language];
	return page(
		reader,
		words.title,
		html`<h1>${words.claimHead}</h1>
<p>${words.claim}</p>
<form name="claim" method="post" action="${path}/open"><button>${words.claimButton}</button></form>`,
	);
}

/** `sent`: what became of a photo that the form sent. */
export type Sent = {is: 'sent'} | {is: 'refused'; why: ProblemCode};

const ofSoMany = (text: string) => text.replace('{n}', String(mostPhotos));

/** Problems that the script may meet, beside those of the photo itself. */
const met: readonly ProblemCode[] = [
	'not-found',
	'not-allowed',
	'too-many',
	'too-large',
	'too-many-requests',
	'invalid-request',
	'foreign-origin',
	'busy',
	'unexpected',
	'changed-meanwhile',
	'wrong-offset',
	'not-now',
];
const ofPhotos = /^(document|image|svg|heic|photo|no-room)-/;

/** What became of a photo, in the reader's language: what means something else here than elsewhere, in the page's own words. */
function whyNot(code: ProblemCode, language: LanguageId): string {
	const {otherHead, endedHead, kinds, most} = phoneWords[language];
	const own: Partial<Record<ProblemCode, string>> = {
		'not-found': endedHead,
		'not-allowed': otherHead,
		'document-kind-unknown': kinds,
		'too-many': ofSoMany(most),
	};
	return own[code] ?? problemText(code, language) ?? code;
}

/** What the script says of each problem, by the problem’s type. */
const problemsIn = (language: LanguageId): Record<string, string> =>
	Object.fromEntries(
		// Object.keys forgets what it was given
		(Object.keys(problems) as ProblemCode[])
			.filter(code => met.includes(code) || ofPhotos.test(code))
			.map(code => [`/problems/${code}`, whyNot(code, language)]),
	);

export function sendPage(path: string, reader: Reader, {left, sent}: {left: number; sent: Sent | null}) {
	const {language} = reader;
	const words = phoneWords[language];
	return page(
		reader,
		words.title,
		html`${sent && html`<section class="answer ${sent.is}" role="status"><h1>${sent.is === 'sent' ? words.sent : words.notSent}</h1><p>${sent.is === 'sent' ? words.sentHow : whyNot(sent.why, language)}</p></section>`}
<h1>${words.claimHead}</h1>
<div id="with-script" data-words="${JSON.stringify({...words.script, problems: problemsIn(language)})}" hidden>
<p>${ofSoMany(words.withScript)}</p>
<label class="pick main"><input type="file" accept="image/*" capture="environment"><span>${words.take}</span></label>
<label class="pick"><input type="file" accept="image/*" multiple><span>${words.choose}</span></label>
<ul id="photos"></ul>
<p id="said" role="status"></p>
</div>
<div id="without-script"><p>${words.withoutScript}</p></div>
${left === 0 ? html`<p>${ofSoMany(words.last)}</p>` : html`<form name="send" method="post" action="${path}" enctype="multipart/form-data"><label for="photo">${words.photo}</label><input id="photo" name="photo" type="file" accept="image/jpeg,image/png,image/webp" required><button>${words.send}</button></form>`}`,
	);
}

export function notThisPhone(reader: Reader) {
	const words = phoneWords[reader.language];
	return page(
		reader,
		words.otherTitle,
		html`<section class="answer refused"><h1>${words.otherHead}</h1><p>${words.other}</p></section>`,
	);
}

export function ended(reader: Reader) {
	const words = phoneWords[reader.language];
	return page(
		reader,
		words.endedTitle,
		html`<section class="answer"><h1>${words.endedHead}</h1><p>${words.ended}</p></section>`,
	);
}
