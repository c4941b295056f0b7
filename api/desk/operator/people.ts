import {html} from 'hono/html';
import * as v from 'valibot';
import {Problem} from '../../../shared/problems.ts';
import {peopleNamed, userById} from '../../accounts/queries.ts';
import {setRole} from '../../accounts/set-role.ts';
import {personRoles} from '../../accounts/tables.ts';
import {auditOf} from '../../audit/index.ts';
import {parseValue} from '../../http/parse-request.ts';
import {personAt} from '../account/account.ts';
import {auditTable} from '../audit.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {more} from '../more.ts';
import {day} from '../words.ts';

const rolesToChoose = [
	['user', 'User: works for brands and sellers'],
	['reviewer', 'Reviewer: decides about badges and cases'],
	['authority', 'Authority: may confirm documents and propose norms'],
	['operator', 'Operator: everything a reviewer may, people and roles'],
] as const;

const people: DeskPage = {
	path: '/desk/people',
	access: ['operator'],
	async show(at) {
		const words = (at.query.words ?? '').slice(0, 100);
		const {rows, next} = await peopleNamed(at.world.storage, words, at.query.after);
		return view(
			'People',
			html`<form class="filter" method="get"><div class="field"><label for="words">Name or address</label><input id="words" name="words" value="${words}" data-filter></div><button>Find</button></form>
${
	rows.length === 0
		? html`<p class="empty">Nobody is called that.</p>`
		: html`<div class="scroll"><table><tr><th>Name</th><th>E-mail</th><th>Role</th><th>Second factor</th><th>Since</th></tr>${rows.map(
				each =>
					html`<tr data-row><td><a href="/desk/people/${each.id}">${each.name}</a></td><td>${each.email}</td><td>${each.role}</td><td>${each.secondFactor ? 'on' : 'off'}</td><td>${day(each.createdAt)}</td></tr>`,
			)}</table></div>`
}${more(at, next)}`,
		);
	},
};

async function personOf({world, params}: AtDesk) {
	const person = await userById(world.storage, params.person ?? '');
	if (!person) throw new Problem('not-found', 'Nobody has this id');
	return person;
}

const NewRole = v.object({role: v.picklist(personRoles, 'must be one of the four roles')});

const person: DeskPage = {
	path: '/desk/people/:person',
	access: ['operator'],
	async show(at, filled) {
		const {id, name, email, role, twoFactorEnabled, createdAt} = await personOf(at);
		return view(
			name,
			html`<dl><dt>E-mail</dt><dd>${email}</dd><dt>Role</dt><dd>${role}</dd><dt>Second factor</dt><dd>${twoFactorEnabled ? 'on' : 'off'}</dd><dt>Since</dt><dd>${day(createdAt)}</dd></dl>
<h2>What was done about this account</h2>${auditTable(await auditOf(at.world.storage, id))}<p><a href="/desk/audit?about=${id}">All of it</a></p>`,
			{
				aside: html`<h2>Role</h2>${form(at, {...filled, values: {role, ...filled.values}}, [{name: 'role', label: 'Becomes', type: 'choice', options: rolesToChoose}], {submit: 'Give this role'})}<p class="quiet">They are signed out, and need a second factor before the role does anything.</p>`,
			},
		);
	},
	async act(at, {values}) {
		const {id} = await personOf(at);
		const me = personAt(at);
		// Else the last operator could lock everybody out
		if (id === me.id) throw new Problem('not-allowed', 'Nobody changes their own role');
		const {role} = parseValue(NewRole, values);
		await setRole(at.world, id, role, me.id);
		return goTo(`/desk/people/${id}`, 'The role is given. They are signed out, and come back with it.');
	},
};

export const peoplePages: readonly DeskPage[] = [people, person];
