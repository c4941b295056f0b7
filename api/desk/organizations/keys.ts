import {html} from 'hono/html';
import {NewKey, scopes} from '../../../shared/keys/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import {parseValue} from '../../http/parse-request.ts';
import {keyById, keysOf, makeKey, revokeKey, rotateKey, standsAt} from '../../keys/index.ts';
import {personAt} from '../account/account.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {day} from '../words.ts';
import {organizationAt} from './organizations.ts';

async function ledAt(at: AtDesk) {
	const organization = await organizationAt(at);
	if (!organization.leads) throw new Problem('not-allowed', 'Owners and admins of the organization make keys');
	return organization;
}

const showOnce = (
	key: string,
	back: string,
): Html => html`<p>This is the key. It is shown this once and kept nowhere: put it where your program reads its secrets.</p>
<code class="once" data-copy>${key}</code><p>It is sent as <code>Authorization: Bearer</code> with every request: <a href="/docs/api">what can be asked</a>.</p><p><a href="${back}">To the keys</a></p>`;

const keys: DeskPage = {
	path: '/desk/organizations/:organization/keys',
	access: ['person'],
	async show(at, filled) {
		const {id, name} = await ledAt(at);
		const here = `/desk/organizations/${id}/keys`;
		const now = at.world.now();
		const rows = await keysOf(at.world.storage, id);
		return view(
			`Keys of ${name}`,
			html`${
				rows.length === 0
					? html`<p class="empty">No keys yet. A test key works in a sandbox of which nothing is ever public: begin with one.</p>`
					: html`<div class="scroll"><table><tr><th>Name</th><th>Begins</th><th>For</th><th>Last used</th><th>Until</th><td></td></tr>${rows.map(
							row =>
								html`<tr data-row><td>${row.name}</td><td><code>${row.start}</code></td><td>${row.scopes.join(', ')}</td><td>${row.lastUsedAt ? day(row.lastUsedAt) : 'never'}</td><td>${
									standsAt(row, now)
										? html`${day(row.revokedAt ?? row.expiresAt)}`
										: html`<span class="word">ended</span>`
								}</td><td>${standsAt(row, now) && row.revokedAt === null ? html`${button(at, 'Rotate', `${here}/rotate`, {key: row.id}, false, row.name)} ${button(at, 'End', `${here}/end`, {key: row.id}, true, row.name)}` : ''}</td></tr>`,
						)}</table></div>`
			}<h2>New key</h2>${form(
				at,
				filled,
				[
					{name: 'name', label: 'Name', hint: 'Which program uses it'},
					{
						name: 'mode',
						label: 'Mode',
						type: 'choice',
						options: [
							['test', 'Test: the sandbox'],
							['live', 'Live'],
						],
					},
					{
						name: 'scopes',
						label: 'What for',
						type: 'checks',
						options: Object.entries(scopes).map(([scope, words]) => [scope, `${words} (${scope})`] as const),
					},
					{
						name: 'days',
						label: 'Good for, in days',
						type: 'number',
						optional: true,
						hint: '365 if you say nothing, 730 at most',
					},
				],
				{submit: 'Make the key'},
			)}`,
		);
	},
	async act(at, {values, lists}) {
		const {id} = await ledAt(at);
		const {name, mode, days} = values;
		const asked = parseValue(NewKey, {name, mode, scopes: lists.scopes ?? [], ...(days && {days: Number(days)})});
		const {key} = await makeKey(at.world, id, personAt(at).id, asked);
		return view('The new key', showOnce(key, `/desk/organizations/${id}/keys`));
	},
};

async function keyAt(at: AtDesk, id: string | undefined) {
	const organization = await ledAt(at);
	const row = await keyById(at.world.storage, id ?? '');
	if (row?.organization !== organization.id) throw new Problem('not-found', 'The organization has no such key');
	return row;
}

const rotate: DeskPage = {
	path: '/desk/organizations/:organization/keys/rotate',
	access: ['person'],
	async act(at, {values}) {
		const row = await keyAt(at, values.key);
		const {key} = await rotateKey(at.world, row, personAt(at).id, 24);
		return view(
			'The key that follows',
			html`<p>The old one stays good for 24 hours.</p>${showOnce(key, `/desk/organizations/${row.organization}/keys`)}`,
		);
	},
};

const end: DeskPage = {
	path: '/desk/organizations/:organization/keys/end',
	access: ['person'],
	async act(at, {values}) {
		const row = await keyAt(at, values.key);
		await revokeKey(at.world, row, personAt(at).id);
		return goTo(`/desk/organizations/${row.organization}/keys`, 'The key has ended.');
	},
};

export const keyPages: readonly DeskPage[] = [keys, rotate, end];
