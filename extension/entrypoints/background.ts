import {defineBackground} from 'wxt/utils/define-background';
import {openDatabase} from '../history/database.ts';
import {wordsFor} from '../locales/index.ts';
import {listenToPerson} from '../look/ask-by-hand.ts';
import {createBrowserLooks} from '../look/browser-looks.ts';
import {greet} from '../look/greet.ts';
import {readMail} from '../look/read-mail.ts';
import {watchTabs} from '../look/watch-tabs.ts';
import {createBrowserLookup} from '../lookup/browser-lookup.ts';
import {startRefreshTimer} from '../lookup/refresh-timer.ts';
import {followEveryShop} from '../platform/every-shop.ts';
import {createSettingsMemory} from '../platform/settings-memory.ts';

/** Builds everything and registers every listener in the worker's first tick: later ones would miss what woke it. */
export default defineBackground(() => {
	const database = openDatabase();
	const settings = createSettingsMemory(database);
	const lookup = createBrowserLookup(database, settings);
	const looks = createBrowserLooks(database, settings, lookup);

	const refresh = async () => {
		const {changed} = await lookup.refresh('timer');
		if (changed) await looks.recordsChanged();
	};
	const menuTitle = async () => {
		const {language} = await settings.read();
		return wordsFor(language, navigator.languages).say('not-watched.act');
	};

	watchTabs(looks);
	readMail({looks, lookup, settings, database});
	listenToPerson(looks, menuTitle);
	followEveryShop(() => looks.choicesChanged());
	startRefreshTimer(refresh);
	greet({looks, refresh});
});
