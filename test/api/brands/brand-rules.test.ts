import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {claimedNames, namesRefused} from '../../../api/brands/accounts/rules.ts';
import {afterLosing, disputeBetween, withDispute} from '../../../api/brands/disputes/rules.ts';
import {afterFailure, afterProof} from '../../../api/brands/domains/rules.ts';
import {
	type Account,
	type DisputeRow,
	type DomainRow,
	isProvedHost,
	type MarkRow,
	shownAccount,
	stateOf,
} from '../../../api/brands/rules.ts';

const now = new Date('2026-11-22T12:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

const domain: DomainRow = {
	id: 'dom_1',
	account: 'brd_1',
	domain: 'halden.example',
	method: 'dns',
	token: 't',
	createdAt: now,
	provedAt: now,
	lapsedAt: null,
	checkedAt: now,
	nextCheckAt: later(30),
	failures: 0,
	failingSince: null,
	trouble: null,
};
const mark: MarkRow = {
	id: 'trm_1',
	account: 'brd_1',
	number: '1',
	office: 'DE',
	designated: [],
	classes: [25],
	owner: 'Halden GmbH',
	status: 'registered',
	filedAt: '2019-01-10',
	registeredAt: '2019-04-02',
	expiresAt: '2029-04-02',
	document: null,
	createdAt: now,
	decision: 'confirmed',
	reviewedAt: now,
	reviewedBy: 'usr_1',
	reason: null,
	change: null,
	lapsedAt: null,
	version: 0,
};
const account = (fields: Partial<Account> = {}): Account => ({
	id: 'brd_1',
	organization: 'org_1',
	key: 'brand:halden',
	name: 'Halden',
	names: [],
	officialSites: [],
	queryDomains: [],
	statementKeys: null,
	createdAt: now,
	suspendedAt: null,
	suspendedWhy: null,
	version: 0,
	domains: [domain],
	marks: [mark],
	disputes: [],
	...fields,
});
const dispute = (fields: Partial<DisputeRow> = {}): DisputeRow => ({
	id: 'dsp_1',
	name: 'halden',
	holder: 'brd_1',
	claimant: 'brd_2',
	openedAt: now,
	admittedAt: null,
	admittedBy: null,
	decidedAt: null,
	decidedBy: null,
	winner: null,
	reason: null,
	...fields,
});

describe('the state of an account', () => {
	test.each<[string, Partial<Account>, string]>([
		['with a proved domain and a confirmed mark', {}, 'verified'],
		['without a domain', {domains: []}, 'claimed'],
		['whose domain was never proved', {domains: [{...domain, provedAt: null}]}, 'claimed'],
		['whose only domain lapsed', {domains: [{...domain, lapsedAt: now}]}, 'claimed'],
		['whose mark nobody looked at', {marks: [{...mark, decision: null}]}, 'claimed'],
		['whose mark was refused', {marks: [{...mark, decision: 'refused'}]}, 'claimed'],
		['whose mark is pending', {marks: [{...mark, status: 'pending'}]}, 'claimed'],
		['whose mark lapsed', {marks: [{...mark, lapsedAt: now}]}, 'claimed'],
		['with a second mark that stands', {marks: [{...mark, lapsedAt: now}, mark]}, 'verified'],
		['that was suspended', {suspendedAt: now}, 'suspended'],
		['that holds a disputed name', {disputes: [dispute()]}, 'verified'],
		['that holds a name whose dispute was admitted', {disputes: [dispute({admittedAt: now})]}, 'disputed'],
		['that claims what another holds', {disputes: [dispute({holder: 'brd_2', claimant: 'brd_1'})]}, 'disputed'],
		['with an alias that another holds', {disputes: [dispute({name: 'fjord', claimant: 'brd_1'})]}, 'verified'],
		['whose dispute is decided', {disputes: [dispute({admittedAt: now, decidedAt: now, winner: 'brd_1'})]}, 'verified'],
	])('%s is %s', (_, fields, state) => {
		expect(stateOf(account(fields))).toBe(state);
		expect(shownAccount([account(fields)]) !== null).toBe(state === 'verified');
	});

	test('public are proved domains, confirmed names, and query hosts that are proved or confirmed', () => {
		const shown = shownAccount([
			account({
				names: [
					{name: 'ハルデン', confirmedBy: 'usr_1'},
					{name: 'Nike', confirmedBy: null},
				],
				queryDomains: [
					{host: 'check.halden.example', confirmedBy: null},
					{host: 'halden-check.example', confirmedBy: 'usr_1'},
					{host: 'evil-halden.example', confirmedBy: null},
				],
				domains: [domain, {...domain, id: 'dom_2', domain: 'halden.shop', provedAt: null}],
			}),
		]);
		expect(shown).toMatchObject({
			names: ['ハルデン'],
			domains: ['halden.example'],
			queryDomains: ['check.halden.example', 'halden-check.example'],
		});
	});

	test('an alias that is disputed is not public', () => {
		const names = [{name: 'Fjord', confirmedBy: 'usr_1'}];
		const held = dispute({name: 'fjord'});
		expect(shownAccount([account({names, disputes: [held]})])?.names).toEqual(['Fjord']);
		expect(shownAccount([account({names, disputes: [{...held, admittedAt: now}]})])?.names).toEqual([]);
	});

	test('a host is only under a domain at a dot', () => {
		expect(isProvedHost(account(), 'www.halden.example')).toBe(true);
		expect(isProvedHost(account(), 'nothalden.example')).toBe(false);
		expect(isProvedHost(account(), 'halden.example.evil.example')).toBe(false);
	});
});

describe('a dispute', () => {
	const rival = (fields: Partial<Account> = {}) =>
		account({id: 'brd_2', organization: 'org_2', createdAt: later(1), ...fields});
	const unconfirmed = {marks: [{...mark, decision: null}]};

	test.each<[string, Account, Account, Partial<DisputeRow> | null]>([
		['leaves what is verified public', account(), rival(unconfirmed), {holder: 'brd_1', admittedAt: null}],
		['has the verified one as holder', account(unconfirmed), rival(), {holder: 'brd_2', admittedAt: null}],
		['of two not verified hides both', account(unconfirmed), rival(unconfirmed), {holder: 'brd_1', admittedAt: now}],
		['is not made by a name alone', account(), rival({domains: [], marks: []}), null],
		['is not made without a proved domain', account(), rival({domains: []}), null],
		['is not made by a refused mark', account(), rival({marks: [{...mark, decision: 'refused'}]}), null],
		['is not made by one who is suspended', account(), rival({suspendedAt: now}), null],
		['is not made between different names', account(), rival({key: 'brand:other', name: 'Other'}), null],
		[
			'is made by an alias, in any spelling',
			account(),
			rival({key: 'brand:other', name: 'Other', names: [{name: 'HALDEN®', confirmedBy: null}]}),
			{name: 'halden', holder: 'brd_1'},
		],
		[
			'about the very name of one and an alias of the other leaves it the former until it is admitted',
			account({...unconfirmed, createdAt: later(9)}),
			rival({...unconfirmed, key: 'brand:other', name: 'Other', names: [{name: 'Halden', confirmedBy: null}]}),
			{holder: 'brd_1', admittedAt: null},
		],
		['is not opened twice', account({disputes: [dispute()]}), rival({disputes: [dispute()]}), null],
	])('%s', (_, one, other, expected) => {
		for (const made of [disputeBetween(one, other, 'dsp_2', now), disputeBetween(other, one, 'dsp_2', now)])
			if (expected) expect(made).toMatchObject(expected);
			else expect(made).toBeNull();
	});

	test('that is lost strikes an alias, or suspends who lost the very name', () => {
		const decided = dispute({decidedAt: now, winner: 'brd_1'});
		expect(afterLosing(rival(), decided, now)).toMatchObject({suspendedAt: now});
		const alias = rival({name: 'Other', names: [{name: 'Halden', confirmedBy: 'x'}]});
		expect(afterLosing(alias, decided, now)).toEqual({names: []});
	});

	test('that is lost keeps the name from being claimed again', () => {
		const loser = withDispute(rival({name: 'Other'}), dispute({decidedAt: now, winner: 'brd_1'}));
		expect(namesRefused(loser, ['Othr', 'HALDEN'])).toEqual([
			{pointer: '/names/1', detail: 'was decided to be another brand’s'},
		]);
	});

	test('never shows both sides', () => {
		const when = fc.option(fc.constant(now), {nil: null});
		const some = fc.record({
			suspendedAt: when,
			domains: fc.constantFrom([], [domain]),
			marks: fc.constantFrom([mark], unconfirmed.marks),
		});
		fc.assert(
			fc.property(some, some, (one, other) => {
				const [a, b] = [account(one), rival(other)];
				const made = disputeBetween(a, b, 'dsp_1', now);
				if (!made) return;
				const states = [a, b].map(each => stateOf(withDispute(each, made)));
				expect(states.filter(state => state === 'verified').length).toBeLessThanOrEqual(1);
			}),
		);
	});
});

describe('the monthly look at a proof', () => {
	test('found: the domain was proved when it first was', () => {
		expect(afterProof({...domain, failures: 2, failingSince: now}, later(30))).toMatchObject({
			provedAt: now,
			failures: 0,
			failingSince: null,
			nextCheckAt: later(60),
		});
	});

	test('not found: it lapses at the third failure over a week, not before', () => {
		let row = domain;
		const lapsed: boolean[] = [];
		for (let at = now; row.nextCheckAt !== null && lapsed.length < 9; at = row.nextCheckAt) {
			row = {...row, ...afterFailure(row, 'nothing there', at)};
			lapsed.push(row.lapsedAt !== null);
			if (row.nextCheckAt === null) break;
		}
		expect(lapsed).toEqual([false, false, true]);
		expect(row.lapsedAt).toEqual(later(7));
	});

	test('asked by hand again and again, it does not lapse sooner', () => {
		let row = domain;
		for (let n = 0; n < 20; n++) row = {...row, ...afterFailure(row, 'nothing there', now)};
		expect(row.lapsedAt).toBeNull();
	});

	test('what was not proved stays so and is not looked at by itself', () => {
		const row = {...domain, provedAt: null, nextCheckAt: null};
		expect(afterFailure(row, 'nothing', now)).toMatchObject({provedAt: null, lapsedAt: null, nextCheckAt: null});
	});
});

test('aliases are kept once in each spelling, and what was confirmed stays confirmed', () => {
	const before = [{name: '欧莱雅', confirmedBy: 'usr_1'}];
	expect(claimedNames('L’Oréal', ['loreal', '欧莱雅', '로레알', '로레알'], before, null)).toEqual([
		{name: '欧莱雅', confirmedBy: 'usr_1'},
		{name: '로레알', confirmedBy: null},
	]);
});
