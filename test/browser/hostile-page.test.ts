import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {offerPage} from '../demo/page.ts';
import {badgeOn} from './badge-on.ts';
import {type Stage, setStage} from './stage.ts';

const offer = offers[0]!;
const plain = offerPage(offer);
const withScript = (script: string) => `${plain}<script>${script}</script>`;

/** What pages do to those who read them; each is served as a listing of its own. */
const attacks: Record<string, {page: string; does: string}> = {
	'1005006200000001': {
		does: 'hides everything that is not its own',
		page: `${plain}<style>html > :not(head, body), touchstone-badge {display: none !important; opacity: 0 !important; visibility: hidden !important}</style>`,
	},
	'1005006200000002': {
		does: 'forbids scripts and styles of others and wants trusted types',
		page: plain.replace(
			'<meta charset="utf-8">',
			`<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types none">`,
		),
	},
	'1005006200000003': {
		does: 'changes itself without end',
		page: withScript('setInterval(() => document.body.append(document.createElement("i")), 1); '),
	},
	'1005006200000004': {
		does: 'names its elements like the methods of the document',
		page: plain.replace(
			'<main>',
			'<main><form name="createElement"></form><img name="querySelector"><img name="querySelectorAll"><form name="documentElement"></form>',
		),
	},
	'1005006200000005': {
		does: 'spoils the prototypes',
		page: withScript(
			'Array.prototype.map = () => []; String.prototype.trim = () => "no"; Element.prototype.attachShadow = () => null; JSON.parse = () => ({}); Object.prototype.level = "verified";',
		),
	},
	'1005006200000006': {
		does: 'brings 50 MB of structured data',
		page: withScript(
			'const s = document.createElement("script"); s.type = "application/ld+json"; s.textContent = JSON.stringify({"@type": "Product", name: "x".repeat(50e6)}); document.head.append(s);',
		),
	},
	'1005006200000007': {
		does: 'wraps its structured data in CDATA',
		page: plain.replace(/(<script type="application\/ld\+json">)(.*?)(<\/script>)/s, '$1//<![CDATA[\n$2\n//]]>$3'),
	},
	'1005006200000008': {
		does: 'is broken off in the middle of its markup',
		page: `${plain.slice(0, plain.lastIndexOf('Ships from'))}<td></div></table><p <b`,
	},
};
const address = (id: string) => `https://www.aliexpress.com/item/${id}.html`;

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({
		pages: (host, path) => {
			if (path === '/item/1005006200000009.html')
				return withScript(
					'new MutationObserver(() => document.querySelectorAll("touchstone-badge").forEach(n => n.remove())).observe(document.documentElement, {childList: true, subtree: true});',
				);
			const id = /\d+/.exec(path)?.[0] ?? '';
			return host === 'www.aliexpress.com' ? (attacks[id]?.page.replaceAll(/1005006100000001/g, id) ?? null) : null;
		},
	});
	await stage.refresh();
});
afterAll(() => stage?.strike());

const judged = (id: string) => stage.waitForState('judged', ({facts}) => facts.listingId === id);
const mainThread = async (page: Page) => {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const {metrics} = await session.send('Performance.getMetrics');
	return metrics.find(({name}) => name === 'ScriptDuration')?.value ?? 0;
};

describe('a page that', () => {
	test.each(Object.entries(attacks).map(([id, {does}]) => ({id, does})))('$does is read and judged', async ({id}) => {
		const page = await stage.open(address(id));
		const {verdict, facts} = await judged(id);
		expect(facts.seller?.id).toBe('1101000001');
		expect(verdict.level).toBe('verified');
		expect(await badgeOn(page)).toMatchObject({level: 'verified'});
		await page.close();
	});

	test('removes the badge again and again wins, and costs nobody anything', async () => {
		const page = await stage.open(address('1005006200000009'));
		await stage.waitForState('judged', ({facts}) => facts.url.includes('1005006200000009'));
		await page.waitForTimeout(2000);
		const before = await mainThread(page);
		await page.waitForTimeout(2000);
		expect((await mainThread(page)) - before).toBeLessThan(0.2);
		await page.close();
	});

	test('watches its own layout sees nothing move', async () => {
		const page = await stage.browser.context.newPage();
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(globalThis, {shifts});
			new PerformanceObserver(list => {
				for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
			}).observe({type: 'layout-shift', buffered: true});
		});
		await page.goto(address('1005006200000007'));
		expect(await badgeOn(page)).not.toBeNull();
		await page.waitForTimeout(500);
		expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toEqual([]);
		await page.close();
	});
});
