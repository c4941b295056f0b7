import {defineBackground} from 'wxt/utils/define-background';
import {createBrowserCodes} from '../codes/asking/browser-codes.ts';
import {listenToPictureMenu, pictureMenu} from '../codes/from-page/picture-menu.ts';
import {openDatabase} from '../history/database.ts';
import {wordsFor} from '../locales/index.ts';
import {listenToPerson, type MenuLine, pageMenu} from '../look/ask-by-hand.ts';
import {createBrowserLooks} from '../look/browser-looks.ts';
import {greet} from '../look/greet.ts';
import {readMail} from '../look/read-mail.ts';
import {watchTabs} from '../look/watch-tabs.ts';
import {createBrowserLookup} from '../lookup/browser-lookup.ts';
import {startRefreshTimer} from '../lookup/refresh-timer.ts';
import {followEveryShop} from '../platform/every-shop.ts';
import {createSettingsMemory} from '../platform/settings-memory.ts';
import {startFollowing} from '../reports/following/browser-following.ts';
import {startOutbox} from '../reports/outbox/browser-outbox.ts';
import {listenToReportMenu, reportMenu} from '../reports/report-menu.ts';

/** Builds everything and registers every listener in the worker's first tick: later ones would miss what woke it. */
export default defineBackground(() => {
	const database = openDatabase();
	const settings = createSettingsMemory(database);
	const lookup = createBrowserLookup(database, settings);
	const looks = createBrowserLooks(database, settings, lookup);
	const codes = createBrowserCodes(database, settings);
	const following = startFollowing(database);
	const outbox = startOutbox(database, () => following.follow('shopper'));

	const refresh = async () => {
		const {changed} = await lookup.refresh('timer');
		if (changed) await looks.recordsChanged();
		await lookup.checkLog();
	};
	const menuLines = async (): Promise<MenuLine[]> => {
		const {say} = wordsFor((await settings.read()).language, navigator.languages);
		return [
			{id: pageMenu, title: say('not-watched.act'), contexts: ['page']},
			{id: reportMenu, title: say('report.title'), contexts: ['page']},
			{id: pictureMenu, title: say('code.menu'), contexts: ['image']},
		];
	};

	watchTabs(looks);
	readMail({looks, lookup, codes, outbox, following, settings, database});
	listenToPerson(looks, menuLines);
	listenToPictureMenu();
	listenToReportMenu();
	followEveryShop(() => looks.choicesChanged());
	startRefreshTimer(refresh);
	greet({looks, refresh, database});
});
