import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import {leads} from '../../accounts/principal.ts';
import {membersOf, organizationById, organizationsOf} from '../../accounts/queries.ts';
import {personAt} from '../account/account.ts';
import {askAccounts} from '../account/ask-accounts.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {scroll} from '../scroll.ts';

const kinds = [
	['brand', 'A brand: owner or exclusive licensee of a mark'],
	['seller', 'A seller: a shop that wants a badge'],
] as const;
const roles = [
	['member', 'Member: works with brands and badges'],
	['admin', 'Admin: people and keys as well'],
	['owner', 'Owner'],
] as const;

const list: DeskPage = {
	path: '/desk/organizations',
	access: ['person'],
	async show(at) {
		const mine = await organizationsOf(at.world.storage, personAt(at).id);
		return view(
			'Organizations',
			html`${
				mine.length === 0
					? html`<p class="empty">You belong to none. Make one for your brand or your shop, or let a colleague invite you.</p>`
					: html`<div class="scroll"><table><tr><th>Name</th><th>Kind</th><th>You are</th></tr>${mine.map(
							({id, name, kind, role}) =>
								html`<tr data-row><td><a href="/desk/organizations/${id}">${name}</a></td><td>${kind}</td><td>${role}</td></tr>`,
						)}</table></div>`
			}<p><a class="action" href="/desk/organizations/new">New organization</a></p>`,
		);
	},
};

const create: DeskPage = {
	path: '/desk/organizations/new',
	access: ['person'],
	show: async (at, filled) =>
		view(
			'New organization',
			form(
				at,
				filled,
				[
					{
						name: 'name',
						label: 'Name',
						hint: 'As the trade register or the trade mark names it',
						autocomplete: 'organization',
					},
					{name: 'kind', label: 'What it is', type: 'choice', options: kinds},
				],
				{submit: 'Make it'},
			),
		),
	async act(at, {values}) {
		const {name = '', kind = ''} = values;
		// The slug is for addresses, which nobody sees here; its end keeps two of one name apart
		const slug = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${at.world.newId('x').slice(-6)}`;
		const {id} = await askAccounts(at, 'organization/create', {name, kind, slug});
		return goTo(`/desk/organizations/${String(id)}`, 'It is made. Register your brand, or claim your store.');
	},
};

/** The organization of a page's address, if the visitor belongs to it. */
export async function organizationAt(at: AtDesk) {
	const id = at.params.organization ?? '';
	const mine = personAt(at).organizations.find(each => each.id === id);
	const organization = mine && (await organizationById(at.world.storage, id));
	if (!organization) throw new Problem('not-found', 'You belong to no organization with this id');
	return {...organization, leads: leads(at.principal, id)};
}

const one: DeskPage = {
	path: '/desk/organizations/:organization',
	access: ['person'],
	async show(at, filled) {
		const {id, name, kind, leads: mayLead} = await organizationAt(at);
		const people = await membersOf(at.world.storage, id);
		const here = `/desk/organizations/${id}`;
		return view(
			name,
			html`<dl><dt>Kind</dt><dd>${kind}</dd><dt>Id</dt><dd><code>${id}</code></dd></dl>
<p>${kind === 'brand' ? html`<a class="action" href="/desk/brands/new">Register a brand</a>` : html`<a class="action" href="/desk/sellers/new">Claim a store</a>`}</p>
<h2>People</h2>${scroll(
				'People',
				html`<table><tr><th>Name</th><th>E-mail</th><th>Role</th><td></td></tr>${people.map(
					each =>
						html`<tr data-row><td>${each.name}</td><td>${each.email}</td><td>${each.role}</td><td>${mayLead && each.role !== 'owner' ? button(at, 'Remove', `${here}/people/remove`, {member: each.id}, true, each.name) : ''}</td></tr>`,
				)}</table>`,
			)}
${
	mayLead
		? html`<h2>Invite somebody</h2>${form(
				at,
				filled,
				[
					{name: 'email', label: 'E-mail', type: 'email'},
					{name: 'role', label: 'As', type: 'choice', options: roles},
				],
				{submit: 'Send the invitation'},
			)}<h2>Programs</h2><p>They use the API with a key, and are told by webhooks what happens. <a href="${here}/keys">Keys</a> · <a href="${here}/webhooks">Webhooks</a></p>`
		: ''
}`,
		);
	},
	async act(at, {values}) {
		const {id} = await organizationAt(at);
		const {email = '', role = 'member'} = values;
		await askAccounts(at, 'organization/invite-member', {email, role, organizationId: id});
		return goTo(`/desk/organizations/${id}`, 'A letter is on its way.');
	},
};

const removePerson: DeskPage = {
	path: '/desk/organizations/:organization/people/remove',
	access: ['person'],
	async act(at, {values}) {
		const {id} = await organizationAt(at);
		await askAccounts(at, 'organization/remove-member', {memberIdOrEmail: values.member, organizationId: id});
		return goTo(`/desk/organizations/${id}`, 'They belong to it no more.');
	},
};

export const organizationPages: readonly DeskPage[] = [list, create, one, removePerson];
