import {expect, test} from 'vitest';
import {createApp} from '../../api/app.ts';
import {recordFact} from '../../api/import/record-fact.ts';
import {examineRecords} from '../../api/records/index.ts';
import {createLookup} from '../../extension/lookup/lookup.ts';
import {createMemoryShelf} from '../../extension/lookup/memory-shelf.ts';
import {judge} from '../../shared/trust/verdict.ts';
import {signUpAs} from '../api/accounts/people.ts';
import {soldBy} from '../extension/page-facts.ts';
import {makeClock, makeWorld} from '../worlds.ts';

const at = (name: string) => `/v1/categories/${encodeURIComponent(name)}/certification`;

test('the operator lists a kind of goods: the panel expects a badge, until the seller has one or the list says otherwise', async () => {
	const clock = makeClock();
	const world = await makeWorld({clock});
	const app = createApp(world);
	const operator = await signUpAs(world, 'operator', 'olga@example.org', app);
	const lookup = createLookup({
		shelf: createMemoryShelf(),
		fetch: async url => app.request(new URL(url).pathname),
		server: async () => ({base: 'https://touchstone.test', key: world.signer.publicKey}),
		now: clock.now,
		wait: async () => {},
		random: Math.random,
		mirrors: async () => [],
		trust: async () => {},
		sent: async () => {},
	});
	const told = async (breadcrumbs: string[], country: string | null = null) => {
		clock.pass(10 * 60_000);
		expect((await lookup.refresh('timer')).trouble).toBeNull();
		const facts = {...soldBy('1101'), brand: 'Lumora', breadcrumbs};
		const {records, freshness} = await lookup.find(facts);
		const given = {records: {...records, freshness, observed: [], marketplaces: []}, facts};
		const {findings} = judge({...given, now: clock.now().toISOString(), country});
		return findings.filter(({signal}) => signal === 'badge-expected').map(({about}) => about.category);
	};
	const says = async (body: object, name = 'Infant Formula') =>
		expect((await operator.send(at(name), {reason: 'infants depend on it', ...body}, 'PUT')).status).toBe(204);

	await recordFact(world, {fact: 'brand', name: 'Lumora'});
	expect(await told(['Baby', 'Infant formula'])).toEqual([]);
	await says({required: true, names: ['Säuglingsnahrung', '婴儿配方奶粉']});
	expect(await told(['Baby', 'Infant formula'])).toEqual(['Infant formula']);
	expect(await told(['母婴', '婴儿配方奶粉'])).toEqual(['婴儿配方奶粉']);
	expect(await told(['Baby', 'Formula bottles'])).toEqual([]);

	// Said anew, in another spelling: still one category, with the names of now
	await says({required: true, names: ['Babymilch']}, 'INFANT-FORMULA');
	expect(await told(['Säuglingsnahrung'])).toEqual([]);
	expect(await told(['Babymilch'])).toEqual(['Babymilch']);
	expect(await (await app.request('/v1/categories/certification')).json()).toMatchObject({
		categories: [{category: 'infant-formula', names: ['Babymilch']}],
	});
	expect((await examineRecords(world)).wrong).toEqual([]);

	const badge = {fact: 'badge', id: 'b1', store: 'aliexpress', seller: '1101', name: 'Beauty Hall', brand: 'Lumora'};
	await recordFact(world, {...badge, kind: 'official', from: '2026-01-01', until: '2027-12-31', territory: ['DE']});
	expect(await told(['Infant formula'], 'DE')).toEqual([]);
	expect(await told(['Infant formula'], 'FR')).toEqual(['Infant formula']);

	await says({required: false});
	expect(await told(['Infant formula'], 'FR')).toEqual([]);
});
