import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {mostPhotoBytes} from '../../../shared/photos/contract.ts';
import {PhonePhoto} from '../../../shared/photos/contract-inboxes.ts';
import {Problem} from '../../../shared/problems.ts';
import {anyone} from '../../accounts/principal.ts';
import {answersProblems, describe} from '../../http/describe.ts';
import {clientOf, createLimiter} from '../../http/limits.ts';
import {readerOf} from '../../http/page-language.ts';
import {parseValue, readJson} from '../../http/parse-request.ts';
import {requireOwnPage} from '../../http/require-own-page.ts';
import type {Resource} from '../../http/resource.ts';
import type {World} from '../../world.ts';
import {photosAbout} from '../queries.ts';
import {claimPage, ended, notThisPhone, phonePageHeaders, sendPage} from './page-views.ts';
import {announceByPhone, doorAt, openByPhone} from './phone.ts';
import {readForm} from './read-form.ts';
import {type InboxRow, leftIn} from './rules.ts';
import {sendByForm} from './send-by-form.ts';

const script = readFileSync(new URL('phone.js', import.meta.url), 'utf8');
const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`;
const cookie = 'photo-inbox';

type Ours = {inbox: InboxRow; phone: string; path: string};

/** What a phone opens by the QR code on the computer: a page that takes photos, of this site's own script alone. */
export const phonePages: Resource = (app, world) => {
	const limiter = createLimiter(world);
	const placesLeft = async ({id}: InboxRow) => leftIn(await photosAbout(world.storage, id)).photos;

	app.get(
		'/p/phone.js',
		describe(about('The script of the page for phones'), c => {
			const headers = {
				'Content-Type': 'text/javascript; charset=utf-8',
				'Cache-Control': 'public, max-age=300',
				ETag: etag,
				'X-Content-Type-Options': 'nosniff',
			};
			return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(script, 200, headers);
		}),
	);
	app.get(
		'/p/:token',
		describe(about('The page on which a phone sends photos'), async c => {
			const {door, path} = await comeTo(world, c);
			if (door.is === 'ended') return c.html(await ended(readerOf(c)), 404, phonePageHeaders);
			if (door.is === 'theirs') return c.html(await notThisPhone(readerOf(c)), 403, phonePageHeaders);
			if (door.is === 'free') return c.html(await claimPage(path, readerOf(c)), 200, phonePageHeaders);
			return c.html(
				await sendPage(path, readerOf(c), {left: await placesLeft(door.inbox), sent: null}),
				200,
				phonePageHeaders,
			);
		}),
	);
	app.post(
		'/p/:token/open',
		describe(about('Give the inbox to this phone'), async c => {
			requireOwnPage(c);
			await limiter.take(c, anyone, 'write');
			const {door, path} = await comeTo(world, c);
			if (door.is === 'free') {
				const phone = await openByPhone(world, door.inbox);
				if (phone !== null)
					setCookie(c, cookie, phone, {
						path,
						httpOnly: true,
						sameSite: 'Lax',
						secure: world.site.url.startsWith('https:'),
						expires: door.inbox.expiresAt,
					});
			}
			return c.redirect(path, 303);
		}),
	);
	app.post(
		'/p/:token/photos',
		describe(about('Say which photo this phone sends next'), async c => {
			requireOwnPage(c);
			await limiter.take(c, anyone, 'write');
			const photo = parseValue(PhonePhoto, await readJson(c, 4096));
			return c.json(await announceByPhone(world, await ours(world, c), photo), 201, {'Cache-Control': 'no-store'});
		}),
	);
	app.post(
		'/p/:token',
		describe(about('Send a photo by the page’s form, without script'), async c => {
			requireOwnPage(c);
			await limiter.take(c, anyone, 'upload');
			const door = await ours(world, c);
			const sent = await readForm(c, mostPhotoBytes).then(bytes =>
				sendByForm(world, door, bytes, clientOf(c, world.site.behindProxy === true)),
			);
			const left = await placesLeft(door.inbox);
			return c.html(
				await sendPage(door.path, readerOf(c, door.path), {left, sent}),
				sent.is === 'sent' ? 200 : 422,
				phonePageHeaders,
			);
		}),
	);
};

async function comeTo(world: World, c: Context) {
	const token = c.req.param('token') ?? '';
	return {door: await doorAt(world, token, getCookie(c, cookie)), path: `/p/${encodeURIComponent(token)}`};
}

/** The inbox, if it is this phone's. Throws `not-found` when it has ended, `not-allowed` when it is another's. */
async function ours(world: World, c: Context): Promise<Ours> {
	const {door, path} = await comeTo(world, c);
	if (door.is === 'ended') throw new Problem('not-found', 'This address has ended: ask your computer for a new one');
	const phone = getCookie(c, cookie);
	if (door.is !== 'ours' || phone === undefined) throw new Problem('not-allowed', 'Another phone opened this first');
	return {inbox: door.inbox, phone, path};
}

const about = (summary: string) => ({
	summary,
	tags: ['photos'],
	responses: {
		200: {description: 'A page, or what the page asked for'},
		...answersProblems(
			'invalid-request',
			'not-found',
			'not-allowed',
			'foreign-origin',
			'too-many',
			'too-large',
			'too-many-requests',
			'busy',
		),
	},
});
