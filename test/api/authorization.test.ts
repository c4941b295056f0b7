import {beforeAll, describe, expect, test} from 'vitest';
import {accountRoutes, accountsPath} from '../../api/accounts/routes.ts';
import type {Scope} from '../../shared/keys/contract.ts';
import {open} from './authorization/open.ts';
import {makeRichWorld, type PrincipalName, principals, type RichWorld} from './authorization/rich-world.ts';
import {table} from './authorization/table.ts';

type Operation = {name: string; scope: Scope | null; access: readonly string[] | null};

let world: RichWorld;
let operations: Operation[];
/** What the brand and its seller hold: none of it may be told to somebody who has no part in it. */
let secrets: string[];
beforeAll(async () => {
	world = await makeRichWorld();
	const {paths}: {paths: Record<string, Record<string, {'x-scope'?: Scope | null; 'x-access'?: string[]}>>} = await (
		await world.app.request('/openapi.json')
	).json();
	operations = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, said]) => ({
			name: `${method} ${path}`,
			scope: said['x-scope'] ?? null,
			access: said['x-access'] ?? null,
		})),
	);
	const {objects, brand, mark, brandOrg, sellerOrg} = world;
	secrets = [
		brand,
		mark,
		brandOrg,
		sellerOrg,
		objects.filed.id,
		objects.claim.id,
		objects.claim.token,
		objects.webhook,
		objects.batch,
		objects.import,
		objects.photo,
		objects.report,
		objects.reportCase,
	];
}, 300_000);

const isDesk = (name: string): boolean => /^(get|post) \/desk(\/|$)/.test(name);
const isAccounts = (name: string): boolean =>
	accountRoutes.some(({method, path}) => name === `${method.toLowerCase()} ${accountsPath}/${path}`);

/** Refused because of who asks. A request for an organization that is not one's own is told so with a pointer. */
async function isLetThrough(answer: Response): Promise<boolean> {
	if ([401, 403, 404].includes(answer.status)) return false;
	if (answer.status !== 400) return true;
	const {errors = []}: {errors?: {pointer: string}[]} = await answer.clone().json();
	return !errors.some(({pointer}) => pointer === '/organization');
}

/** What only somebody without a part in the brand and its seller must never read. */
const strangers: readonly PrincipalName[] = ['anyone', 'person', 'foreign', 'foreignKey', 'testKey', 'foreignHolder'];
function hasKept(name: PrincipalName, text: string): string | undefined {
	if (!strangers.includes(name)) return undefined;
	// A test key is the brand's own, in a world of its own
	const kept = name === 'testKey' ? secrets.filter(secret => secret !== world.brandOrg) : secrets;
	return kept.find(secret => new RegExp(`\\b${secret}\\b`).test(text));
}

test('every operation of the description stands in the table, and the table names no other', () => {
	const unknown = operations.filter(
		({name}) => !(name in table) && !open.includes(name) && !isDesk(name) && !isAccounts(name),
	);
	expect(unknown.map(({name}) => name)).toEqual([]);
	const names = new Set(operations.map(({name}) => name));
	expect([...Object.keys(table), ...open].filter(name => !names.has(name))).toEqual([]);
});

test('what is open is told to be so, and nothing else is', () => {
	const said = operations.filter(({access}) => access?.includes('anyone')).map(({name}) => name);
	expect(said.filter(name => !open.includes(name))).toEqual([]);
});

describe.each(Object.entries(table))('%s', (name, {may, ask}) => {
	test('lets through whom the table names, and nobody else', async () => {
		const {scope = null} = operations.find(each => each.name === name) ?? {};
		const method = name.split(' ')[0] ?? '';
		const letThrough: string[] = [];
		const words: string[] = [];
		for (const principal of principals) {
			// Without a scope no key may ask, so a key that lacks it is one key like another
			const {path, ...sent} = await ask(world);
			const answer = await world.ask(principal, scope)(method, path, sent);
			expect(answer.status, `${principal}: ${name}`).toBeLessThan(500);
			if (await isLetThrough(answer)) {
				letThrough.push(principal);
				words.push(`${principal} ${answer.status}`);
			}
			const kept = answer.ok ? hasKept(principal, await answer.clone().text()) : undefined;
			expect(kept, `${principal} reads what is not theirs: ${name}`).toBeUndefined();
		}
		expect(letThrough, words.join(', ')).toEqual(principals.filter(each => may.includes(each)));
	});
});

describe('desk', () => {
	const doors = ['sign-in', 'sign-in/code', 'sign-up', 'confirm', 'confirmed', 'forgotten', 'new-password'].map(
		door => `/desk/${door}`,
	);
	const files = ['/desk/desk.css', '/desk/comforts.js'];
	const pages = () =>
		operations.filter(({name}) => isDesk(name) && name.startsWith('get ')).map(({name}) => name.slice(4));

	const filled = (path: string) => {
		const {objects, brand, mark, brandOrg, owner} = world;
		const ids: Record<string, string> = {
			brand,
			mark,
			organization: brandOrg,
			domain: 'halden.example',
			person: owner.id,
			application: objects.filed.id,
			badge: objects.granted.badge,
			claim: objects.claim.id,
			document: objects.letter,
			dispute: objects.dispute,
			webhook: objects.webhook,
			batch: objects.batch,
			import: objects.import,
			ticket: objects.ticket.id,
			category: 'toys',
		};
		return path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'none');
	};

	test('shows nothing to somebody who is not signed in but the doors', async () => {
		for (const path of pages()) {
			if (doors.includes(path) || files.includes(path)) continue;
			const answer = await world.ask('anyone', null)('get', filled(path));
			expect(answer.status === 200 ? path : '', path).toBe('');
			expect(hasKept('anyone', (await answer.text()).replaceAll(filled(path), '')), path).toBeUndefined();
		}
	});

	test.each(['person', 'foreign'] as const)('tells %s nothing of the brand and its seller', async principal => {
		for (const path of pages()) {
			const answer = await world.ask(principal, null)('get', filled(path));
			// Roles' pages and foreign objects are refused; what is shown is one's own
			const text = (await answer.text()).replaceAll(filled(path), '').replaceAll(encodeURIComponent(filled(path)), '');
			const kept = answer.ok ? hasKept(principal, text) : undefined;
			expect(kept && `${path} tells ${kept}`).toBeUndefined();
			if (/\{(?!invitation)/.test(path)) expect(answer.status === 200 ? path : '').toBe('');
		}
	});

	test('takes no form from somebody who is not signed in but at the doors', async () => {
		const posts = operations
			.filter(({name}) => isDesk(name) && name.startsWith('post '))
			.map(({name}) => name.slice(5));
		for (const path of posts) {
			if (doors.includes(path)) continue;
			const answer = await world.app.request(filled(path), {
				method: 'POST',
				body: 'x=y',
				headers: {'content-type': 'application/x-www-form-urlencoded', origin: world.world.site.url},
			});
			const to = answer.headers.get('location') ?? '';
			expect(answer.status >= 400 || to.startsWith('/desk/sign-in') ? '' : `${path}: ${answer.status} ${to}`).toBe('');
		}
	});
});
