import {wordsFor} from '../../../extension/locales/index.ts';
import type {OptionsView} from '../../../extension/options/options-view.ts';
import type {Settings} from '../../../extension/platform/settings.ts';
import {now} from '../panel/given.ts';
import {memoryOf} from '../panel/given-memory.ts';

export const trustedKey = 'A'.repeat(43);
export const otherKey = 'B'.repeat(43);

export const settings: Settings = {
	api: {base: 'http://127.0.0.1:8787', key: trustedKey},
	mirrors: [],
	language: null,
	country: null,
	storesOff: [],
	badge: {right: 16, bottom: 16},
	welcomed: false,
};

/** A page of choices whose server answers with another key; nothing is kept. */
export const optionsViewOf = (change: Partial<OptionsView> = {}): OptionsView => ({
	words: wordsFor('en', ['en-GB']),
	now,
	settings,
	keep: async () => {},
	memory: memoryOf(),
	allow: async () => true,
	everyShop: {watch: () => () => {}, turn: async () => true},
	namedMirrors: async () => [],
	askServer: async () => ({ok: true, key: otherKey, fingerprint: '', signedAt: now}),
	storeName: store => (store === 'temu' ? 'Temu' : store),
	storeNames: ['AliExpress', 'Temu'],
	version: '0.1.0',
	...change,
});
