import {Hono} from 'hono';
import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {pageLanguage} from '../../../api/http/page-language.ts';
import {phoneWords} from '../../../api/photos/inboxes/words/phone-words.ts';
import {confirmWords} from '../../../api/reports/confirm-words.ts';
import {languageIds} from '../../../shared/languages.ts';
import {inboxPaths, type NewPhotoInbox} from '../../../shared/photos/contract-inboxes.ts';
import {problemText} from '../../../shared/problem-words/problem-words.ts';
import {makeWorld} from '../../worlds.ts';
import {letterTo, linkIn} from '../accounts/people.ts';
import {makeReportStage} from '../reports/report-stage.ts';

const app = new Hono().get('/', c => c.text(pageLanguage(c)));
test.each([
	['', 'en'],
	['de-DE,de;q=0.9,en;q=0.8', 'de'],
	['zh-CN,zh;q=0.9', 'zh-CN'],
	['zh-TW', 'zh-CN'],
	['fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4', 'de'],
	['en;q=0.5, de ; q=0.6', 'de'],
	['de;q=0,en', 'en'],
	['fr', 'en'],
	['*', 'en'],
	[`${'x,'.repeat(5000)}de`, 'en'],
	['de;q=<script>', 'en'],
])('a browser that asks for “%s” reads %s', async (asked, language) => {
	const answer = await app.request('/', {headers: {'accept-language': asked}});
	expect(await answer.text()).toBe(language);
	expect(answer.headers.get('vary')).toBe('Accept-Language, Cookie');
});

test('the phone’s page is in the language of its browser, with what its script says', async () => {
	const world = await makeWorld();
	const api = createApp(world);
	for (const language of languageIds) {
		const inbox: NewPhotoInbox = await (await api.request(inboxPaths.inboxes, {method: 'POST'})).json();
		const at = new URL(inbox.url).pathname;
		const headers = {'accept-language': language, origin: 'http://localhost'};
		const first = await api.request(at, {headers});
		expect(first.headers.get('vary')).toBe('Accept-Language, Cookie');
		const claim = await first.text();
		expect(claim).toContain(`<html lang="${language}" dir="ltr">`);
		expect(claim).toContain(phoneWords[language].claimButton);
		const opened = await api.request(`${at}/open`, {method: 'POST', headers});
		const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
		const page = await (await api.request(at, {headers: {...headers, cookie}})).text();
		const said = /data-words="([^"]+)"/.exec(page)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'") ?? '';
		const {problems: told, ...script} = JSON.parse(said);
		expect(script).toEqual(phoneWords[language].script);
		expect(told['/problems/document-damaged']).toBe(problemText('document-damaged', language));
		expect(await (await api.request(at, {headers})).text()).toContain(phoneWords[language].otherHead);
		expect(await (await api.request('/p/none', {headers})).text()).toContain(phoneWords[language].endedHead);
	}
	await world.storage.close();
});

test('the page that confirms an address is in the language of its browser, and takes only its own button', async () => {
	const stage = await makeReportStage();
	const sent = await stage.send();
	const path = linkIn((await letterTo(stage.world, sent.email))?.text ?? '');
	for (const language of languageIds) {
		const answer = await stage.app.request(path, {headers: {'accept-language': language}});
		const page = await answer.text();
		expect(page).toContain(confirmWords[language].button);
		expect(page).toContain(`<strong>${sent.receipt.case}</strong>`);
		expect(page).not.toMatch(/\{\w+\}/);
		expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'; frame-ancestors 'none'");
	}
	const foreign = await stage.app.request(path, {method: 'POST', headers: {origin: 'https://elsewhere.example'}});
	expect(foreign.status).toBe(403);
	const own = await stage.app.request(path, {method: 'POST', headers: {'accept-language': 'de'}});
	expect(await own.text()).toContain(confirmWords.de.confirmed);
});

test('who chooses a language by the switch reads on in it, whatever the browser asks for', async () => {
	const world = await makeWorld();
	const api = createApp(world);
	const headers = {accept: 'text/html', 'accept-language': 'en'};
	const english = await api.request('/nowhere?token=a%26b', {headers});
	expect(english.headers.get('vary')).toContain('Accept-Language');
	const page = await english.text();
	expect(page).toContain('<span lang="en" aria-current="true">English</span>');
	expect(page).toContain('href="/nowhere?token=a%26b&amp;lang=de"');
	const german = await api.request('/nowhere?token=a%26b&lang=de', {headers});
	expect(await german.text()).toContain(problemText('not-found', 'de'));
	const cookie = german.headers.get('set-cookie')?.split(';')[0] ?? '';
	expect(await (await api.request('/nowhere', {headers: {...headers, cookie}})).text()).toContain('<html lang="de"');
	expect(await (await api.request('/nowhere?lang=xx', {headers})).text()).toContain('<html lang="en"');
	await world.storage.close();
});

test.each(languageIds)('no words are missing in %s, and places are those of the English ones', language => {
	const flat = (words: object): [string, string][] =>
		Object.entries(words).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : flat(text)));
	const places = (words: object) =>
		flat(words).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].sort().join()]);
	expect(places(phoneWords[language])).toEqual(places(phoneWords.en));
	expect(places(confirmWords[language])).toEqual(places(confirmWords.en));
	expect(flat(phoneWords[language]).filter(([, text]) => text === '')).toEqual([]);
});
