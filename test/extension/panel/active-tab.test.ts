import {expect, test} from 'vitest';
import {createTabStates} from '../../../extension/look/tab-states.ts';
import {followActiveTab} from '../../../extension/panel/active-tab.ts';
import type {PanelState} from '../../../extension/panel/state.ts';

type Listener = (changes: Record<string, {newValue?: unknown}>) => void;

/** A browser of two windows' tabs whose session storage tells of its changes. */
function browserOf(front: {id: number; windowId: number} | undefined) {
	const rows = new Map<string, unknown>();
	const heard = new Set<Listener>();
	const activated: ((event: {tabId: number; windowId: number}) => void)[] = [];
	const area = {
		get: async (key: string) => (rows.has(key) ? {[key]: rows.get(key)} : {}),
		async set(items: Record<string, unknown>) {
			for (const [key, newValue] of Object.entries(items)) {
				rows.set(key, newValue);
				for (const listener of heard) listener({[key]: {newValue}});
			}
		},
		remove: async (key: string) => void rows.delete(key),
	};
	const shown: [number | null, PanelState['is']][] = [];
	return {
		shown,
		states: createTabStates(area),
		onChanged: {
			addListener: (listener: Listener) => heard.add(listener),
			removeListener: (listener: Listener) => heard.delete(listener),
		},
		tabs: {
			query: async () => (front ? [front] : []),
			onActivated: {addListener: (listener: (typeof activated)[number]) => void activated.push(listener)},
		},
		show: (tab: number | null, {is}: PanelState) => void shown.push([tab, is]),
		async activate(tabId: number, windowId = 1) {
			for (const listener of activated) listener({tabId, windowId});
			await new Promise(resolve => setTimeout(resolve));
		},
	};
}

test('shows the tab in front, then each tab that comes to the front, never one of another window', async () => {
	const browser = browserOf({id: 1, windowId: 1});
	await browser.states.publish(1, {is: 'reading', url: 'https://a.example/'});
	await browser.states.publish(2, {is: 'not-watched', host: 'b.example'});
	await followActiveTab({...browser, pinned: null});
	await browser.activate(2);
	await browser.activate(7, 2);
	expect(browser.shown).toEqual([
		[1, 'reading'],
		[2, 'not-watched'],
	]);
});

test('shows what becomes of the tab in front, and nothing of the one left behind', async () => {
	const browser = browserOf({id: 1, windowId: 1});
	await followActiveTab({...browser, pinned: null});
	await browser.states.publish(1, {is: 'not-a-listing', host: 'a.example'});
	await browser.activate(2);
	await browser.states.publish(1, {is: 'reading', url: 'https://a.example/'});
	expect(browser.shown).toEqual([
		[1, 'no-page'],
		[1, 'not-a-listing'],
		[2, 'no-page'],
	]);
});

test('stays with a tab it is pinned to', async () => {
	const browser = browserOf({id: 1, windowId: 1});
	await followActiveTab({...browser, pinned: 5});
	await browser.activate(2);
	expect(browser.shown).toEqual([[5, 'no-page']]);
});

test('says so when the window has no tab', async () => {
	const browser = browserOf(undefined);
	await followActiveTab({...browser, pinned: null});
	expect(browser.shown).toEqual([[null, 'no-page']]);
});
