import {afterAll, beforeAll, expect, test} from 'vitest';
import {recordFact} from '../../api/import/record-fact.ts';
import {facts} from '../demo/facts.ts';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import {badgeOn} from './badge-on.ts';
import {type Stage, setStage} from './stage.ts';

const minute = 60_000;
const {url} = offers.find(({shows}) => /found not genuine/.test(shows))!;

let stage: Stage;
/** the server's clock against the browser's, ms */
let offset = -6 * minute;
beforeAll(async () => {
	stage = await setStage({pages: demoPage, now: () => new Date(Date.now() + offset)});
	await stage.refresh();
});
afterAll(() => stage?.strike());

type Alarms = {
	chrome: {
		alarms: {
			getAll(): Promise<{name: string; scheduledTime: number}[]>;
			create(name: string, when: {when: number}): Promise<void>;
		};
	};
};

test('a lifted warning is gone from an open page and panel when the alarm rings, without a reload', async () => {
	const page = await stage.open(url);
	const panel = await stage.browser.openPanel(page);
	await panel.waitForText(/found not genuine/i);
	expect(await badgeOn(page)).toMatchObject({level: 'warning'});
	await page.evaluate(() => Object.assign(globalThis, {neverReloaded: true}));

	// Decision and warning are lifted by an appeal; the next manifest is signed five minutes after the last
	const liftedAt = new Date(Date.now() + offset).toISOString();
	for (const fact of facts)
		if ('seller' in fact && fact.seller === 'bright-deals-demo')
			await recordFact(stage.server.world, {...fact, liftedAt});
	offset = 0;

	const worker = await stage.browser.worker();
	const alarms = await worker.evaluate(() => (globalThis as unknown as Alarms).chrome.alarms.getAll());
	const alarm = alarms.find(({name}) => name === 'refresh-lookup');
	expect(alarm!.scheduledTime - Date.now()).toBeLessThan(3.5 * minute);
	// The very alarm, rung early: the browser calls the handler as it does on time
	await worker.evaluate(
		name => (globalThis as unknown as Alarms).chrome.alarms.create(name, {when: Date.now() + 100}),
		alarm!.name,
	);
	const state = await stage.waitForState('judged', ({verdict}) => verdict.level !== 'warning');
	expect(state.verdict.findings.map(({what}) => what).filter(what => /genuine|in-force/.test(what))).toEqual([]);
	await expect.poll(() => badgeOn(page, 0).then(badge => badge?.level), {timeout: 30_000}).not.toBe('warning');
	await expect.poll(() => panel.text(), {timeout: 30_000}).not.toMatch(/found not genuine by|warning in force/i);
	expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true);
});
