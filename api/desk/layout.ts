import {html} from 'hono/html';
import {shownLine} from '../../shared/reports/shown-text.ts';
import type {Person, Principal} from '../accounts/principal.ts';
import type {Html, View} from './desk-page.ts';
import {saidShort} from './said.ts';

type Room = {path: string; label: string; for(person: Person): boolean};

const isReviewer = ({role}: Person) => role === 'reviewer' || role === 'operator';

/** REGISTRY of what stands in the desk's navigation. */
const rooms: readonly Room[] = [
	{path: '/desk', label: 'Overview', for: () => true},
	{path: '/desk/queue', label: 'Queue', for: isReviewer},
	{path: '/desk/cases', label: 'Cases', for: isReviewer},
	{path: '/desk/reported', label: 'Reported', for: ({organizations}) => organizations.length > 0},
	{
		path: '/desk/service-desk',
		label: 'Service desk',
		for: person => isReviewer(person) || person.organizations.length > 0,
	},
	{path: '/desk/brands', label: 'Brands', for: ({organizations}) => organizations.some(({kind}) => kind === 'brand')},
	{path: '/desk/codes', label: 'Codes', for: ({organizations}) => organizations.some(({kind}) => kind === 'brand')},
	{path: '/desk/badges', label: 'Badges', for: ({organizations}) => organizations.length > 0},
	{path: '/desk/sellers', label: 'Stores', for: ({organizations}) => organizations.length > 0},
	{path: '/desk/documents', label: 'Documents', for: ({organizations}) => organizations.length > 0},
	{path: '/desk/organizations', label: 'Organizations', for: () => true},
	{path: '/desk/categories', label: 'Categories', for: ({role}) => role === 'operator'},
	{path: '/desk/people', label: 'People', for: ({role}) => role === 'operator'},
	{path: '/desk/audit', label: 'Audit', for: isReviewer},
	{path: '/desk/account', label: 'Account', for: () => true},
];

/** The longest path that begins the page's own is where one is. */
function isHere(path: string, at: string): boolean {
	const best = rooms
		.filter(room => at === room.path || at.startsWith(`${room.path}/`))
		.sort((a, b) => b.path.length - a.path.length)[0];
	return best?.path === path;
}

const mark = html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 2.5 11.5 1 15 6l-1.5 7L6 15 1 10z" fill="var(--stone)"/><path d="M4.5 11.5 12 4.5" stroke="var(--gold)" stroke-width="1.8" stroke-linecap="round"/></svg>`;

const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M3 2.5 11.5 1 15 6l-1.5 7L6 15 1 10z" fill="#2b3138"/><path d="M4.5 11.5 12 4.5" stroke="#e0b860" stroke-width="1.8" stroke-linecap="round"/></svg>')}`;

/** A whole page of the desk. `token` stands in the form that signs out. */
export function layout(
	{title, main, aside}: View,
	{principal, at, token, done}: {principal: Principal; at: string; token: string; done: string | null},
): Html {
	const person = principal.is === 'person' ? principal : null;
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shownLine(title)} · Touchstone desk</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/desk/desk.css">
<script src="/desk/comforts.js" defer></script>
</head>
<body>
<a class="skip" href="#main">To the page</a>
<header class="top"><a class="home" href="/desk">${mark} Touchstone <span>desk</span></a>${
		person &&
		html`<form method="post" action="/desk/sign-out"><input type="hidden" name="formToken" value="${token}"><span class="who">${person.name}</span><button class="plain">Sign out</button></form>`
	}</header>
<div class="desk${person ? '' : ' alone'}">
${
	person &&
	html`<nav aria-label="Desk"><ul>${rooms
		.filter(room => room.for(person))
		.map(
			({path, label}) =>
				html`<li><a href="${path}"${isHere(path, at) ? html` aria-current="page"` : ''}>${label}</a></li>`,
		)}</ul></nav>`
}
<main id="main" tabindex="-1">
<h1>${saidShort(title)}</h1>
${done && html`<p class="done" role="status">${done}</p>`}
${main}
</main>
${aside && html`<aside aria-label="What you can do now">${aside}</aside>`}
</div>
</body>
</html>`;
}
