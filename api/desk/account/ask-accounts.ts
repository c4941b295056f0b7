import {Problem} from '../../../shared/problems.ts';
import type {AtDesk} from '../desk-page.ts';
import {refusalOf} from './refusals.ts';

/**
 * Asks better-auth as a browser would, with this visitor's cookies, and hands the cookies of its answer on.
 * Throws `account-refused`, in our words where we have some.
 */
export async function askAccounts({world, c}: AtDesk, path: string, body?: object): Promise<Record<string, unknown>> {
	const {url} = world.site;
	const headers = new Headers({origin: new URL(url).origin, 'content-type': 'application/json'});
	const cookie = c.req.header('cookie');
	if (cookie !== undefined) headers.set('cookie', cookie);
	const answer = await world
		.accounts()
		.handler(
			new Request(`${url}/v1/auth/${path}`, body ? {method: 'POST', headers, body: JSON.stringify(body)} : {headers}),
		);
	for (const set of answer.headers.getSetCookie()) c.header('Set-Cookie', set, {append: true});
	const said: unknown = await answer.json().catch(() => null);
	const fields = said !== null && typeof said === 'object' ? {...said} : {};
	if (answer.ok) return fields;
	const message = 'message' in fields ? String(fields.message) : undefined;
	const {words, errors} = refusalOf('code' in fields ? fields.code : undefined, message);
	throw new Problem(answer.status === 401 ? 'sign-in-refused' : 'account-refused', words, errors);
}
