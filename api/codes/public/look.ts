import {createHash} from 'node:crypto';
import {html, raw} from 'hono/html';
import {lookOf} from '../../http/look.ts';

const css = `
form{margin:calc(var(--u)*6) 0}
label{display:block;margin:calc(var(--u)*4) 0 var(--u);font-weight:var(--strong)}
label .quiet{font-weight:var(--regular)}
input,select{width:100%;min-height:44px;padding:calc(var(--u)*2) calc(var(--u)*3);border:1px solid var(--control);border-radius:var(--round);background:var(--ground);color:var(--text);font:inherit}
input[name=code]{font-family:ui-monospace,monospace;letter-spacing:.06em}
button{min-height:44px;width:100%;margin-top:calc(var(--u)*4);padding:calc(var(--u)*2) calc(var(--u)*4);border:1px solid var(--control);border-radius:var(--round);background:var(--ground);color:var(--text);font:inherit;font-weight:var(--strong);cursor:pointer}
button.main{background:var(--stone);color:var(--on-stone);border-color:transparent}
button.main:hover{background:var(--stone-hover)}
.answer{padding:calc(var(--u)*4);border-radius:var(--round)}
.answer h1{margin:0}.answer p{margin:calc(var(--u)*2) 0 0}
.clear{color:var(--clear);background:var(--clear-ground)}
.unknown{color:var(--unknown);background:var(--unknown-ground)}
.caution{color:var(--caution);background:var(--caution-ground)}
.warning{color:var(--warning);background:var(--warning-ground)}
.code{font:var(--regular) var(--large)/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:var(--u) calc(var(--u)*4);margin:calc(var(--u)*4) 0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
img{max-width:100%;border-radius:var(--round);margin-top:calc(var(--u)*2)}
summary{cursor:pointer;min-height:44px;padding-top:calc(var(--u)*2)}
.never{border-inline-start:2px solid var(--line);padding-inline-start:calc(var(--u)*3);margin:calc(var(--u)*6) 0}
`;

/**
 * Keeps on the device that it was this one that asked: a random receipt for each code, so that a second look is not taken for
 * another's. Without script the server sets a cookie for this code alone.
 */
const script = `for(const f of document.forms)f.addEventListener('submit',()=>{try{const k='receipt '+f.code.value.toUpperCase().replace(/[^0-9A-Z]/g,''),h=localStorage.getItem(k);if(h)f.receipt.value=h;else localStorage.setItem(k,f.receipt.value);f.kept.value='1'}catch{}})`;

const digest = createHash('sha256').update(script).digest('base64');

/** Pictures are a brand's own, from wherever it keeps them, and only asked for when somebody opens them. */
const look = lookOf(css, {form: "'self'", script: `'sha256-${digest}'`, img: 'https:'});

export const codePageHeaders = {
	...look.headers,
	'Cache-Control': 'no-store',
	// A form of this page's own says where it comes from; nobody else is told
	'Referrer-Policy': 'same-origin',
};

export const codePage = (title: string, body: unknown) =>
	look.page(
		title,
		html`${body}
<p class="never">A code is never proof: codes are copied. The answer says how often this one was asked for; compare the thing in your hand with the product.</p>
<script>${raw(script)}</script>`,
	);
