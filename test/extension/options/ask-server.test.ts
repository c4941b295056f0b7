import {expect, test} from 'vitest';
import {askServer, fingerprintOf} from '../../../extension/options/ask-server.ts';
import {signFile, toBase64Url} from '../../../shared/lookup/signed-file.ts';

const signedAt = '2026-11-22T12:30:00.000Z';

async function newKey() {
	const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
	const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
	const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
		new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes));
	return {publicKey, sign};
}

/** A manifest that names `named` and is signed by `signer`. */
async function manifestBy(signer: Awaited<ReturnType<typeof newKey>>, named = signer.publicKey): Promise<string> {
	const body = {
		kind: 'manifest',
		epoch: 1,
		confirmedAt: signedAt,
		depth: 0,
		directory: 0,
		changed: [],
		keys: {now: named, next: null},
		mirrors: [],
	};
	const statement = {kind: 'manifest', depth: 0, index: 0, sequence: Date.parse(signedAt), epoch: 1} as const;
	return signFile(JSON.stringify(body), statement, signer);
}

const asked: string[] = [];
const netOf = (answer: () => Response | Promise<never>) => ({
	fetch: async (url: string) => {
		asked.push(url);
		return answer();
	},
	now: () => new Date(signedAt),
	wait: async () => {},
	random: () => 0,
	sent: async () => {},
});

test('a server that signs with the key it names is found, with its fingerprint', async () => {
	const signer = await newKey();
	const file = await manifestBy(signer);
	const answer = await askServer(
		netOf(() => new Response(file)),
		'https://touchstone.example',
	);
	expect(answer).toEqual({
		ok: true,
		key: signer.publicKey,
		fingerprint: await fingerprintOf(signer.publicKey),
		signedAt,
	});
	expect(asked.at(-1)).toBe('https://touchstone.example/v1/lookup/manifest');
});

test('a server that names a key it does not sign with is refused', async () => {
	const file = await manifestBy(await newKey(), (await newKey()).publicKey);
	expect(
		await askServer(
			netOf(() => new Response(file)),
			'https://a.example',
		),
	).toEqual({ok: false, why: 'bad-signature'});
});

test.each([
	['a web page', '<!doctype html><title>Hello</title>'],
	['other JSON', '{"ok": true}'],
	['nothing', ''],
])('%s is not a Touchstone server', async (_, body) => {
	expect(
		await askServer(
			netOf(() => new Response(body)),
			'https://a.example',
		),
	).toEqual({ok: false, why: 'not-touchstone'});
});

test('an address that is not found is not a Touchstone server', async () => {
	const answer = await askServer(
		netOf(() => new Response('', {status: 404})),
		'https://a.example',
	);
	expect(answer).toEqual({ok: false, why: 'not-touchstone'});
});

test('no answer and an answer of trouble are both no answer', async () => {
	const down = await askServer(
		netOf(() => Promise.reject(new TypeError('Failed to fetch'))),
		'https://a.example',
	);
	const trouble = await askServer(
		netOf(() => new Response('', {status: 503})),
		'https://a.example',
	);
	expect([down, trouble]).toEqual([
		{ok: false, why: 'offline'},
		{ok: false, why: 'offline'},
	]);
});

test('a fingerprint is 64 hex digits in groups of four', async () => {
	expect(await fingerprintOf((await newKey()).publicKey)).toMatch(/^([\da-f]{4} ){15}[\da-f]{4}$/);
});
