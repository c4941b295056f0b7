import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, signUp} from '../accounts/people.ts';
import {certificate, claim, done, keyOf, proveDomain, worldWithNames} from './brand-steps.ts';

const text = fc.oneof(
	fc.string({unit: 'binary', maxLength: 60}),
	fc.constantFrom('\0', '\ud800', 'ﷺ'.repeat(90), '../..', 'halden.example', '9999-99-99', '2026-02-29', 'doc_1'),
);
const value = fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.array(text, {maxLength: 3}), fc.object());

/** What is right, with some fields spoilt. */
const spoilt = (right: Record<string, unknown>) =>
	fc
		.dictionary(fc.constantFrom(...Object.keys(right)), value, {maxKeys: 3})
		.map((wrong): Record<string, unknown> => ({...right, ...wrong}));

const right: Record<string, Record<string, unknown>> = {
	'POST ': {
		name: 'Fjord',
		names: ['ハルデン'],
		officialSites: ['https://halden.example/'],
		queryDomains: ['q.halden.example'],
	},
	'PATCH /:brand': {names: ['ハルデン'], officialSites: [], queryDomains: [], statementKeys: []},
	'POST /:brand/domains': {domain: 'halden.shop', method: 'http'},
	'POST /:brand/marks': {...certificate, designated: [], expiresAt: null, document: null},
	'PUT /:brand/products/4006381333931': {name: 'Bag', image: 'https://halden.example/x', warranty: {months: 1}},
	'POST /:brand/verifiers': {endpoint: 'https://halden.example/q', method: 'GET', fields: {code: 'c', language: 'l'}},
};

async function program(world: TestWorld) {
	const ada = await signUp(world, 'ada@halden.example');
	const organization = await found(ada, 'Halden');
	const asked = {name: 'x', mode: 'live', scopes: ['brands:write', 'brands:read']};
	const {key} = await done<{key: string}>(ada.send(`/v1/organizations/${organization}/keys`, asked));
	// An app of its own each time, so that no limit is met
	return () => keyOf(createApp(world), key);
}

test('whatever a program sends, it is told what is wrong; nothing breaks', async () => {
	const {world, records} = await worldWithNames();
	const ask = await program(world);
	const brand = await claim(ask(), 'Halden');
	await proveDomain(ask(), records, brand, 'halden.example');
	for (const [operation, body] of Object.entries(right)) {
		const [method = '', path = ''] = operation.split(' ');
		const at = `/v1/brands${path.replace(':brand', brand)}`;
		await fc.assert(
			fc.asyncProperty(spoilt(body), async sent => {
				const asked = ask();
				expect((await asked.send(at, sent, method)).status).toBeLessThan(500);
				expect((await asked.request(`/v1/brands/${brand}`)).status).toBe(200);
			}),
			{numRuns: 25},
		);
	}
	expect((await ask().request('/v1/brands')).status).toBe(200);
	await world.storage.close();
}, 240_000);
