import type {BrowserCodes} from '../codes/asking/browser-codes.ts';
import type {Database} from '../history/database.ts';
import type {Lookup} from '../lookup/lookup.ts';
import {browser, ownUrl} from '../platform/browser.ts';
import {type Letter, type Sender, sortLetter} from '../platform/mailbox.ts';
import {keepSetting} from '../platform/settings.ts';
import type {SettingsMemory} from '../platform/settings-memory.ts';
import type {Following} from '../reports/following/browser-following.ts';
import type {Outbox} from '../reports/outbox/browser-outbox.ts';
import type {Looks} from './looks.ts';
import {createRateLimit} from './rate-limit.ts';
import {readForPage} from './read-for-page.ts';

/** A person drags the badge now and then; each time is written to the data base. A taken over page would without end. */
const mayMove = createRateLimit({most: 20, ms: 60_000, now: () => performance.now()});

type Given = {
	looks: Looks;
	lookup: Lookup;
	codes: BrowserCodes;
	outbox: Outbox;
	following: Following;
	settings: SettingsMemory;
	database: Database;
};

/** Hears pages and panels. Who may say what is decided in `mailbox.ts`. A panel is answered when its wish is done, a reader with what was read. */
export function readMail(given: Given): void {
	const us = {id: browser.runtime.id, origin: new URL(ownUrl('/')).origin};
	browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
		const letter = sortLetter(message, sender, us);
		const done = answer(letter, given);
		if (letter.from === 'panel') return done;
		if (letter.from === 'page' && letter.message.is === 'read-page') return done.catch(() => null);
		done.catch((error: unknown) => console.error('A message was not dealt with:', error));
		return undefined;
	});
}

async function answer(letter: Letter, given: Given): Promise<unknown> {
	const {looks, lookup, codes, settings, database} = given;
	if (letter.from === 'nobody') return undefined;
	if (letter.from === 'page') {
		const {page, message} = letter;
		switch (message.is) {
			case 'page-shown': {
				const {url} = await browser.tabs.get(page.tab);
				// The browser's word, not the page's: without it this is a site that may not be watched.
				return url ? looks.pageShown(page, url) : undefined;
			}
			case 'read-page': {
				const {html, hidden, except} = message;
				const place = await looks.placeOf(page, message);
				return place && readForPage({html: html.join(''), hidden, except, ...place});
			}
			case 'page-read':
				return looks.pageRead(page, message);
			case 'badge-moved':
				if (!mayMove(page.tab)) return;
				await keepSetting(database, 'badge', {right: message.right, bottom: message.bottom});
				return looks.badgeMoved();
		}
	}
	const {message} = letter;
	switch (message.is) {
		case 'look-again': {
			const {url} = await browser.tabs.get(message.tab);
			return url ? looks.lookAgain(message.tab, url) : looks.addressChanged(message.tab, '');
		}
		case 'settings-changed':
			settings.forget();
			await lookup.catchUp();
			return looks.choicesChanged();
		case 'refresh-lookup':
			await lookup.refresh('hand');
			return looks.recordsChanged();
		case 'ask-code':
			return codes.ask(message.question);
		case 'send-reports':
			return message.why === 'shopper' ? given.outbox.sendNow() : given.outbox.send();
		case 'follow-reports':
			return given.following.follow('shopper');
	}
}
