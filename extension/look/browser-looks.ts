import {judge, judgeQueryPage} from '../../shared/trust/verdict.ts';
import type {Database} from '../history/database.ts';
import {recall} from '../history/recall.ts';
import {remember} from '../history/remember.ts';
import {wordsFor} from '../locales/index.ts';
import type {Lookup} from '../lookup/lookup.ts';
import {browser} from '../platform/browser.ts';
import {watchesEveryShop} from '../platform/every-shop.ts';
import type {SettingsMemory} from '../platform/settings-memory.ts';
import {stores} from '../stores/index.ts';
import {createLookSession} from './look-session.ts';
import {createLooks, type Looks} from './looks.ts';
import {bringLoader, findMark, inject, paintToolbar, tellPage} from './reach-page.ts';
import {createTabStates} from './tab-states.ts';

/** Looking, with the real browser, data base and clock. */
export const createBrowserLooks = (database: Database, settings: SettingsMemory, lookup: Lookup): Looks =>
	createLooks({
		session: createLookSession(browser.storage.session),
		states: createTabStates(browser.storage.session),
		async choices() {
			const [chosen, everyShop] = await Promise.all([settings.read(), watchesEveryShop()]);
			return {settings: chosen, everyShop, words: wordsFor(chosen.language, navigator.languages)};
		},
		findMark,
		bringLoader,
		inject,
		tellPage,
		paintToolbar,
		lookup,
		judge,
		judgeQueryPage,
		marketplaces: stores,
		remember: seen => remember(database, seen),
		recall: seen => recall(database, seen),
		now: () => new Date(),
		newToken: () => crypto.randomUUID(),
		wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
	});
