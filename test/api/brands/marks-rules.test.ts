import {describe, expect, test} from 'vitest';
import {afterReview, endOfMark, faultsOfChange, faultsOfMark, whyNotReviewed} from '../../../api/brands/marks/rules.ts';
import type {MarkRow} from '../../../api/brands/rules.ts';
import type {NewMark} from '../../../shared/brands/contract-marks.ts';

const now = new Date('2026-11-22T12:00:00Z');
const mark: NewMark = {
	number: '302019001234',
	office: 'DE',
	designated: [],
	classes: [25],
	owner: 'Halden GmbH',
	status: 'registered',
	filedAt: '2019-01-10',
	registeredAt: '2019-04-02',
	expiresAt: null,
	document: null,
};
const row: MarkRow = {
	...mark,
	id: 'trm_1',
	account: 'brd_1',
	expiresAt: '2027-04-02',
	createdAt: now,
	decision: 'confirmed',
	reviewedAt: null,
	reviewedBy: null,
	reason: null,
	change: null,
	lapsedAt: null,
	version: 0,
};

test('a mark lasts ten years from its registration, unless its end is said', () => {
	expect(endOfMark(mark)).toBe('2029-04-02');
	expect(endOfMark({...mark, expiresAt: '2031-01-01'})).toBe('2031-01-01');
	expect(endOfMark({...mark, status: 'pending', registeredAt: null})).toBeNull();
});

describe('a mark that is filed', () => {
	test.each<[string, Partial<NewMark>, string | null]>([
		['as its certificate says is taken', {}, null],
		['while pending is taken', {status: 'pending', registeredAt: null}, null],
		['by Madrid with countries is taken', {office: 'WO', designated: ['CN']}, null],
		[
			'renewed thirty years later is taken',
			{filedAt: '1990-01-01', registeredAt: '1990-06-01', expiresAt: '2030-06-01'},
			null,
		],
		['applied for tomorrow', {status: 'pending', registeredAt: null, filedAt: '2026-11-23'}, '/filedAt'],
		['without its registration', {registeredAt: null}, '/registeredAt'],
		['before it was applied for', {registeredAt: '2018-01-01'}, '/registeredAt'],
		['registered tomorrow', {registeredAt: '2026-11-23'}, '/registeredAt'],
		['ended yesterday', {expiresAt: '2026-11-21'}, '/expiresAt'],
		['ended by its ten years', {filedAt: '2015-01-01', registeredAt: '2015-06-01'}, '/expiresAt'],
		['ended before it began', {expiresAt: '2019-04-02'}, '/expiresAt'],
		['for longer than any term', {expiresAt: '2037-11-23'}, '/expiresAt'],
		['pending and yet registered', {status: 'pending'}, '/registeredAt'],
		['by Madrid for nowhere', {office: 'WO'}, '/designated'],
		['nationally for other countries', {designated: ['FR']}, '/designated'],
	])('%s', (_, fields, pointer) => {
		expect(faultsOfMark({...mark, ...fields}, now).map(fault => fault.pointer)).toEqual(pointer ? [pointer] : []);
	});

	test('and is over says since when, and whether it can be renewed', () => {
		const told = (expiresAt: string) => faultsOfMark({...mark, expiresAt}, now)[0]?.detail;
		expect(told('2026-11-21')).toBe('the mark ended on 2026-11-21: file it when it is renewed');
		expect(told('2026-05-21')).toBe('the mark lapsed: it ended on 2026-05-21, more than six months ago');
	});
});

describe('a renewal', () => {
	const renew = (fields: object, expiresAt: string, on = now) =>
		faultsOfChange({...row, ...fields}, {registeredAt: null, expiresAt, document: null}, on).map(({detail}) => detail);

	test('is taken from twelve months before the end to six after', () => {
		expect(renew({}, '2037-04-02')).toEqual([]);
		expect(renew({}, '2037-04-02', new Date('2027-10-02T23:00:00Z'))).toEqual([]);
		expect(renew({}, '2037-04-02', new Date('2026-04-02T00:00:00Z'))).toEqual([]);
		expect(renew({}, '2036-04-02', new Date('2026-04-01T23:00:00Z'))).toEqual([
			'a renewal is possible from 2026-04-02 to 2027-10-02',
		]);
	});

	test('does not shorten, and does not move the registration', () => {
		expect(renew({}, '2027-04-02')).toEqual(['is not after 2027-04-02, when the term of now ends']);
		const moved = {registeredAt: '2020-01-01', expiresAt: '2037-04-02', document: null};
		expect(faultsOfChange(row, moved, now)).toEqual([
			{pointer: '/registeredAt', detail: 'was 2019-04-02 when the mark was filed'},
		]);
	});

	test('of a pending mark is its registration', () => {
		const pending = {status: 'pending', registeredAt: null, expiresAt: null} as const;
		expect(renew(pending, '2030-01-01')).toEqual(['is missing: the mark is registered']);
		const change = {registeredAt: '2026-10-01', expiresAt: '2036-10-01', document: null};
		expect(faultsOfChange({...row, ...pending}, change, now)).toEqual([]);
	});
});

describe('a review', () => {
	const by = {by: 'usr_1', at: now, reason: null};
	const change = {registeredAt: null, expiresAt: '2037-04-02', document: 'doc_2', toldAt: now.toISOString()};

	test('of what was told since, when refused, leaves the mark as it was', () => {
		expect(afterReview({...row, change}, {...by, decision: 'refused'})).not.toHaveProperty('decision');
		expect(afterReview({...row, change}, {...by, decision: 'refused'})).toMatchObject({change: null});
	});

	test('that confirms a renewal moves the end and undoes a lapse', () => {
		expect(afterReview({...row, change, lapsedAt: now}, {...by, decision: 'confirmed'})).toMatchObject({
			expiresAt: '2037-04-02',
			registeredAt: '2019-04-02',
			document: 'doc_2',
			change: null,
			lapsedAt: null,
		});
	});

	test.each([
		['of a mark that was refused', {decision: 'refused'}, 'confirmed', 'was refused'],
		['of a mark that is confirmed already', {}, 'confirmed', 'nothing was told since'],
		['that confirms a pending mark', {decision: null, status: 'pending'}, 'confirmed', 'proves nothing'],
	] as const)('%s is not possible', (_, fields, decision, why) => {
		expect(whyNotReviewed({...row, ...fields}, decision)).toContain(why);
	});

	test('of what nobody looked at is possible', () => {
		expect(whyNotReviewed({...row, decision: null}, 'confirmed')).toBeNull();
		expect(whyNotReviewed({...row, decision: null, status: 'pending'}, 'refused')).toBeNull();
		expect(whyNotReviewed({...row, change}, 'refused')).toBeNull();
	});
});
