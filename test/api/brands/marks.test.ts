import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {brandsToReview} from '../../../api/brands/index.ts';
import {lapseMarks} from '../../../api/brands/marks/lapse-marks.ts';
import {examineRecords} from '../../../api/records/index.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, letterTo, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {
	certificate,
	claim,
	done,
	fileMark,
	proveDomain,
	publicBrand,
	type Records,
	reviewMark,
	worldWithNames,
} from './brand-steps.ts';
import {errorsOf} from './verified-brand.ts';

let world: TestWorld;
let records: Records;
let ada: Visitor;
beforeEach(async () => {
	({world, records} = await worldWithNames());
	ada = await signUp(world, 'ada@halden.example');
	await found(ada, 'Halden');
});
afterEach(async () => {
	expect(await examineRecords(world)).toMatchObject({wrong: []});
	await world.storage.close();
});

const day = 86_400_000;

describe('a trade mark', () => {
	test('is refused with a reason, and may be filed anew in its place', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const brand = await claim(ada, 'Halden');
		const mark = await fileMark(ada, brand);
		expect(await errorsOf(reviewMark(reviewer, brand, mark, 'refused'))).toMatchObject([{pointer: '/reason'}]);
		await done(reviewMark(reviewer, brand, mark, 'refused', 'The register names another owner'));
		expect((await letterTo(world, ada.email))?.text).toContain('The register names another owner');
		expect((await reviewMark(reviewer, brand, mark)).status).toBe(409);
		expect(await fileMark(ada, brand)).toBe(mark);
		expect((await ada.send(`/v1/brands/${brand}/marks`, certificate)).status).toBe(409);
		await done(reviewMark(reviewer, brand, mark));
	});

	test('that has ended is refused with pointer and reason', async () => {
		const brand = await claim(ada, 'Halden');
		const ended = {...certificate, filedAt: '2010-01-01', registeredAt: '2010-05-01'};
		expect(await errorsOf(ada.send(`/v1/brands/${brand}/marks`, ended))).toEqual([
			{pointer: '/expiresAt', detail: 'the mark lapsed: it ended on 2020-05-01, more than six months ago'},
		]);
		const odd = {...certificate, office: 'XX', classes: [0, 46, 2.5]};
		expect((await errorsOf(ada.send(`/v1/brands/${brand}/marks`, odd))).map(({pointer}) => pointer)).toEqual([
			'/office',
			'/classes/0',
			'/classes/1',
			'/classes/2',
		]);
	});

	test('may be confirmed by an authority, not by its own people', async () => {
		const authority = await signUpAs(world, 'authority', 'office@example.org');
		const brand = await claim(ada, 'Halden');
		const mark = await fileMark(ada, brand);
		expect((await reviewMark(ada, brand, mark)).status).toBe(403);
		await done(reviewMark(authority, brand, mark));
		const rae = await signUpAs(world, 'reviewer', 'rae@example.org');
		await found(rae, 'Raes Brand');
		const own = await claim(rae, 'Raes');
		expect(await (await reviewMark(rae, own, await fileMark(rae, own))).json()).toMatchObject({
			type: '/problems/not-allowed',
			detail: expect.stringContaining('somebody else has to decide'),
		});
	});

	test('lapses six months after its end, unless a renewal is confirmed', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const brand = await claim(ada, 'Halden');
		await proveDomain(ada, records, brand, 'halden.example');
		const mark = await fileMark(ada, brand, {registeredAt: '2016-11-30', filedAt: '2016-01-01'});
		await done(reviewMark(reviewer, brand, mark));
		const standing = async () =>
			(await done<{marks: {standing: string}[]}>(ada.request(`/v1/brands/${brand}/marks`))).marks[0]?.standing;
		expect(await standing()).toBe('renewable');
		world.clock.pass(60 * day);
		expect(await standing()).toBe('grace');
		expect(await lapseMarks(world)).toBe(0);
		expect(await publicBrand(world, 'halden')).not.toBeNull();
		world.clock.pass(150 * day);
		expect(await lapseMarks(world)).toBe(1);
		expect(await lapseMarks(world)).toBe(0);
		expect(await publicBrand(world, 'halden')).toBeNull();
		expect((await letterTo(world, ada.email))?.subject).toBe('Trade mark 302019001234 (DE) has lapsed');
	});

	test('renewed in time holds on', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
		const brand = await claim(ada, 'Halden');
		await proveDomain(ada, records, brand, 'halden.example');
		const mark = await fileMark(ada, brand, {registeredAt: '2016-11-30', filedAt: '2016-01-01'});
		await done(reviewMark(reviewer, brand, mark));
		const told = {expiresAt: '2036-11-30'};
		expect(await done(ada.send(`/v1/brands/${brand}/marks/${mark}`, told, 'PATCH'))).toMatchObject({
			expiresAt: '2026-11-30',
			change: {expiresAt: '2036-11-30'},
		});
		expect(await brandsToReview(world)).toMatchObject([{marks: [{id: mark}]}]);
		await done(reviewMark(reviewer, brand, mark));
		world.clock.pass(300 * day);
		expect(await lapseMarks(world)).toBe(0);
		expect(await publicBrand(world, 'halden')).not.toBeNull();
	});
});
