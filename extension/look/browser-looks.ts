import {productKey} from '../../shared/address.ts';
import {judge} from '../../shared/trust/verdict.ts';
import type {Database} from '../history/database.ts';
import {listingOf} from '../history/listing-of.ts';
import {remember} from '../history/remember.ts';
import {observed} from '../history/visits.ts';
import {wordsFor} from '../locales/index.ts';
import type {Lookup} from '../lookup/lookup.ts';
import {browser} from '../platform/browser.ts';
import {watchesEveryShop} from '../platform/every-shop.ts';
import {readSettings} from '../platform/settings.ts';
import {stores} from '../stores/index.ts';
import {createLookSession} from './look-session.ts';
import {createLooks, type Looks} from './looks.ts';
import {inject, paintToolbar, tellPage} from './reach-page.ts';
import {createTabStates} from './tab-states.ts';

/** Looking, with the real browser, data base and clock. */
export const createBrowserLooks = (database: Database, lookup: Lookup): Looks =>
	createLooks({
		session: createLookSession(browser.storage.session),
		states: createTabStates(browser.storage.session),
		async choices() {
			const [settings, everyShop] = await Promise.all([readSettings(database), watchesEveryShop()]);
			return {settings, everyShop, words: wordsFor(settings.language, navigator.languages)};
		},
		inject,
		tellPage,
		paintToolbar,
		lookup,
		judge,
		marketplaces: stores,
		remember: seen => remember(database, seen),
		async observed(facts) {
			const product = productKey(facts);
			return product === null ? [] : observed(database, product, listingOf(facts));
		},
		now: () => new Date(),
		newToken: () => crypto.randomUUID(),
		wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
	});
