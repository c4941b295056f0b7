import {beforeAll, describe, expect, test} from 'vitest';
import {logStep} from '../../../api/log/index.ts';
import {openHead} from '../../../shared/log/checkpoint.ts';
import type {ConsistencyProof, InclusionProof, LogEntries, LogEntry} from '../../../shared/log/contract.ts';
import {fromHex, leafOf, tellsWhatItCommitted} from '../../../shared/log/entry.ts';
import {growTree} from '../../../shared/log/growing-tree.ts';
import {verifyConsistency, verifyInclusion} from '../../../shared/log/verify-proof.ts';
import {grantTo, makeParties, type Parties, said} from '../applications/parties.ts';

let parties: Parties;
let badge: string;
const get = <Body>(path: string) => said<Body>(Promise.resolve(parties.app.request(path)));
const headNow = async () => {
	const answer = await parties.app.request('/v1/log/head');
	expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
	const opened = await openHead(await answer.text(), [parties.world.signer.publicKey]);
	if (!opened.ok) throw new Error(opened.why);
	return opened.head;
};

beforeAll(async () => {
	parties = await makeParties();
	({badge} = await grantTo(parties, 'pens.example'));
	for (const act of ['suspend', 'reinstate', 'revoke'])
		await said(parties.owner.send(`/v1/badges/${badge}/${act}`, {reason: `to ${act} it`}), 204);
}, 60_000);

describe('a badge’s path over HTTP', () => {
	test('stands in the log in its order, each entry as it was committed to', async () => {
		const {entries, next} = await get<LogEntries>(`/v1/log/entries?about=${badge}`);
		expect(entries.map(({kind}) => kind)).toEqual([
			'badge.granted',
			'badge.suspended',
			'badge.reinstated',
			'badge.revoked',
		]);
		expect(entries[3]?.payload).toMatchObject({why: 'to revoke it'});
		expect(next).toBeNull();
		for (const {salt, payload, commitment} of entries)
			expect(tellsWhatItCommitted(salt ?? '', payload ?? {}, commitment)).toBe(true);
	});

	test('all entries together make the root of the signed head, and each is proved in it', async () => {
		const head = await headNow();
		const {entries, size} = await get<LogEntries>('/v1/log/entries?count=1000');
		expect(size).toBe(head.size);
		const tree = growTree();
		for (const entry of entries) tree.append(leafOf(entry));
		expect(tree.root()).toEqual(head.root);
		for (const entry of entries) {
			const {leaf, path, root, index} = await get<InclusionProof>(`/v1/log/entries/${entry.index}/proof`);
			expect(fromHex(leaf)).toEqual(leafOf(entry));
			expect(fromHex(root)).toEqual(head.root);
			const proof = {index, size, leaf: leafOf(entry), root: head.root, path: path.map(fromHex)};
			expect(verifyInclusion(proof)).toBe(true);
		}
	});

	test('a head that was kept is proved to be the beginning of a later one', async () => {
		const before = await headNow();
		const {world} = parties;
		for (const about of ['c1', 'c2', 'c3'])
			await world.storage.atomically(tx => logStep(world, tx, {kind: 'appeal.filed', about}));
		const after = await headNow();
		expect(after.size).toBe(before.size + 3);
		const path = `/v1/log/consistency/${before.size}/${after.size}`;
		const proof = await get<ConsistencyProof>(path);
		const heads = {first: before.size, firstRoot: before.root, second: after.size, secondRoot: after.root};
		expect(verifyConsistency(heads, proof.path.map(fromHex))).toBe(true);
	});

	test('is listed in pieces that leave nothing out', async () => {
		const all = await get<LogEntries>('/v1/log/entries');
		const pieces: LogEntry[] = [];
		for (let from: number | null = 0; from !== null; ) {
			const piece: LogEntries = await get<LogEntries>(`/v1/log/entries?from=${from}&count=2`);
			pieces.push(...piece.entries);
			from = piece.next;
		}
		expect(pieces).toEqual(all.entries);
	});

	test('anybody may read it from any page, and who asks leaves no trace in what is cached', async () => {
		for (const path of ['/v1/log/head', '/v1/log/entries', '/v1/log/consistency/1/2']) {
			const {headers} = await parties.app.request(path);
			expect(headers.get('access-control-allow-origin')).toBe('*');
			expect(headers.get('cache-control')).toMatch(/^public, max-age=/);
			expect(headers.get('set-cookie')).toBeNull();
		}
	});
});

