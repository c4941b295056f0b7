import {beforeEach, expect, test} from 'vitest';
import {issueBadge, logExpired, reinstateBadge, revokeBadge, suspendBadge} from '../../../api/badges/index.ts';
import {registerBrand} from '../../../api/brands/index.ts';
import {issueWarning, liftDecision, liftWarning, recordDecision} from '../../../api/cases/index.ts';
import {entriesBetween} from '../../../api/log/queries.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});

const logged = async () =>
	(await entriesBetween(world.storage, {from: 0, until: 1e6, most: 1000})).map(({kind, about, payload}) => ({
		kind,
		about,
		...JSON.parse(payload ?? '{}'),
	}));

const seller = {store: 'aliexpress', seller: '1101234567', name: 'Beauty Hall'};

const grant = {
	id: 'bdg_1',
	...seller,
	brand: 'Halden',
	kind: 'authorized',
	territory: ['DE'],
	from: '2026-01-01',
	until: '2027-01-01',
	chain: [],
	mark: null,
} satisfies Parameters<typeof issueBadge>[1];

const registerHalden = () =>
	registerBrand(world, {
		fact: 'brand',
		name: 'Halden',
		names: [],
		domains: ['halden.example'],
		queryDomains: [],
		registeredAt: new Date('2026-01-01T00:00:00Z'),
	});

test('every change of a badge has its entry, in order; one that changes nothing has none', async () => {
	await registerHalden();
	await issueBadge(world, grant);
	await issueBadge(world, grant);
	await suspendBadge(world, 'bdg_1', 'the letter is questioned');
	await suspendBadge(world, 'bdg_1', 'again');
	await reinstateBadge(world, 'bdg_1');
	await revokeBadge(world, 'bdg_1', 'the licence ended');
	await revokeBadge(world, 'bdg_1', 'again');
	const of = {about: 'bdg_1', seller: 'seller:aliexpress/1101234567', brand: 'brand:halden'};
	expect(await logged()).toEqual([
		{
			kind: 'badge.granted',
			...of,
			as: 'authorized',
			sellerName: 'Beauty Hall',
			brandName: 'Halden',
			territory: ['DE'],
			from: '2026-01-01',
			until: '2027-01-01',
		},
		{kind: 'badge.suspended', ...of, why: 'the letter is questioned'},
		{kind: 'badge.reinstated', ...of},
		{kind: 'badge.revoked', ...of, why: 'the licence ended'},
	]);
});

test('a badge that comes to the end of its last day has an entry once, and a revoked one has none', async () => {
	await registerHalden();
	await issueBadge(world, {...grant, until: '2026-11-22'});
	await issueBadge(world, {...grant, id: 'bdg_2', until: '2026-11-22'});
	await revokeBadge(world, 'bdg_2', null);
	const expired = async () => (await logged()).filter(({kind}) => kind === 'badge.expired');
	await logExpired(world);
	expect(await expired()).toEqual([]);
	world.clock.pass(86_400_000);
	await Promise.all([logExpired(world), logExpired(world)]);
	await logExpired(world);
	expect(await expired()).toEqual([
		{
			kind: 'badge.expired',
			about: 'bdg_1',
			seller: 'seller:aliexpress/1101234567',
			brand: 'brand:halden',
			until: '2026-11-22',
		},
	]);
});

test('decisions and warnings have theirs; a lifted decision takes its warnings along, each with an entry', async () => {
	const at = (day: string) => new Date(`${day}T00:00:00Z`);
	const decision = {
		fact: 'decision',
		id: 'dec_1',
		...seller,
		listing: '4000',
		product: null,
		outcome: 'counterfeit',
		decidedAt: at('2026-11-01'),
		by: 'Touchstone test',
		answer: null,
		link: null,
		liftedAt: null,
	} as const;
	const warning = {
		fact: 'warning',
		...seller,
		decision: 'dec_1',
		rule: 'first counterfeit',
		issuedAt: at('2026-11-02'),
		until: at('2027-11-02'),
		link: null,
		liftedAt: null,
	} as const;
	await recordDecision(world, decision);
	await recordDecision(world, decision);
	for (const id of ['wrn_1', 'wrn_2']) await issueWarning(world, {...warning, id});
	await liftWarning(world, seller, 'wrn_1', at('2026-11-10'));
	await liftDecision(world, seller, 'dec_1', at('2026-11-11'));
	await liftDecision(world, seller, 'dec_1', at('2026-11-12'));
	expect((await logged()).map(({kind, about}) => `${kind} ${about}`)).toEqual([
		'decision dec_1',
		'warning wrn_1',
		'warning wrn_2',
		'warning.lifted wrn_1',
		'decision.lifted dec_1',
		'warning.lifted wrn_2',
	]);
	expect((await logged())[0]).toMatchObject({outcome: 'counterfeit', listing: '4000', by: 'Touchstone test'});
});
