import {hash, randomBytes} from 'node:crypto';
import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {foldCrockford} from '../../../shared/codes/fold-code.ts';

const seconds = 400 * 86_400;

export const newReceipt = (): string => randomBytes(16).toString('base64url');

const nameOf = (code: string): string => `code-${hash('sha256', foldCrockford(code), 'hex').slice(0, 10)}`;

/** The receipt of whoever sent a form: what this browser got a cookie for before, else what the form holds. */
export const receiptFor = (c: Context, code: string, given: string): string =>
	getCookie(c, nameOf(code)) ?? (/^[A-Za-z0-9_-]{22,64}$/.test(given) ? given : newReceipt());

/** Keeps the receipt in a browser without script, for this page and code alone. */
export function keepReceipt(c: Context, code: string, receipt: string, isSecure: boolean): void {
	setCookie(c, nameOf(code), receipt, {
		path: pathOf(c),
		httpOnly: true,
		sameSite: 'Lax',
		secure: isSecure,
		maxAge: seconds,
	});
}

/** The page's own path; where it holds a semicolon, which ends a cookie's, what stands before that part of it. */
function pathOf(c: Context): string {
	const {pathname} = new URL(c.req.url);
	const stop = pathname.indexOf(';');
	return stop === -1 ? pathname : pathname.slice(0, pathname.lastIndexOf('/', stop));
}
