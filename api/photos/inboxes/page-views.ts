import {html} from 'hono/html';
import {mostPhotos} from '../../../shared/photos/contract.ts';
import {lookOf} from '../../http/look.ts';

const look = lookOf(`
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
`);

/** Only this page's own script and style; pictures only from the phone itself. */
export const phonePageHeaders = {
	...look.headers,
	'Content-Security-Policy': look.headers['Content-Security-Policy'].replace(
		"form-action 'none'",
		"form-action 'self'; script-src 'self'; connect-src 'self'; img-src blob:",
	),
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'same-origin',
};

const page = (title: string, body: unknown) =>
	look.page(
		title,
		html`${body}
<script src="/p/phone.js" defer></script>`,
	);

/** Opening the address does nothing: a preview of a link takes no inbox away from its phone. The button does, or the script. */
export const claimPage = (path: string) =>
	page(
		'Send photos',
		html`<h1>Send photos to your computer</h1>
<p>One phone may send photos for the report that is open on your computer. Is it this one?</p>
<form name="claim" method="post" action="${path}/open"><button>Send from this phone</button></form>`,
	);

/** `sent`: what became of a photo that the form sent. */
export const sendPage = (
	path: string,
	{left, sent}: {left: number; sent: {is: 'sent' | 'refused'; words: string} | null},
) =>
	page(
		'Send photos',
		html`${sent && html`<section class="answer ${sent.is}" role="status"><h1>${sent.is === 'sent' ? 'Sent; look at your computer' : 'Not sent'}</h1><p>${sent.words}</p></section>`}
<h1>Send photos to your computer</h1>
<div id="with-script" hidden>
<p>This phone removes the place and time from each photo before it is sent. Up to ${mostPhotos} photos.</p>
<label class="pick main"><input type="file" accept="image/*" capture="environment"><span>Take a photo</span></label>
<label class="pick"><input type="file" accept="image/*" multiple><span>Choose photos</span></label>
<ul id="photos"></ul>
<p id="said" role="status"></p>
</div>
<div id="without-script"><p>The server removes the place and time from each photo before anything is kept.</p></div>
${left === 0 ? html`<p>This was the last of ${mostPhotos} photos.</p>` : html`<form name="send" method="post" action="${path}" enctype="multipart/form-data"><label for="photo">A photo (JPEG, PNG or WebP, 10 MB at most)</label><input id="photo" name="photo" type="file" accept="image/jpeg,image/png,image/webp" required><button>Send it</button></form>`}`,
	);

export const notThisPhone = () =>
	page(
		'Another phone',
		html`<section class="answer refused"><h1>Another phone opened this first</h1><p>The address works on one phone, and in one browser that keeps cookies. Ask your computer for a new one.</p></section>`,
	);

export const ended = () =>
	page(
		'Ended',
		html`<section class="answer"><h1>This address has ended</h1><p>It works for half an hour. What was sent before is on your computer, or gone. Ask your computer for a new one.</p></section>`,
	);
