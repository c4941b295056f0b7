import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {newCredentials} from '../../api/badges/credentials.ts';
import {issueBadge, revokeBadge} from '../../api/badges/index.ts';
import {examineRecords} from '../../api/records/index.ts';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import {type Stage, setStage} from './stage.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({pages: demoPage});
	await forge();
	await stage.refresh();
});
afterAll(() => stage?.strike());

const held = offers.find(({shows}) => /badge covers/.test(shows))!.url;
const claimed = offers.find(({shows}) => /calls itself official/.test(shows))!.url;

/** The shop that only calls itself official gets a badge whose token was signed with a key nobody announced. */
async function forge() {
	const {world} = stage.server;
	const grant = {store: 'aliexpress', seller: '1101000002', name: 'Pens Official Store', brand: 'Halden'};
	const days = {from: '2026-03-01', until: '2028-12-31', territory: [], chain: [], mark: null};
	await issueBadge({...world, credentials: newCredentials()}, {id: 'forged', kind: 'official', ...grant, ...days});
	expect(await examineRecords(world)).toMatchObject({wrong: []});
}

/** What the panel's line about the badge says of the page. */
async function badgeLine(url: string) {
	const page = await stage.open(url);
	const state = await stage.waitForState(
		'judged',
		({facts, freshness}) => facts.url === url && freshness.is !== 'nothing',
	);
	const line = state.verdict.findings.find(({signal}) => signal === 'badge');
	return {page, level: state.verdict.level, line};
}

describe('a badge in the browser', () => {
	test('is proved by its token, and the panel shows who allowed whom', async () => {
		const {page, level, line} = await badgeLine(held);
		expect([level, line?.what]).toEqual(['verified', 'badge-valid']);
		expect(line?.chain).toMatchObject([{licensor: 'Halden Schreibwaren GmbH', licensee: 'Halden Online S.L.'}]);
		const panel = await stage.browser.openPanel(page);
		expect(await panel.waitForText(/Where to buy it genuine/)).toContain('Pen Harbour');
		await page.close();
	});

	test('with a token of another key is claimed, not proved, and verifies nothing', async () => {
		const {page, level, line} = await badgeLine(claimed);
		expect(level).not.toBe('verified');
		expect(line).toMatchObject({what: 'badge-not-proved', strength: 'claimed', level: null});
		await page.close();
	});

	test('that is revoked turns by the status list alone, also offline and after a restart', async () => {
		// The directory that tells of the revocation never arrives
		stage.front.faults.push({path: /directory/, fault: 'down'});
		for (const id of ['badge-4711', 'badge-4712']) await revokeBadge(stage.server.world, id, 'the licence ended');
		await stage.refresh();
		const revoked = await badgeLine(held);
		expect([revoked.level, revoked.line?.what]).not.toContain('verified');
		expect(revoked.line?.what).toBe('badge-revoked');
		await revoked.page.close();

		stage.front.faults.unshift({path: /./, fault: 'down'});
		await stage.restartBrowser();
		const offline = await badgeLine(held);
		expect([offline.level === 'verified', offline.line?.what]).toEqual([false, 'badge-revoked']);
		await offline.page.close();
	});

	test('tells why once the record arrives', async () => {
		stage.front.faults.length = 0;
		await stage.refresh();
		const {page, line} = await badgeLine(held);
		expect(line).toMatchObject({what: 'badge-revoked', about: {why: 'the licence ended'}});
		await page.close();
	});
});
