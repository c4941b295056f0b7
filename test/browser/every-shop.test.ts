import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, inject, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage, offerPage} from '../demo/page.ts';
import {badgeOn} from './badge-on.ts';
import {type Stage, setStage} from './stage.ts';

/** A shop that no store file knows. */
const shop = 'https://pens.shop-of-a-test.example/meridian';
const elsewhere = 'https://news.shop-of-a-test.example/today';

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-every-shop-'));
let stage: Stage;

/** The built extension as a browser holds it that was allowed every site: nobody can answer its question without a window. */
function allowed(): string {
	const extension = path.join(folder, 'extension');
	cpSync(inject('extension'), extension, {recursive: true});
	const file = path.join(extension, 'manifest.json');
	const {
		optional_host_permissions: asked,
		host_permissions: given,
		...manifest
	} = JSON.parse(readFileSync(file, 'utf8'));
	writeFileSync(file, JSON.stringify({...manifest, host_permissions: [...given, ...asked]}));
	return extension;
}

const pages = (host: string, at: string) => {
	if (`https://${host}${at}` === shop) return offerPage({...offers[0]!, url: shop, shop: 'Pens'});
	if (`https://${host}${at}` === elsewhere) return '<!doctype html><title>News</title><h1>It rained</h1>';
	return demoPage(host, at);
};

beforeAll(async () => {
	stage = await setStage({pages, extension: allowed()});
	// The loader is registered when the extension is new: pages opened after that have it
	await stage.refresh();
});
afterAll(async () => {
	await stage?.strike();
	rmSync(folder, {recursive: true, force: true});
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
