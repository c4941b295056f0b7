import {describe, expect, test} from 'vitest';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {Panel} from '../../../extension/panel/panel.tsx';
import type {PanelState} from '../../../extension/panel/state.ts';
import {facts, finding, judged} from './given.ts';
import {states} from './given-states.ts';
import {viewOf} from './given-view.ts';
import {button, mount, settle, text} from './mount.ts';

const card = (page: ParentNode) => page.querySelector('.card');

describe.each(languages.map(({id}) => id))('in %s', language => {
	const words = wordsFor(language, []);

	test('every state has its own words', async () => {
		const said: string[] = [];
		for (const state of Object.values(states))
			said.push(text(card(await mount(<Panel {...viewOf(state, {words})} />))));
		expect(said.every(Boolean)).toBe(true);
		// "a second visit" is the same verdict as "caution": what changed stands in its own section.
		expect(new Set(said).size).toBe(Object.keys(states).length - 2);
	});

	test('the panel tells its language and direction', async () => {
		const page = await mount(<Panel {...viewOf(states['no page']!, {words})} />);
		expect(page.querySelector('.panel')?.getAttribute('lang')).toBe(words.locale);
		expect(page.querySelector('.panel')?.getAttribute('dir')).toBe(words.dir);
	});
});

const withoutWayOn: readonly PanelState['is'][] = ['judged', 'query-page', 'reading', 'asking'];

test.each(Object.entries(states).filter(([, {is}]) => !withoutWayOn.includes(is)))(
	'the state "%s" shows a way on',
	async (_, state) => {
		const page = await mount(<Panel {...viewOf(state)} />);
		expect(card(page)?.querySelectorAll('button').length).toBeGreaterThan(0);
	},
);

test.each([
	['no page', 'Settings', 'openSettings'],
	['a site that is not watched', 'Check this page', 'lookAgain'],
	['turned off', 'Turn on here', 'turnOn'],
	['not a listing', 'Look again', 'lookAgain'],
	['a page the browser protects', 'Look again', 'lookAgain'],
	['storage trouble', 'Try again', 'lookAgain'],
	['unknown, offline', 'Try again', 'lookAgain'],
	['unknown, answer refused', 'Check the server', 'openSettings'],
] as const)('in the state "%s" the button "%s" does it', async (name, label, action) => {
	const done: string[] = [];
	const act = {
		lookAgain: () => void done.push('lookAgain'),
		turnOff: () => void done.push('turnOff'),
		turnOn: () => void done.push('turnOn'),
		openSettings: () => void done.push('openSettings'),
		saveReport: () => void done.push('saveReport'),
	};
	const page = await mount(<Panel {...viewOf(states[name]!, {act})} />);
	await settle(() => button(card(page)!, label).click());
	expect(done).toEqual([action]);
});

test('a page that asks for a code of a brand and is not the brand’s is said so, with the brand’s own pages', async () => {
	const page = await mount(<Panel {...viewOf(states['a false query page']!)} />);
	expect(card(page)?.classList.contains('level-caution')).toBe(true);
	expect(text(card(page))).toMatch(/^Look twice/);
	expect(text(card(page))).toContain('asks for a code of Halden and is not the brand’s own query page');
	expect(text(card(page))).toContain('can be checked below');
	expect(page.querySelector('section.product')).toBeNull();
	await settle(() => button(page.querySelector('section.evidence')!, 'query page').click());
	expect(text(page.querySelector('section.evidence'))).toContain('halden-check.example');
});

test('the brand’s own query page is no reason to look twice', async () => {
	const page = await mount(<Panel {...viewOf(states['a brand’s own query page']!)} />);
	expect(text(card(page))).toMatch(/^This page asks for a code/);
	expect(text(card(page))).toContain('one of the brand’s own sites: Halden');
	expect(text(card(page))).toContain('A code is never proof');
});

test('the menu turns the site off by its store', async () => {
	const sites: unknown[] = [];
	const view = viewOf(judged('clear'));
	const page = await mount(<Panel {...view} act={{...view.act, turnOff: site => void sites.push(site)}} />);
	await settle(() => button(page, 'Turn off on AliExpress').click());
	expect(sites).toEqual([{host: 'www.aliexpress.com', store: 'aliexpress'}]);
});

test('a page that told less than the store’s pages used to is said so, with a way to report it', async () => {
	const state = judged('clear', {facts: {...facts, price: null}});
	const view = viewOf(state);
	const saved: unknown[] = [];
	const page = await mount(<Panel {...view} act={{...view.act, saveReport: given => void saved.push(given)}} />);
	const note = page.querySelector('section.unread');
	expect(text(note)).toContain('This page could not be read fully');
	expect(text(note)).toContain('Price');
	await settle(() => button(note!, 'Save a reading report').click());
	await settle(() => button(page.querySelector('#menu-items')!, 'Save a reading report').click());
	expect(saved).toEqual([state, state]);
});

test('a page that was read as usual says nothing of it', async () => {
	expect((await mount(<Panel {...viewOf(judged('clear'))} />)).querySelector('section.unread')).toBeNull();
});

test('a change of the verdict is told to a screen reader', async () => {
	const page = await mount(<Panel {...viewOf(judged('warning'))} />);
	expect(text(page.querySelector('[role="status"]'))).toBe('Offer found not genuine');
});

test('a verdict says level, seller, deciding finding and how fresh it is', async () => {
	const page = await mount(<Panel {...viewOf(states['verified, as of']!)} />);
	expect(text(card(page))).toContain('Verified seller');
	expect(text(card(page))).toContain('Beauty Hall on AliExpress');
	expect(text(card(page))).toContain('may sell Nordlicht');
	expect(text(card(page))).toContain('from this device');
});

test('what a page says is text, never markup, and turns nothing around', async () => {
	const hostile = '<img src=x onerror=alert(1)>\u202e<script>1</script>';
	const seller = {
		kind: 'marketplace',
		name: hostile,
		id: '1',
		url: null,
		rating: null,
		since: null,
		country: null,
	} as const;
	const state = judged('caution', {
		facts: {...facts, title: hostile, brand: hostile, seller, url: 'https://shop.example/1'},
		verdict: {
			level: 'caution',
			findings: [
				finding('claims-authentic', {
					level: 'caution',
					about: {claim: hostile},
					link: 'javascript:alert(1)',
					since: hostile,
				}),
			],
		},
	});
	const page = await mount(<Panel {...viewOf(state)} />);
	await settle(() => button(page, 'is claimed').click());
	expect(page.querySelector('script, img[src="x"]')).toBeNull();
	expect(page.querySelector('a[href^="javascript"]')).toBeNull();
	expect(card(page)?.textContent).toContain('<img src=x onerror=alert(1)>');
	expect(card(page)?.textContent).not.toContain('\u202e');
});
