import {html} from 'hono/html';
import {type AuditEntry, auditPage} from '../audit/index.ts';
import {type DeskPage, type Html, view} from './desk-page.ts';
import {more} from './more.ts';
import {scroll} from './scroll.ts';
import {moment} from './words.ts';

/** Acts, newest first. */
export const auditTable = (entries: readonly AuditEntry[]): Html =>
	entries.length === 0
		? html`<p class="empty">Nothing yet.</p>`
		: scroll(
				'Acts',
				html`<table><tr><th>When</th><th>Who</th><th>What</th><th>About</th><th>Reason</th></tr>${entries.map(
					({at, actor, act, about, reason}) =>
						html`<tr data-row><td>${moment(at)}</td><td><code>${actor}</code></td><td>${act}</td><td><code>${about}</code></td><td class="long">${reason ?? ''}</td></tr>`,
				)}</table>`,
			);

/** Every act of everybody, or all about one id. */
export const audit: DeskPage = {
	path: '/desk/audit',
	access: ['reviewer'],
	async show(at) {
		const {after, about} = at.query;
		const {rows, next} = await auditPage(at.world.storage, {after, about: about || undefined});
		return view(
			'Audit',
			html`<p class="quiet">Every act that changed something, newest first. Rows are only ever added.</p>
<form class="filter" method="get"><div class="field"><label for="about">About</label><input id="about" name="about" value="${about ?? ''}" data-filter></div><button>Show</button></form>
${auditTable(rows)}${more(at, next, 'Older')}`,
		);
	},
};
