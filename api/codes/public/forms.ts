import {html} from 'hono/html';
import {codeLength, inGroups} from '../../../shared/codes/code-text.ts';
import {countries} from './words.ts';

/** What a form begins with. */
export type Filled = {code: string; brand: string; country: string; receipt: string};

const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
const held = ({receipt}: Filled) => html`${hidden('receipt', receipt)}${hidden('kept', '')}`;

const country = (chosen: string, words: string, needed: boolean) =>
	html`<label for="country-${needed ? 'claim' : 'ask'}">${words}${needed ? '' : html` <span class="quiet">if you like</span>`}</label>
<select id="country-${needed ? 'claim' : 'ask'}" name="country"${needed ? html` required` : ''}><option value=""></option>${countries.map(
		({code, name}) => html`<option value="${code}"${code === chosen ? html` selected` : ''}>${name}</option>`,
	)}</select>`;

const buttons = html`<button class="main" name="act" value="query">I have it in my hand: check the code</button>
<p class="quiet">This counts, once: the next who asks is told that somebody did.</p>
<button name="act" value="peek">I have not bought it: only look</button>
<p class="quiet">This is not counted.</p>`;

export const shownCode = (code: string): string => (code.length === codeLength ? inGroups(code) : code);

/** Type a code and ask. */
export const typingForm = (filled: Filled) =>
	html`<form method="post" action="/check">${held(filled)}
<label for="code">Code</label><input id="code" name="code" value="${filled.code}" required maxlength="200" autocomplete="off" autocapitalize="characters" spellcheck="false">
<label for="brand">Brand <span class="quiet">as it stands on the goods</span></label><input id="brand" name="brand" value="${filled.brand}" maxlength="200" autocomplete="off">
${country(filled.country, 'Where you are', false)}${buttons}</form>`;

/** A code that was scanned: pressing the button asks, opening the page does not. */
export const scannedForm = (filled: Filled) =>
	html`<form method="post">${held(filled)}${hidden('code', filled.code)}
<p class="code">${shownCode(filled.code)}</p>${country(filled.country, 'Where you are', false)}${buttons}</form>`;

/** Asks the brand's own system, after its name was read. */
export const passOnForm = (filled: Filled, brand: string, host: string, action: string | null) =>
	html`<h2>Ask ${brand} itself</h2><p>${brand} has a query system of its own at <strong>${host}</strong>. Pressing the button sends the code there; what it answers is ${brand}’s word.</p>
<form method="post"${action === null ? '' : html` action="${action}"`}>${held(filled)}${hidden('code', filled.code)}${hidden('brand', brand)}${hidden('consent', host)}<button name="act" value="pass-on">Send the code to ${host}</button></form>`;

/** "This is mine". `action` null: the page's own address. */
export const claimForm = (filled: Filled, action: string | null) =>
	html`<h2>Is it yours?</h2><p>Once you have bought it, say so: copies of your code are found by that. Nobody is told who you are.</p>
<form method="post"${action === null ? '' : html` action="${action}"`}>${held(filled)}${hidden('code', filled.code)}${hidden('brand', filled.brand)}
${country(filled.country, 'Where you are', true)}<button name="act" value="claim">This is mine</button></form>`;
