import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import type {Person} from '../../accounts/principal.ts';
import {qrSvg} from '../../print/qr-svg.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {askAccounts} from './ask-accounts.ts';

export function personAt({principal}: AtDesk): Person {
	if (principal.is !== 'person') throw new Problem('sign-in-needed');
	return principal;
}

const nothing = {values: {}, problem: null};
const password = {
	name: 'password',
	label: 'Your password',
	type: 'password',
	autocomplete: 'current-password',
} as const;
const code = {name: 'code', label: 'Six digits of the app', autocomplete: 'one-time-code'} as const;

const account: DeskPage = {
	path: '/desk/account',
	access: ['person'],
	limit: 'sign-in',
	async show(at, filled) {
		const {name, email, role, secondFactor} = personAt(at);
		return view(
			'Account',
			html`<dl><dt>Name</dt><dd>${name}</dd><dt>E-mail</dt><dd>${email}</dd><dt>Role</dt><dd>${role}</dd>
<dt>Second factor</dt><dd>${secondFactor ? html`<span class="word good">on</span>` : html`<span class="word look">off</span> <a href="/desk/account/second-factor">Turn it on</a>`}</dd></dl>
<h2>Change the password</h2>${form(
				at,
				filled,
				[
					{...password, name: 'currentPassword'},
					{
						name: 'newPassword',
						label: 'New password',
						type: 'password',
						autocomplete: 'new-password',
						hint: 'Twelve characters or more. You are signed out everywhere else.',
					},
				],
				{submit: 'Change it'},
			)}`,
		);
	},
	async act(at, {values}) {
		const {currentPassword = '', newPassword = ''} = values;
		await askAccounts(at, 'change-password', {currentPassword, newPassword, revokeOtherSessions: true});
		return goTo('/desk/account', 'The new password is kept.');
	},
};

const secondFactor: DeskPage = {
	path: '/desk/account/second-factor',
	access: ['person'],
	limit: 'sign-in',
	async show(at, filled) {
		const {secondFactor: isOn, role} = personAt(at);
		if (isOn)
			return view(
				'Second factor',
				role === 'user'
					? html`<p>It is on. To turn it off, give your password.</p>${form(at, filled, [password], {submit: 'Turn it off', to: '/desk/account/second-factor/off', danger: true})}`
					: html`<p>It is on, and your role needs it.</p>`,
			);
		return view(
			'Second factor',
			html`${role === 'user' ? '' : html`<p>Your role acts for the public: a password alone is not enough for it.</p>`}
<p>An app on your phone shows six digits that change every half minute. Give your password to begin.</p>${form(at, filled, [password], {submit: 'Begin'})}`,
		);
	},
	async act(at, {values}) {
		const said = await askAccounts(at, 'two-factor/enable', {password: values.password ?? ''});
		const codes = Array.isArray(said.backupCodes) ? said.backupCodes.map(String) : [];
		return view('Second factor', setUp(at, String(said.totpURI ?? ''), codes));
	},
};

/** What an app needs to make the digits: as a picture for its camera, as words for typing, as a link on the phone itself. */
const setUp = (at: AtDesk, uri: string, codes: readonly string[]): Html => html`
<p>1. Add this to your app: let its camera see the square, or type the secret (time-based, six digits). On the phone itself, <a href="${uri}">open the app with it</a>.</p>
<div class="scan">${qrSvg(uri, {label: 'The secret, for the camera of your app'})}<code class="once" data-copy>${new URL(uri).searchParams.get('secret') ?? ''}</code></div>
<p>2. Keep these backup codes where you keep keys. Each opens the door once, when the phone is lost:</p>
<code class="once" data-copy>${codes.join('\n')}</code>
<p>3. Give what the app shows now:</p>${form(at, nothing, [code], {submit: 'Turn it on', to: '/desk/account/second-factor/code'})}`;

const confirmCode: DeskPage = {
	path: '/desk/account/second-factor/code',
	access: ['person'],
	limit: 'sign-in',
	show: async (at, filled) =>
		view(
			'Second factor',
			html`${form(at, filled, [code], {submit: 'Turn it on'})}<p>Your app does not know it yet? <a href="/desk/account/second-factor">Begin again</a>: what it shows before counts no more.</p>`,
		),
	async act(at, {values}) {
		await askAccounts(at, 'two-factor/verify-totp', {code: (values.code ?? '').replace(/\s/g, '')});
		return goTo('/desk/account', 'The second factor is on.');
	},
};

const turnOff: DeskPage = {
	path: '/desk/account/second-factor/off',
	access: ['person'],
	limit: 'sign-in',
	async act(at, {values}) {
		if (personAt(at).role !== 'user') throw new Problem('not-allowed', 'Your role needs the second factor');
		await askAccounts(at, 'two-factor/disable', {password: values.password ?? ''});
		return goTo('/desk/account', 'The second factor is off.');
	},
};

const invitation: DeskPage = {
	path: '/desk/invitations/:invitation',
	access: ['person'],
	show: async (at, filled) =>
		view(
			'An invitation',
			html`<p>Accept to work with the organization that wrote to you.</p>${form(at, filled, [], {submit: 'Accept'})}`,
		),
	async act(at) {
		await askAccounts(at, 'organization/accept-invitation', {invitationId: at.params.invitation});
		return goTo('/desk/organizations', 'You belong to it now.');
	},
};

/** One's own account. */
export const accountPages: readonly DeskPage[] = [account, secondFactor, confirmCode, turnOff, invitation];
