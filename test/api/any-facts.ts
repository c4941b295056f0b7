import fc from 'fast-check';

/** Facts as operators may tell them, about few subjects, so that they meet. Not every one is accepted. */
const seller = fc.constantFrom(
	{store: 'aliexpress', seller: '1', name: 'One'},
	{store: 'aliexpress', seller: '2', name: 'Two'},
	{store: 'ebay', seller: 'three', name: 'Three'},
	{store: 'shop.example', seller: null, name: 'Shop'},
);
const brand = fc.constantFrom('Halden', 'Lumora', '哈尔登');
const day = fc.constantFrom('2026-01-01', '2026-06-30', '2027-12-31');
const at = fc.constantFrom('2026-03-01T00:00:00Z', '2026-03-02T10:00:00Z', '2026-04-01T00:00:00.500Z');
const end = fc.constantFrom('2027-03-01T00:00:00Z', '2028-03-02T10:00:00Z');
const maybe = fc.option(at, {freq: 2});
const id = fc.constantFrom('a', 'b', 'c');

export const anyFact: fc.Arbitrary<object> = fc.oneof(
	fc.record({fact: fc.constant('brand'), name: brand, names: fc.subarray(['x', 'y']), registeredAt: maybe}),
	fc.tuple(seller, at).map(([about, when]) => ({fact: 'seller-review', ...about, at: when, by: 'Desk'})),
	fc
		.tuple(
			seller,
			fc.record({id, brand, kind: fc.constantFrom('official', 'authorized'), from: day, until: day, revokedAt: maybe}),
		)
		.map(([about, badge]) => ({fact: 'badge', ...about, ...badge})),
	fc
		.tuple(seller, fc.record({id, outcome: fc.constantFrom('counterfeit', 'genuine'), decidedAt: at, liftedAt: maybe}))
		.map(([about, decision]) => ({fact: 'decision', ...about, ...decision, by: 'Desk'})),
	fc
		.tuple(seller, fc.record({id, decision: id, issuedAt: at, until: end, liftedAt: maybe}))
		.map(([about, warning]) => ({fact: 'warning', ...about, ...warning, rule: 'Rule 1'})),
	fc
		.tuple(seller, fc.record({id, openSince: at, closedAt: maybe}))
		.map(([about, open]) => ({fact: 'case', ...about, ...open, reporters: 3, noticeReachedAt: open.openSince})),
	fc
		.tuple(
			fc.constantFrom(
				{store: 'fake.example'},
				{store: 'fake.example', host: 'login.fake.example'},
				{store: 'temu'},
				{gtin: '9506000134352'},
				{brand: 'Halden', mpn: 'H-1'},
			),
			fc.record({id, day, withdrawnAt: maybe}),
		)
		.map(([about, notice]) => ({
			fact: 'notice',
			about,
			...notice,
			name: 'N',
			authority: 'A',
			title: 'T',
			licence: 'L',
		})),
);
