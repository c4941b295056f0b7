import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import type {Fault} from '../ground/front.ts';
import {type Stage, setStage} from './stage.ts';

const hour = 3_600_000;
const bucket = /^\/v1\/lookup\/\d+\/[0-9a-f]+$/;
const address = (shows: RegExp) => offers.find(offer => shows.test(offer.shows))!.url;
const convicted = address(/found not genuine/);
const stranger = address(/no record/);

let stage: Stage;
/** the server's clock against the browser's, ms */
let offset = 0;

const fresh = async () => {
	stage = await setStage({pages: demoPage, now: () => new Date(Date.now() + offset)});
	await stage.refresh();
};
const look = async (url: string) => {
	const page = await stage.open(url);
	const state = await stage.waitForState('judged', ({facts}) => facts.url === url);
	await page.close();
	return state;
};

describe('an answer that can’t be trusted is refused', () => {
	beforeAll(fresh);
	afterEach(() => {
		stage.front.faults.length = 0;
	});
	afterAll(() => stage.strike());

	test.each<[Fault, string, 'offline' | 'refused']>([
		['tampered', 'a bucket whose signature is wrong', 'refused'],
		['cut-in-half', 'a bucket cut in half', 'refused'],
		['html', 'a page instead of a bucket', 'refused'],
		['error-500', 'a server error', 'offline'],
		['down', 'no answer at all', 'offline'],
	])('%s: %s says nothing of the seller, and says why', async (fault, _, why) => {
		stage.front.faults.push({path: bucket, fault});
		const state = await look(convicted);
		expect(state.freshness).toMatchObject({is: 'nothing', why});
		expect(state.verdict.level).toBe('unknown');
		// What the page itself shows is still there
		expect(state.verdict.findings.length).toBeGreaterThanOrEqual(3);
	});

	test('when the server is itself again, so is the verdict', async () => {
		expect((await look(convicted)).verdict.level).toBe('warning');
	});

	test('a forged manifest changes nothing that is held', async () => {
		stage.front.faults.push({path: /manifest/, fault: 'tampered'});
		await stage.refresh();
		const state = await look(convicted);
		expect(state.verdict.level).toBe('warning');
	});
});

describe('a server that went down', () => {
	beforeAll(async () => {
		offset = -25 * hour;
		await fresh();
		await look(convicted);
		stage.front.faults.push({path: /./, fault: 'down'});
	});
	afterAll(() => stage.strike());

	test('its last word is shown "as of" when it was given, and a warning reads as of then', async () => {
		const state = await look(convicted);
		expect(state.freshness).toMatchObject({is: 'as-of'});
		const panel = await stage.browser.openPanel(await stage.open(convicted));
		expect(await panel.waitForText(/was in force/i)).toMatch(/as of|what was known/i);
	});

	test('of a seller never asked for it says that it could not look up, not that nothing is known', async () => {
		const state = await look(stranger);
		expect(state.freshness.is).not.toBe('confirmed');
		expect(state.verdict.findings.map(({what}) => what)).not.toContain('seller-no-record');
	});

	test('survives a restart of the browser', async () => {
		await stage.restartBrowser();
		expect((await look(convicted)).freshness).toMatchObject({is: 'as-of'});
	});
});

describe('a frozen manifest', () => {
	beforeAll(async () => {
		offset = -30 * hour;
		await fresh();
	});
	afterAll(() => stage.strike());

	test('confirms nothing: what is known is "as of"', async () => {
		await stage.refresh();
		const state = await look(convicted);
		expect(state.freshness).toMatchObject({is: 'as-of'});
	});
});
