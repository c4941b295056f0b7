import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import {confirmAddress} from '../../accounts/confirm-address.ts';
import {type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {askAccounts} from './ask-accounts.ts';

/** Only a path of the desk: nobody is led elsewhere by a link to the door. */
const pathAfter = (then: string | undefined): string =>
	then !== undefined && /^\/desk(\/[\w/-]*)?$/.test(then) ? then : '/desk';

const anyone = ['anyone'] as const;

const signIn: DeskPage = {
	path: '/desk/sign-in',
	access: anyone,
	limit: 'sign-in',
	show: async (at, filled) =>
		view(
			'Sign in',
			html`${form(
				at,
				filled,
				[
					{name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username'},
					{name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password'},
				],
				{submit: 'Sign in'},
			)}<p><a href="/desk/sign-up">Make an account</a> · <a href="/desk/forgotten">Password forgotten</a></p>`,
		),
	async act(at, {values}) {
		const {email = '', password = ''} = values;
		const said = await askAccounts(at, 'sign-in/email', {email, password});
		const then = pathAfter(at.query.then);
		return said.twoFactorRedirect === true ? goTo(`/desk/sign-in/code?then=${encodeURIComponent(then)}`) : goTo(then);
	},
};

const signInCode: DeskPage = {
	path: '/desk/sign-in/code',
	access: anyone,
	limit: 'sign-in',
	show: async (at, filled) =>
		view(
			'Second factor',
			html`${form(
				at,
				filled,
				[
					{
						name: 'code',
						label: 'Six digits of your app, or a backup code',
						autocomplete: 'one-time-code',
					},
				],
				{submit: 'Go on'},
			)}<p><a href="/desk/sign-in">Begin again</a></p>`,
		),
	async act(at, {values}) {
		const code = (values.code ?? '').replace(/\s/g, '');
		await askAccounts(at, /^\d{6}$/.test(code) ? 'two-factor/verify-totp' : 'two-factor/verify-backup-code', {code});
		return goTo(pathAfter(at.query.then));
	},
};

const signUp: DeskPage = {
	path: '/desk/sign-up',
	access: anyone,
	limit: 'sign-in',
	show: async (at, filled) =>
		view(
			'Make an account',
			html`<p class="quiet">For brands, sellers and those who check them. Shoppers need none.</p>${form(
				at,
				filled,
				[
					{name: 'name', label: 'Your name', autocomplete: 'name'},
					{name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username'},
					{
						name: 'password',
						label: 'Password',
						type: 'password',
						autocomplete: 'new-password',
						hint: 'Twelve characters or more',
					},
				],
				{submit: 'Make the account'},
			)}<p><a href="/desk/sign-in">I have one</a></p>`,
		),
	async act(at, {values}) {
		const {name = '', email = '', password = ''} = values;
		await askAccounts(at, 'sign-up/email', {name, email, password});
		return goTo('/desk/sign-in', 'We sent a letter: follow its link, and give your password there.');
	},
};

/** Where the link of the letter leads. The letter alone is not enough: a stranger may have made the account. */
const confirm: DeskPage = {
	path: '/desk/confirm',
	access: anyone,
	limit: 'sign-in',
	show: async (at, filled) =>
		view(
			'Confirm your address',
			html`<p>Give the password that you made the account with.</p>${form(
				at,
				filled,
				[{name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password'}],
				{submit: 'Confirm'},
			)}<p class="quiet">The link is good for a day. Is it older, <a href="/desk/sign-in">sign in</a>: we send another. You made no account, or do not know its password? <a href="/desk/forgotten">Choose one by letter</a>; whoever made it can not come in.</p>`,
		),
	async act(at, {values}) {
		await confirmAddress(at.world, {token: at.query.token ?? '', password: values.password ?? ''});
		return goTo('/desk/confirmed');
	},
};

const confirmed: DeskPage = {
	path: '/desk/confirmed',
	access: anyone,
	show: async () => view('Your address is confirmed', html`<p><a class="action" href="/desk/sign-in">Sign in</a></p>`),
};

const signOut: DeskPage = {
	path: '/desk/sign-out',
	access: anyone,
	async act(at) {
		await askAccounts(at, 'sign-out', {});
		return goTo('/desk/sign-in', 'You are signed out.');
	},
};

const forgotten: DeskPage = {
	path: '/desk/forgotten',
	access: anyone,
	limit: 'sign-in',
	show: async (at, filled) =>
		view(
			'Password forgotten',
			html`${form(at, filled, [{name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username'}], {
				submit: 'Send a link',
			})}<p><a href="/desk/sign-in">Sign in</a></p>`,
		),
	async act(at, {values}) {
		await askAccounts(at, 'request-password-reset', {email: values.email ?? '', redirectTo: '/desk/new-password'});
		return goTo('/desk/sign-in', 'If there is such an account, a letter is on its way.');
	},
};

const newPassword: DeskPage = {
	path: '/desk/new-password',
	access: anyone,
	limit: 'sign-in',
	show: async (at, filled) =>
		view(
			'A new password',
			html`${form(
				at,
				filled,
				[
					{
						name: 'newPassword',
						label: 'Password',
						type: 'password',
						autocomplete: 'new-password',
						hint: 'Twelve characters or more',
					},
				],
				{submit: 'Keep it'},
			)}<p><a href="/desk/forgotten">Ask for another letter</a></p>`,
		),
	async act(at, {values}) {
		const token = at.query.token;
		if (!token) throw new Problem('account-refused', 'The link is not whole: open it from the letter again');
		await askAccounts(at, 'reset-password', {newPassword: values.newPassword ?? '', token});
		return goTo('/desk/sign-in', 'Your new password is kept.');
	},
};

/** Getting in. */
export const doorPages: readonly DeskPage[] = [
	signIn,
	signInCode,
	signUp,
	confirm,
	confirmed,
	signOut,
	forgotten,
	newPassword,
];
