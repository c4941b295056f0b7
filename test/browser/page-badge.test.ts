import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {offerPage} from '../demo/page.ts';
import {badgeOn} from './badge-on.ts';
import {type Stage, setStage} from './stage.ts';

const [official, pretender] = offers.filter(({url}) => new URL(url).host === 'www.aliexpress.com');
const idOf = ({url}: {url: string}) => /(\d+)\.html/.exec(url)![1]!;

/** Changes the product within the document, but not the data for machines. Written for this test. */
const leftBehind = `<script>window.go = (id, title, price) => {
	history.pushState(null, '', '/item/' + id + '.html');
	setTimeout(() => {
		document.querySelector('h1').textContent = title;
		document.querySelector('.price').textContent = price;
	}, 700);
}</script>`;

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({
		pages: (host, path) => {
			const {pathname} = new URL(path, `https://${host}`);
			const offer = offers.find(({url}) => url === `https://${host}${pathname}`);
			return offer ? offerPage(offer).replace('<header>', `${leftBehind}<header>`) : null;
		},
	});
});
afterAll(() => stage?.strike());

/** Opens the official shop's listing under a query of its own, and waits until it is judged. */
async function open(query: string): Promise<Page> {
	const page = await stage.open(`${official!.url}?${query}`);
	await stage.waitForState('judged', ({facts}) => facts.url === official!.url);
	return page;
}

type Box = {x: number; y: number};
type Node = {nodeName: string; backendNodeId: number; children?: Node[]; shadowRoots?: Node[]};

/** Where the badge's button is drawn. Its shadow root is closed, so it is asked for over the DevTools protocol. */
async function boxOf(page: Page): Promise<Box> {
	const session = await page.context().newCDPSession(page);
	const {root} = await session.send('DOM.getDocument', {depth: -1, pierce: true});
	const button = find(root, 'TOUCHSTONE-BADGE')?.shadowRoots?.flatMap(shadow => find(shadow, 'BUTTON') ?? [])[0];
	if (!button) throw new Error('There is no badge');
	const {model} = await session.send('DOM.getBoxModel', {backendNodeId: button.backendNodeId});
	await session.detach();
	return {x: Math.round(model.border[0]!), y: Math.round(model.border[1]!)};
}

function find(node: Node, name: string): Node | null {
	if (node.nodeName.toUpperCase() === name) return node;
	for (const child of node.children ?? []) {
		const found = find(child, name);
		if (found) return found;
	}
	return null;
}

test('nothing of the page is moved by the badge', async () => {
	const page = await stage.open(official!.url);
	const place = () => page.evaluate(() => JSON.stringify(document.querySelector('h1')?.getBoundingClientRect()));
	const before = await place();
	await badgeOn(page);
	expect(await place()).toBe(before);
	await page.close();
});

describe('data for machines that was left behind', () => {
	test('is not taken for the new product', async () => {
		const page = await open('left-behind');
		await page.evaluate(
			([id, title]) => (window as unknown as {go(...given: string[]): void}).go(id!, title!, '€80.00'),
			[idOf(pretender!), 'Walnut garden chair'],
		);
		const state = await stage.waitForState('judged', ({facts}) => facts.listingId === idOf(pretender!));
		expect(state.facts).toMatchObject({title: 'Walnut garden chair', price: {low: {minor: 8000, currency: 'EUR'}}});
		await page.close();
	});
});

describe('a person and the badge', () => {
	test('the accessibility tree names it', async () => {
		const page = await open('a-look');
		await badgeOn(page);
		const session = await page.context().newCDPSession(page);
		const {nodes} = await session.send('Accessibility.getFullAXTree');
		const named = nodes.find(
			node => node.role?.value === 'button' && String(node.name?.value).startsWith('Touchstone: Verified seller'),
		);
		expect(named).toBeDefined();
		await page.close();
	});

	test('a click says where the panel is, and acts on nothing', async () => {
		const page = await open('a-look');
		await badgeOn(page);
		const {x, y} = await boxOf(page);
		await page.mouse.click(x + 20, y + 10);
		expect((await badgeOn(page))?.text).toMatch(/toolbar/);
		await page.close();
	});

	test('it is dragged once, and stands there on the next page', async () => {
		const page = await open('a-look');
		await badgeOn(page);
		const from = await boxOf(page);
		await page.mouse.move(from.x + 20, from.y + 10);
		await page.mouse.down();
		await page.mouse.move(from.x - 180, from.y - 90, {steps: 5});
		await page.mouse.up();
		const to = await boxOf(page);
		expect({x: to.x - from.x, y: to.y - from.y}).toEqual({x: -200, y: -100});
		await new Promise(done => setTimeout(done, 300));
		const next = await open('next-look');
		await badgeOn(next);
		expect(await boxOf(next)).toEqual(to);
		await page.close();
		await next.close();
	});

	test('Esc takes it away', async () => {
		const page = await open('a-look');
		await badgeOn(page);
		await page.keyboard.press('Escape');
		expect(await badgeOn(page, 0)).toBeNull();
		await page.close();
	});
});

describe('going back', () => {
	test('to a page that was kept shows its own verdict', async () => {
		const page = await open('a-look');
		await page.goto(offers.find(({shows}) => /no record/.test(shows))!.url);
		await stage.waitForState('judged', ({facts}) => facts.store === 'etsy');
		await page.goBack();
		const state = await stage.waitForState('judged', ({facts}) => facts.listingId === idOf(official!));
		expect(state.verdict.level).toBe('verified');
		expect(await badgeOn(page)).toMatchObject({level: 'verified'});
		await page.close();
	});
});
