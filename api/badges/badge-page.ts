import {html} from 'hono/html';
import {type BadgeState, badgePaths, type PublicBadge} from '../../shared/badges/contract.ts';
import {regionName} from '../../shared/country-names.ts';
import {lookOf} from '../http/look.ts';

const look = lookOf(`
.state{display:inline-block;padding:var(--u) calc(var(--u)*3);border-radius:var(--round);font-weight:var(--strong);margin:0}
.valid{color:var(--verified);background:var(--verified-ground)}
.not-yet,.expired{color:var(--unknown);background:var(--unknown-ground)}
.suspended{color:var(--caution);background:var(--caution-ground)}
.revoked{color:var(--warning);background:var(--warning-ground)}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:var(--u) calc(var(--u)*4);margin:calc(var(--u)*4) 0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
ol{list-style:none;margin:0;padding:0}
li{border-inline-start:2px solid var(--line);margin-inline-start:calc(var(--u)*2);padding:0 0 calc(var(--u)*4) calc(var(--u)*4);position:relative}
li::before{content:"";position:absolute;inset-inline-start:-6px;top:6px;width:10px;height:10px;border-radius:50%;background:var(--control)}
li:last-child{border-color:transparent;padding-bottom:0}li:last-child::before{background:var(--verified)}
li p{margin:0}
`);

/** Headers of the page: its one style is allowed by its digest, everything else is not. */
export const badgePageHeaders = look.headers;

const days = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const day = (text: string) => days.format(new Date(text));
const list = new Intl.ListFormat('en', {type: 'conjunction'});
const place = (territory: readonly string[]) =>
	territory.length === 0 ? 'everywhere' : `in ${list.format(territory.map(code => regionName(code)))}`;

const kinds = {official: 'official store', authorized: 'authorized store'} as const;
const licences = {exclusive: 'an exclusive licence', ordinary: 'an ordinary licence'} as const;

const states: Record<BadgeState, string> = {
	valid: 'In force',
	'not-yet': 'Not in force yet',
	expired: 'Ended',
	suspended: 'Suspended',
	revoked: 'Revoked',
};

/** A badge for people: what it says, how it stands, and who allowed whom, from the owner of the mark to the seller. */
export function badgePage(badge: PublicBadge) {
	const {seller, brand, kind, state, why} = badge;
	const since = badge.revokedAt ?? (state === 'suspended' ? badge.suspendedAt : null);
	return look.page(
		`Badge ${badge.id}`,
		html`<h1>${seller.name} as ${kinds[kind]} of ${brand.name}</h1>
<p class="state ${state}">${states[state]}${since ? ` since ${day(since)}` : ''}</p>
${why ? html`<p>Reason: ${why}</p>` : ''}
<dl>
<dt>Badge<dd>${badge.id}
<dt>Seller<dd>${seller.name} <span class="quiet">${seller.key.replace(/^seller:/, '')}</span>
<dt>Brand<dd>${brand.name}
<dt>Holds<dd>${place(badge.territory)}
<dt>From<dd>${day(badge.from)}
<dt>Until<dd>${day(badge.until)}
${badge.mark ? html`<dt>Trade mark<dd>${badge.mark.number}, ${badge.mark.office}` : ''}
${badge.issuedAt ? html`<dt>Issued<dd>${day(badge.issuedAt)}` : ''}
</dl>
<h2>Who allowed whom</h2>
${chain(badge)}
<h2>Check it yourself</h2>
<p>A picture of a badge proves nothing, and neither does this page. What proves it is the signed token in <a href="${badgePaths.badge(badge.id)}">the badge as data</a>: Touchstone’s extension checks it in the browser, and <code>touchstone badge verify</code> checks it without a network.</p>`,
	);
}

function chain({chain, brand, seller, kind}: PublicBadge) {
	if (chain.length === 0)
		return html`<p>No licence is filed: ${seller.name} ${kind === 'official' ? `is the owner of ${brand.name}, or` : 'is authorized directly:'} this server’s operator vouches for it.</p>`;
	return html`<ol>
<li><p><strong>${chain[0]?.licensor ?? ''}</strong> <span class="quiet">owner of ${brand.name}</span></p></li>
${chain.map(
	link => html`<li><p><strong>${link.licensee}</strong> <span class="quiet">got ${licences[link.kind]} from ${link.licensor}, ${place(link.territory)}, ${day(link.from)} to ${day(link.until)}</span></p>
${link.document ? html`<p class="quiet">Letter on file, SHA-256 <code>${link.document}</code></p>` : ''}</li>
`,
)}</ol>`;
}
