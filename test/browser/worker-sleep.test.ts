import {afterAll, beforeAll, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import {badgeOn} from './badge-on.ts';
import {type Stage, setStage} from './stage.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({pages: demoPage});
});
afterAll(() => stage?.strike());

/** Ends the background as the browser does after half a minute without work. */
async function endWorker(): Promise<void> {
	const session = await stage.browser.context.browser()?.newBrowserCDPSession();
	if (!session) throw new Error('This browser was not started here');
	const {targetInfos} = await session.send('Target.getTargets');
	const worker = targetInfos.find(({type, url}) => type === 'service_worker' && url.startsWith('chrome-extension:'));
	if (!worker) throw new Error('The background does not run');
	await session.send('Target.closeTarget', {targetId: worker.targetId});
	await session.detach();
}

test('a product page that wakes the background is read and judged', async () => {
	const [first, second] = offers;
	const page = await stage.open(first!.url);
	await stage.waitForState('judged', ({facts}) => facts.url === first!.url);
	for (const {url} of [second!, first!, second!]) {
		await endWorker();
		await page.goto(url);
		await stage.waitForState('judged', ({facts}) => facts.url === url);
		expect(await badgeOn(page)).not.toBeNull();
	}
	await page.close();
});
