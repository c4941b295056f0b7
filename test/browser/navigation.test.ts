import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {badgeOn} from './badge-on.ts';
import {inPageShop} from './in-page-shop.ts';
import {type Stage, setStage} from './stage.ts';

const official = '1005006100000001';
const pretender = '1005006100000002';
const address = (id: string) => `https://www.aliexpress.com/item/${id}.html`;

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({pages: (host, path) => (host === 'www.aliexpress.com' ? inPageShop(path) : null)});
});
afterAll(() => stage?.strike());

declare global {
	interface Window {
		/** the shop's own in-page navigation */
		go(id: string, ms: number | null): void;
	}
}

describe('in-page navigation to another product', () => {
	test.each([0, 300, 1500])('shows the other product’s verdict when the content follows after %i ms', async delay => {
		const page = await stage.open(address(official));
		await stage.waitForState('judged', ({facts}) => facts.listingId === official);
		await page.evaluate(([id, ms]) => window.go(id, ms), [pretender, delay] as const);
		const state = await stage.waitForState('judged', ({facts}) => facts.listingId === pretender);
		expect(state.facts.seller?.name).toBe('Pens Official Store');
		expect(state.verdict.level).toBe('caution');
		expect(await badgeOn(page)).toMatchObject({level: 'caution'});
		await page.close();
	});

	test('never shows the last product’s verdict under the new address, not even for a moment', async () => {
		const page = await stage.open(address(official));
		await stage.waitForState('judged', ({facts}) => facts.listingId === official);
		await page.evaluate(id => window.go(id, 1500), pretender);
		const until = Date.now() + 4000;
		while (Date.now() < until) {
			const states = await stage.states();
			for (const state of states)
				if (state.is === 'judged' && state.facts.listingId === pretender)
					expect(state.facts.seller?.name).toBe('Pens Official Store');
			await new Promise(done => setTimeout(done, 50));
		}
		const state = await stage.waitForState('judged', ({facts}) => facts.listingId === pretender);
		expect(state.facts.seller?.name).toBe('Pens Official Store');
		await page.close();
	});

	test('says that the page still shows the last product when it never changes', async () => {
		const page = await stage.open(address(official));
		await stage.waitForState('judged', ({facts}) => facts.listingId === official);
		await page.evaluate(id => window.go(id, null), pretender);
		const state = await stage.waitForState('not-understood');
		expect(state.why).toBe('still-the-last-product');
		expect(await badgeOn(page, 0)).toBeNull();
		await page.close();
	});

	test('going back shows the first product’s verdict again', async () => {
		const page = await stage.open(address(official));
		await stage.waitForState('judged', ({facts}) => facts.listingId === official);
		await page.evaluate(id => window.go(id, 50), pretender);
		await stage.waitForState('judged', ({facts}) => facts.listingId === pretender);
		await page.goBack();
		const state = await stage.waitForState('judged', ({facts}) => facts.listingId === official);
		expect(state.verdict.level).toBe('verified');
		await page.close();
	});
});
