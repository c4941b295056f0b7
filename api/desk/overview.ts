import {html} from 'hono/html';
import {personAt} from './account/account.ts';
import {type DeskPage, view} from './desk-page.ts';

/** Where one lands: what there is to do, for whoever came. */
export const overview: DeskPage = {
	path: '/desk',
	access: ['person'],
	async show(at) {
		const {name, role, organizations, secondFactor} = personAt(at);
		return view(
			`Good day, ${name}`,
			html`${
				role !== 'user' && !secondFactor
					? html`<p class="refusal">Your role (${role}) can do nothing yet: <a href="/desk/account/second-factor">turn on the second factor</a>.</p>`
					: ''
			}${
				organizations.length === 0 && role === 'user'
					? html`<p class="empty">To prove a brand or ask for a badge, make an organization first. <a href="/desk/organizations/new">Make one</a></p>`
					: ''
			}`,
		);
	},
};
