import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import {recordFact} from '../../api/import/record-fact.ts';
import {facts} from '../demo/facts.ts';
import {badgeOn} from './badge-on.ts';
import {everySiteAllowed} from './every-site-allowed.ts';
import {type Stage, setStage} from './stage.ts';

// Written for this test; brand and pages are made up.
const form = (title: string, label: string, button: string) =>
	`<!doctype html><html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>` +
	`<form><label>${label} <input name="c"></label><button>${button}</button></form></html>`;

const pages: Record<string, string> = {
	'verify.codes-of-a-test.example': form('Halden product verification', 'Code under the scratch layer', 'Check'),
	'fangwei.codes-of-a-test.example': form('哈尔登防伪查询', '请输入防伪码', '查询'),
	'codes.halden.example': form('Halden product verification', 'Code under the scratch layer', 'Check'),
	'check.other-brand.example': form('Pebblewood product verification', 'Code', 'Check'),
	'login.shop-of-a-test.example':
		'<!doctype html><title>Halden: two-factor authentication</title><input name="otp" placeholder="Verification code">',
};
const at = (host: string) => `https://${host}/check`;

/** The brand says which pages answer its codes; the browser fetches that by its timer. */
async function register(...queryDomains: string[]) {
	const [halden] = facts;
	await recordFact(stage.server.world, {...halden, queryDomains});
	await stage.refresh();
}

let allowed: ReturnType<typeof everySiteAllowed>;
let stage: Stage;
beforeAll(async () => {
	allowed = everySiteAllowed();
	stage = await setStage({pages: host => pages[host] ?? null, extension: allowed.extension});
	await register('codes.halden.example');
	await stage.installed();
});
/** The first stays, so that the browser does */
afterEach(() =>
	Promise.all(
		stage.browser.context
			.pages()
			.slice(1)
			.map(page => page.close()),
	),
);
afterAll(async () => {
	await stage?.strike();
	allowed?.remove();
});

test.each(['verify.codes-of-a-test.example', 'fangwei.codes-of-a-test.example'])(
	'%s asks for a code of a brand and is none of its query pages: the page and the panel say so',
	async host => {
		const before = stage.front.seen.length;
		const page = await stage.open(at(host));
		const {verdict} = await stage.waitForState('query-page', ({facts: {url}}) => url === at(host));
		expect(verdict.level).toBe('caution');
		expect(await badgeOn(page)).toMatchObject({level: 'caution', text: expect.stringContaining('Halden')});
		const panel = await stage.browser.openPanel(page);
		await panel.waitForText(/asks for a code of .{0,3}Halden.{0,3} and is not the brand’s own query page/);
		expect(await panel.text()).toContain('Look twice');
		// Nobody is asked about such a page
		expect(stage.front.seen.slice(before)).toEqual([]);
	},
);

test('the brand’s own query page is no reason to look twice', async () => {
	const page = await stage.open(at('codes.halden.example'));
	const {verdict} = await stage.waitForState('query-page', ({facts: {domain}}) => domain === 'halden.example');
	expect(verdict.level).toBe('unknown');
	expect(verdict.findings.map(({what}) => what)).toContain('query-page-own');
	expect(await badgeOn(page, 500)).toBeNull();
});

test.each(['check.other-brand.example', 'login.shop-of-a-test.example'])(
	'of %s nothing is said: no registered brand’s code is asked for',
	async host => {
		const page = await stage.open(at(host));
		await stage.waitForState('not-a-listing', state => state.host === host);
		expect(await badgeOn(page, 0)).toBeNull();
	},
);

test('when the brand registers the page, the open one is judged anew, without a reload', async () => {
	const host = 'verify.codes-of-a-test.example';
	const page = await stage.open(at(host));
	await stage.waitForState('query-page', ({verdict}) => verdict.level === 'caution');
	await expect.poll(() => badgeOn(page, 0).then(badge => badge?.level)).toBe('caution');
	await register('codes.halden.example', host);
	await stage.waitForState('query-page', ({verdict}) => verdict.findings.some(({what}) => what === 'query-page-own'));
	await expect.poll(() => badgeOn(page, 0), {timeout: 30_000}).toBeNull();
});
