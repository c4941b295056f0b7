import {randomBytes} from 'node:crypto';
import type {Hono} from 'hono';
import {createApp} from '../../../api/app.ts';
import type {World} from '../../../api/world.ts';
import {crockford} from '../../../shared/codes/code-text.ts';
import type {CodeAnswer} from '../../../shared/codes/contract.ts';
import {codePaths} from '../../../shared/codes/contract.ts';
import {drawCode} from '../../../shared/codes/draw-code.ts';
import type {OwnForm} from '../../../shared/codes/own-form.ts';
import {makeClock, makeWorld} from '../../worlds.ts';
import {makeBrand} from '../applications/parties.ts';

export type BatchMore = Partial<World['storage']['tables']['codeBatches']['$inferInsert']>;

export const digits8: OwnForm = {
	shortest: 8,
	longest: 8,
	characters: 'digits',
	prefix: '',
	check: null,
	checksPrefix: true,
	links: [],
};

/** A code of ours. */
export const newCode = (): string => drawCode(length => randomBytes(length));
/** Changes one character, so that the check character is wrong. */
export const mistyped = (code: string): string =>
	code.slice(0, 3) + (crockford[(crockford.indexOf(code[3] ?? '') + 1) % 32] ?? '') + code.slice(4);

export const newReceipt = (): string => randomBytes(16).toString('base64url');

/** Writes down a batch and makes its codes live, as the brand's own acts would. Answers the batch's number. */
export async function registerCodes(
	world: World,
	brand: {brand: string; organization: string},
	codes: readonly string[],
	more: BatchMore = {},
): Promise<number> {
	const {storage} = world;
	const {codeBatches} = storage.tables;
	const id = world.newId('bat');
	await storage.atomically(tx => [
		tx.insert(codeBatches).values({
			id,
			...brand,
			name: 'Spring',
			gtin: null,
			product: 'Pen No. 7',
			covered: 'scratch',
			markets: [],
			origin: 'made',
			state: 'active',
			stateWhy: null,
			codes: codes.length,
			lastOrdinal: codes.length,
			contact: null,
			createdBy: 'test',
			createdAt: world.now(),
			version: 1,
			form: null,
			stateAt: null,
			...more,
		}),
	]);
	const rows = await storage.db.select().from(codeBatches);
	const number = rows.find(row => row.id === id)?.number ?? 0;
	const scope = more.origin === 'own' ? brand.brand : 'touchstone';
	const stager = world.codes.stage({import: id, scope, batch: number});
	for (const [at, code] of codes.entries()) {
		stager.add(code, at + 1);
		if (stager.full) await stager.flush(() => () => []);
	}
	await stager.flush(() => () => []);
	const finishing = {check: false, onStretch: () => () => [], onLive: () => () => [], mayGoLive: () => true};
	const {live} = await world.codes.finish(id, finishing);
	if (!live) throw new Error('the codes did not go live');
	return number;
}

/** A shopper: one device, on a network of its own. */
export function shopper(app: Hono, network: string) {
	const receipts = new Map<string, string>();
	const receiptOf = (code: string) => {
		const known = receipts.get(code) ?? newReceipt();
		receipts.set(code, known);
		return known;
	};
	const post = (path: string, body: object) =>
		app.request(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: {'content-type': 'application/json', 'x-forwarded-for': network},
		});
	return {
		post,
		receiptOf,
		async query(code: string, more: object = {}): Promise<CodeAnswer> {
			return (await post(codePaths.query, {code, receipt: receiptOf(code), ...more})).json();
		},
		async claim(code: string, country: string, more: object = {}): Promise<CodeAnswer> {
			return (await post(codePaths.claims, {code, receipt: receiptOf(code), country, ...more})).json();
		},
		async peek(code: string, more: object = {}) {
			return (await post(codePaths.peek, {code, ...more})).json();
		},
	};
}

/** A world behind a proxy with two verified brands, and shoppers on networks of their own. */
export async function makeCodesStage() {
	const clock = makeClock();
	const world = await makeWorld({clock});
	world.site.behindProxy = true;
	const app = createApp(world);
	const halden = {organization: 'org_halden', brand: (await makeBrand(world, 'org_halden', 'Halden')).brand};
	const lumora = {organization: 'org_lumora', brand: (await makeBrand(world, 'org_lumora', 'Lumora')).brand};
	let networks = 0;
	return {
		world,
		app,
		clock,
		halden,
		lumora,
		newShopper: () => shopper(app, `198.51.${networks >> 8}.${networks++ & 255}`),
	};
}
export type CodesStage = Awaited<ReturnType<typeof makeCodesStage>>;
