import {describe, expect, test} from 'vitest';
import {parseFact} from '../../../api/import/record-fact.ts';
import {Problem, type ProblemError} from '../../../shared/problems.ts';

const about = {store: 'ebay', seller: '1', name: 'S'};
const facts = {
	brand: {fact: 'brand', name: 'Halden'},
	'seller-review': {fact: 'seller-review', ...about, at: '2026-01-01T00:00:00Z', by: 'Desk'},
	badge: {fact: 'badge', id: 'b', ...about, brand: 'H', kind: 'official', from: '2026-01-01', until: '2026-01-01'},
	decision: {fact: 'decision', id: 'd', ...about, outcome: 'genuine', decidedAt: '2026-01-01T00:00:00Z', by: 'Desk'},
	warning: {
		fact: 'warning',
		id: 'w',
		...about,
		decision: 'd',
		rule: 'R',
		issuedAt: '2026-01-01T00:00:00Z',
		until: '2027-01-01T00:00:00.5Z',
	},
	case: {
		fact: 'case',
		id: 'c',
		...about,
		openSince: '2026-01-01T00:00:00Z',
		reporters: 3,
		noticeReachedAt: '2026-01-01T00:00:00Z',
	},
	notice: {
		fact: 'notice',
		id: 'n',
		about: {store: 'fake.example'},
		name: 'N',
		authority: 'A',
		day: '2026-02-28',
		title: 'T',
		licence: 'L',
	},
} as const;

const errorsOf = (line: unknown): readonly ProblemError[] => {
	try {
		parseFact(line);
		return [];
	} catch (error) {
		if (error instanceof Problem) return error.errors;
		throw error;
	}
};

test.each(Object.values(facts).map(fact => [fact.fact, fact]))(
	'a %s with what it needs and no more is right',
	(_, fact) => {
		expect(errorsOf(fact)).toEqual([]);
	},
);

test.each(Object.values(facts).map(fact => [fact.fact, fact]))(
	'a %s without any of its fields is told which is missing',
	(_, fact) => {
		for (const field of Object.keys(fact).filter(name => name !== 'fact' && name !== 'seller')) {
			const {[field]: _left, ...rest}: Record<string, unknown> = fact;
			expect(errorsOf(rest)).toContainEqual({pointer: `/${field}`, detail: 'is missing'});
		}
	},
);

describe('each wrong field is told what is right', () => {
	test.each([
		['brand', {name: '™ ®'}, '/name', 'must hold at least one letter or digit'],
		[
			'brand',
			{domains: ['https://a.example']},
			'/domains/0',
			'must be a domain such as brand.example, without https://',
		],
		[
			'brand',
			{domains: ['www.a.example']},
			'/domains/0',
			'must be a domain that can be registered: “a.example”, not “www.a.example”',
		],
		['brand', {registeredAt: '2026-01-01'}, '/registeredAt', 'must be an instant in UTC such as 2026-11-22T12:40:00Z'],
		['brand', {nmae: 'x'}, '/nmae', 'is not a field of this fact'],
		[
			'seller-review',
			{store: 'Shop!'},
			'/store',
			'must be a marketplace such as "aliexpress" or a domain such as "shop.example"',
		],
		['seller-review', {at: '2026-02-30T00:00:00Z'}, '/at', 'must be an instant in UTC such as 2026-11-22T12:40:00Z'],
		['badge', {from: '2026-02-30'}, '/from', 'must be a day such as 2026-11-22'],
		['badge', {until: '2025-01-01'}, '/until', 'must not be before "from"'],
		['badge', {territory: ['de']}, '/territory/0', 'must be two capital letters of ISO 3166, such as DE'],
		['badge', {id: 'a b'}, '/id', 'must be 1 to 80 of A-Z a-z 0-9 . _ : / -, such as "case-2026-17"'],
		['decision', {link: 'http://a.example'}, '/link', 'must be an https:// address'],
		['warning', {until: '2026-01-01T00:00:00Z'}, '/until', 'must be after "issuedAt"'],
		[
			'case',
			{reporters: 2},
			'/reporters',
			'must be 3 or more: a case is shown when three independent reporters stand behind it',
		],
		[
			'notice',
			{about: {store: 'login.fake.example'}},
			'/about/store',
			'must be a domain that can be registered: “fake.example”, not “login.fake.example”',
		],
		...['fake.example', 'login.other.example', 'fake.example.other.example'].map(
			host =>
				[
					'notice',
					{about: {store: 'fake.example', host}},
					'/about',
					'must hold a "host" below "store", or none for the whole store',
				] as const,
		),
		['notice', {about: {gtin: '4006381333930'}}, '/about', 'must hold a valid "gtin", or "brand" and "mpn"'],
		['notice', {about: {brand: 'Halden'}}, '/about', 'must hold a valid "gtin", or "brand" and "mpn"'],
		['notice', {about: 'fake.example'}, '/about', 'must be {"store": …} or {"gtin": …} or {"brand": …, "mpn": …}'],
	] as const)('%s %o', (name, change, pointer, detail) => {
		expect(errorsOf({...facts[name], ...change})).toContainEqual({pointer, detail});
	});

	test.each([null, 7, 'brand', [], {}, {fact: 'toString'}, {fact: 'wish'}])(
		'%o is told which facts there are',
		line => {
			expect(errorsOf(line)).toMatchObject([{pointer: '/fact', detail: expect.stringContaining('seller-review')}]);
		},
	);
});
