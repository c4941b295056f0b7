import {lookOf} from '../../http/look.ts';

const css = `
form{margin:calc(var(--u)*4) 0;padding:calc(var(--u)*4);border:1px solid var(--line);border-radius:var(--round)}
label{display:block;margin:calc(var(--u)*3) 0 var(--u);font-weight:var(--strong)}
label.choice{display:flex;gap:calc(var(--u)*2);align-items:baseline;font-weight:var(--regular)}
textarea,input:not([type=radio],[type=checkbox]){width:100%;padding:calc(var(--u)*2);border:1px solid var(--control);border-radius:var(--round);background:var(--ground);color:var(--text);font:inherit}
textarea{min-height:9rem}
button{min-height:44px;margin-top:calc(var(--u)*4);padding:calc(var(--u)*2) calc(var(--u)*4);border:1px solid transparent;border-radius:var(--round);background:var(--stone);color:var(--on-stone);font:inherit;font-weight:var(--strong);cursor:pointer}
.state{display:inline-block;padding:var(--u) calc(var(--u)*3);border-radius:var(--round);font-weight:var(--strong);margin:0;color:var(--unknown);background:var(--unknown-ground)}
.counterfeit{color:var(--warning);background:var(--warning-ground)}
.genuine{color:var(--clear);background:var(--clear-ground)}
.wrong{color:var(--warning);background:var(--warning-ground);padding:calc(var(--u)*3);border-radius:var(--round)}
blockquote{margin:calc(var(--u)*2) 0;padding-inline-start:calc(var(--u)*4);border-inline-start:2px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
.reasons{white-space:pre-wrap;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:var(--u) calc(var(--u)*4);margin:calc(var(--u)*4) 0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
.photos{display:flex;flex-wrap:wrap;gap:calc(var(--u)*2)}
.photos img{max-width:12rem;max-height:12rem;border-radius:var(--round);border:1px solid var(--line)}
`;

const look = lookOf(css);
const formLook = lookOf(css, {form: "'self'", img: "'self'"});

export const casePage = look.page;

/** Of what everybody may read. */
export const publicHeaders = {...look.headers, 'Cache-Control': 'public, max-age=60'};

/** Of what only the holder of a link may read: it is kept nowhere, found by no search, and its address is told to nobody. */
const secretHeaders = {
	...formLook.headers,
	'Cache-Control': 'no-store',
	'X-Robots-Tag': 'noindex, nofollow',
	'Referrer-Policy': 'no-referrer',
};

/** A page that only the holder of a link may read. */
export const secretPage = async (page: unknown, status = 200): Promise<Response> =>
	new Response(String(await page), {status, headers: {...secretHeaders, 'Content-Type': 'text/html; charset=UTF-8'}});

const days = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
export const dayOf = (at: string): string => days.format(new Date(at));
