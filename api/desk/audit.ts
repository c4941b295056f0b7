import {html} from 'hono/html';
import {type AuditEntry, auditBefore} from '../audit/index.ts';
import {type DeskPage, type Html, view} from './desk-page.ts';
import {moment} from './words.ts';

/** Acts, newest first. */
export const auditTable = (entries: readonly AuditEntry[]): Html =>
	entries.length === 0
		? html`<p class="empty">Nothing yet.</p>`
		: html`<div class="scroll"><table><tr><th>When</th><th>Who</th><th>What</th><th>About</th><th>Reason</th></tr>${entries.map(
				({at, actor, act, about, reason}) =>
					html`<tr data-row><td>${moment(at)}</td><td><code>${actor}</code></td><td>${act}</td><td><code>${about}</code></td><td class="long">${reason ?? ''}</td></tr>`,
			)}</table></div>`;

/** Every act of everybody. */
export const audit: DeskPage = {
	path: '/desk/audit',
	access: ['reviewer'],
	async show({world, query}) {
		const asked = Date.parse(query.before ?? '');
		const before = Number.isNaN(asked) ? new Date(world.now().getTime() + 1) : new Date(asked);
		const entries = await auditBefore(world.storage, before);
		const last = entries.at(-1);
		return view(
			'Audit',
			html`<p class="quiet">Every act that changed something, newest first. Rows are only ever added.</p>${auditTable(entries)}${entries.length === 200 && last ? html`<p><a href="?before=${last.at.toISOString()}">Older</a></p>` : ''}`,
		);
	},
};