test('what an entry told is erased by the operator alone: its leaf and every head stay, and the log tells it', async () => {
	const {world, app, operator} = parties;
	const before = await headNow();
	const {entries} = await get<LogEntries>(`/v1/log/entries?about=${badge}`);
	const {index, commitment} = entries[1]!;
	await said(parties.owner.send(`/v1/log/entries/${index}/erase`, {reason: 'mine'}), 403);
	const erased = await said<LogEntry>(
		operator.send(`/v1/log/entries/${index}/erase`, {reason: 'a person asked, art. 17'}),
	);
	expect(erased).toMatchObject({
		payload: null,
		salt: null,
		commitment,
		erased: {at: world.now().toISOString(), why: 'a person asked, art. 17'},
	});
	await said(operator.send(`/v1/log/entries/${index}/erase`, {reason: 'again'}), 409);
	await said(operator.send('/v1/log/entries/999/erase', {reason: 'none'}), 400);
	expect((await get<LogEntries>(`/v1/log/entries?about=${badge}`)).entries).toHaveLength(3);
	const after = await headNow();
	const {path} = await get<ConsistencyProof>(`/v1/log/consistency/${before.size}/${after.size}`);
	const heads = {first: before.size, firstRoot: before.root, second: after.size, secondRoot: after.root};
	expect(verifyConsistency(heads, path.map(fromHex))).toBe(true);
	const last = await get<LogEntry>(`/v1/log/entries/${after.size - 1}`);
	expect(last).toMatchObject({kind: 'entry.erased', payload: {entry: index, why: 'a person asked, art. 17'}});
	const acts = await world.storage.db.select().from(world.storage.tables.audit);
	expect(acts.filter(({act}) => act === 'log.entry.erased')).toMatchObject([
		{actor: operator.id, about: `log/${index}`, reason: 'a person asked, art. 17'},
	]);
	const page = await (await app.request(`/log/${index}`)).text();
	expect(page).toContain('What this entry told was erased on');
	expect(page).toContain('a person asked, art. 17');
	expect(page).not.toContain('to suspend it');
});

describe('bad input', () => {
	test.each([
		['/v1/log/entries/999', '/path/index', 'must be below'],
		['/v1/log/entries/-1', '/path/index', 'must be a whole number'],
		['/v1/log/entries/1.5', '/path/index', 'must be a whole number'],
		['/v1/log/entries/99999999999999999999', '/path/index', 'must be a whole number'],
		['/v1/log/entries/999/proof', '/path/index', 'must be below'],
		['/v1/log/entries/1/proof?size=1', '/query/size', 'must be from 2'],
		['/v1/log/entries/1/proof?size=999', '/query/size', 'must be from 2'],
		['/v1/log/entries/1/proof?size=x', '/query/size', 'must be a whole number'],
		['/v1/log/entries?from=999', '/query/from', 'at most'],
		['/v1/log/entries?from=-1', '/query/from', 'must be a whole number'],
		['/v1/log/entries?count=0', '/query/count', 'must be 1 or more'],
		['/v1/log/entries?count=1001', '/query/count', 'must be 1000 at most'],
		['/v1/log/entries?about=', '/query/about', 'must not be empty'],
		['/v1/log/consistency/3/2', '/path/first', 'must be 2 at most'],
		['/v1/log/consistency/0/2', '/path/first', 'must be 1 or more'],
		['/v1/log/consistency/1/999', '/path/second', 'at most'],
		['/v1/log/consistency/0x1/2', '/path/first', 'must be a whole number'],
	])('%s is refused at %s', async (path, pointer, detail) => {
		const problem = await said<{errors: {pointer: string; detail: string}[]}>(
			Promise.resolve(parties.app.request(path)),
			400,
		);
		expect(problem.errors.map(each => each.pointer)).toEqual([pointer]);
		expect(problem.errors[0]?.detail).toContain(detail);
	});
});

describe('for people', () => {
	test('the page lists the newest first and leads to each; of one badge alone when asked', async () => {
		const answer = await parties.app.request('/log');
		const page = await answer.text();
		expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
		const {size} = await headNow();
		expect(page.indexOf(`href="/log/${size - 1}"`)).toBeLessThan(page.indexOf('href="/log/0"'));
		expect(page).toContain((await headNow()).origin);
		const ofBadge = await (await parties.app.request(`/log?about=${badge}`)).text();
		expect(ofBadge).toContain('A badge was revoked');
		expect(ofBadge).not.toContain('An appeal was filed');
	});

	test('an entry’s page shows what it tells and every step of its proof, which ends at the head', async () => {
		const head = await headNow();
		for (let index = 0; index < head.size; index++) {
			const page = await (await parties.app.request(`/log/${index}`)).text();
			const steps = [...page.matchAll(/makes <code>([0-9a-f]{64})<\/code>/g)].map(([, hash]) => hash);
			expect(fromHex(steps.at(-1) ?? '')).toEqual(head.root);
			expect(page).toContain(Buffer.from(head.root).toString('base64'));
		}
	});

	test('an entry that is not there is told as such, to people and to programs', async () => {
		for (const path of ['/log/999', '/log/x', '/log/-1'])
			expect((await parties.app.request(path, {headers: {accept: 'text/html'}})).status).toBe(404);
		expect((await parties.app.request('/log?before=999')).status).toBe(400);
		expect((await parties.app.request('/log?before=x')).status).toBe(400);
	});
});
