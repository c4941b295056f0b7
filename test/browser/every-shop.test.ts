import {afterAll, beforeAll, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage, offerPage} from '../demo/page.ts';
import {badgeOn} from './badge-on.ts';
import {everySiteAllowed} from './every-site-allowed.ts';
import {type Stage, setStage} from './stage.ts';

/** A shop that no store file knows. */
const shop = 'https://pens.shop-of-a-test.example/meridian';
const elsewhere = 'https://news.shop-of-a-test.example/today';

let allowed: ReturnType<typeof everySiteAllowed>;
let stage: Stage;

const pages = (host: string, at: string) => {
	if (`https://${host}${at}` === shop) return offerPage({...offers[0]!, url: shop, shop: 'Pens'});
	if (`https://${host}${at}` === elsewhere) return '<!doctype html><title>News</title><h1>It rained</h1>';
	return demoPage(host, at);
};

beforeAll(async () => {
	allowed = everySiteAllowed();
	stage = await setStage({pages, extension: allowed.extension});
	// The loader is registered when the extension is new: pages opened after that have it
	await stage.refresh();
});
afterAll(async () => {
	await stage?.strike();
	allowed?.remove();
});

test('where every shop is watched, one that no store file knows is read and judged by itself', async () => {
	const page = await stage.open(shop);
	const {facts} = await stage.waitForState('judged', ({facts: {url}}) => url === shop);
	expect(facts).toMatchObject({store: 'shop-of-a-test.example', brand: 'Halden'});
	expect(await badgeOn(page)).not.toBeNull();
	await page.close();
});

test('a page that sells nothing stays without a badge', async () => {
	const page = await stage.open(elsewhere);
	await stage.waitForState('not-a-listing', ({host}) => host === new URL(elsewhere).host);
	expect(await badgeOn(page, 0)).toBeNull();
	await page.close();
});

test.each(['options.html', 'welcome.html'])('%s says that every shop is watched, and how to stop it', async name => {
	const page = await stage.open(stage.browser.url(name));
	await page.getByText('Every shop is watched.').waitFor();
	await page.getByRole('button', {name: 'Stop watching every shop'}).waitFor();
	await page.close();
});

test('without that permission such a shop is left alone, and the settings offer to ask for it', async () => {
	await stage.strike();
	stage = await setStage({pages});
	const page = await stage.open(shop);
	await stage.waitForState('no-page');
	expect(await badgeOn(page, 1500)).toBeNull();
	const options = await stage.open(stage.browser.url('options.html'));
	await options.getByRole('button', {name: 'Watch every shop', exact: true}).waitFor();
});
