import {createHash, timingSafeEqual} from 'node:crypto';
import type {Context, Hono} from 'hono';
import {html} from 'hono/html';
import {Problem} from '../../shared/problems.ts';
import {authenticate} from '../accounts/authenticate.ts';
import type {Principal} from '../accounts/principal.ts';
import {allow} from '../http/access.ts';
import {describe} from '../http/describe.ts';
import {createLimiter} from '../http/limits.ts';
import {requireSameOrigin} from '../http/same-origin.ts';
import type {World} from '../world.ts';
import type {AtDesk, DeskPage, GoTo, Sent, View} from './desk-page.ts';
import {unfilled, view} from './desk-page.ts';
import {doneOf} from './done.ts';
import {layout} from './layout.ts';
import {readForm} from './read-form.ts';

/** No script but ours from its own address, nothing framed, forms lead nowhere else. Browsers name no origin under no-referrer. */
export const deskHeaders = {
	'Cache-Control': 'no-store',
	'Content-Security-Policy':
		"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
};

/** Puts pages on the app: who asks → may they → the page, or the form they sent → the page that follows. */
export function serveDesk(app: Hono, world: World, pages: readonly DeskPage[]): void {
	const limiter = createLimiter(world);
	const said = {tags: ['desk'], responses: {200: {description: 'A page'}}};

	async function meet(c: Context, {access, limit = 'write'}: DeskPage): Promise<AtDesk> {
		const principal = await authenticate(world, c.req.raw.headers);
		await limiter.take(c, principal, c.req.method === 'GET' ? 'read' : limit);
		const at: AtDesk = {world, principal, params: c.req.param(), query: c.req.query(), token: tokenOf(c, principal), c};
		allow(principal, access, null);
		return at;
	}

	async function answer(c: Context, made: View | GoTo | Response, principal: Principal): Promise<Response> {
		if (made instanceof Response) return made;
		if (made.is === 'go-to') {
			const path =
				made.done === undefined
					? made.path
					: `${made.path}${made.path.includes('?') ? '&' : '?'}done=${encodeURIComponent(made.done)}`;
			return c.redirect(path, 303);
		}
		const here = {
			principal,
			at: c.req.path,
			token: tokenOf(c, principal),
			done: doneOf(c.req.query('done')),
		};
		return c.html(await layout(made, here), made.status ?? 200, deskHeaders);
	}

	/** Whoever is not signed in is led to the door and back; everything else that was refused is said on a page. */
	async function refuse(c: Context, error: unknown): Promise<Response> {
		if (!(error instanceof Problem)) throw error;
		if (error.code === 'sign-in-needed' && c.req.method === 'GET')
			return c.redirect(`/desk/sign-in?then=${encodeURIComponent(c.req.path)}`, 303);
		if (error.code === 'second-factor-needed') return c.redirect('/desk/account/second-factor', 303);
		const principal = await authenticate(world, c.req.raw.headers);
		// Every status of the registry is one that a page may have
		const status = error.status as NonNullable<View['status']>;
		return answer(
			c,
			view(
				'That did not work',
				html`<p class="refusal" role="alert">${error.message}</p><p><a href="/desk">To the overview</a></p>`,
				{status},
			),
			principal,
		);
	}

	async function act(c: Context, page: DeskPage): Promise<Response> {
		const at = await meet(c, page);
		requireSameOrigin(c.req.raw.headers, world.site.url);
		const sent = await readForm(c, page.mostBytes);
		requireToken(sent, at.token);
		try {
			return await answer(c, (await page.act?.(at, sent)) ?? view('', html``), at.principal);
		} catch (error) {
			if (!(error instanceof Problem) || !page.show || error.status >= 500) throw error;
			const shown = await page.show(at, {values: sent.values, lists: sent.lists, problem: error});
			// Every status of the registry is one that a page may have
			return answer(
				c,
				shown instanceof Response ? shown : {...shown, status: error.status as NonNullable<View['status']>},
				at.principal,
			);
		}
	}

	for (const page of pages) {
		const {show} = page;
		if (show)
			app.get(
				page.path,
				describe({summary: `Desk: ${page.path.slice('/desk'.length) || 'overview'}`, ...said}, async c => {
					try {
						const at = await meet(c, page);
						return await answer(c, await show(at, unfilled), at.principal);
					} catch (error) {
						return refuse(c, error);
					}
				}),
			);
		if (page.act)
			app.post(
				page.path,
				describe({summary: `Desk: what the form at ${page.path} sends`, ...said}, c =>
					act(c, page).catch(error => refuse(c, error)),
				),
			);
	}
}

/** Another site can't read the session's cookie, so it can't make this. Nobody signed in: forms are tied to nothing. */
function tokenOf(c: Context, principal: Principal): string {
	const session = /touchstone\.session_token=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1] ?? '';
	return principal.is === 'person' ? createHash('sha256').update(`desk form ${session}`).digest('base64url') : 'none';
}

function requireToken({values}: Sent, token: string): void {
	const given = Buffer.from(values.formToken ?? '');
	const right = Buffer.from(token);
	if (given.length !== right.length || !timingSafeEqual(given, right))
		throw new Problem('foreign-origin', 'This form was made for another session: load the page again');
	delete values.formToken;
}
