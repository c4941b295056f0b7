import {cases as casesGerman} from './cases/de.ts';
import {cases as casesEnglish} from './cases/en.ts';
import {cases as casesChinese} from './cases/zh-cn.ts';
import {codes as codesGerman} from './codes/de.ts';
import {codes as codesEnglish} from './codes/en.ts';
import {codes as codesChinese} from './codes/zh-cn.ts';
import {disputes as disputesGerman} from './disputes/de.ts';
import {disputes as disputesEnglish} from './disputes/en.ts';
import {disputes as disputesChinese} from './disputes/zh-cn.ts';
import {pages as pagesGerman} from './pages/de.ts';
import {pages as pagesEnglish} from './pages/en.ts';
import {pages as pagesChinese} from './pages/zh-cn.ts';
import {panel as panelGerman} from './panel/de.ts';
import {panel as panelEnglish} from './panel/en.ts';
import {panel as panelChinese} from './panel/zh-cn.ts';
import {refusals as refusalsGerman} from './refusals/de.ts';
import {refusals as refusalsEnglish} from './refusals/en.ts';
import {refusals as refusalsChinese} from './refusals/zh-cn.ts';
import {reports as reportsGerman} from './reports/de.ts';
import {reports as reportsEnglish} from './reports/en.ts';
import {reports as reportsChinese} from './reports/zh-cn.ts';
import {tickets as ticketsGerman} from './tickets/de.ts';
import {tickets as ticketsEnglish} from './tickets/en.ts';
import {tickets as ticketsChinese} from './tickets/zh-cn.ts';
import {type Messages, type Words as SpokenWords, speak} from './words.ts';

/** REGISTRY of languages. `name` is how its speakers call it. */
export const languages = [
	{
		id: 'en',
		name: 'English',
		dir: 'ltr',
		messages: {
			...panelEnglish,
			...pagesEnglish,
			...codesEnglish,
			...refusalsEnglish,
			...reportsEnglish,
			...casesEnglish,
			...disputesEnglish,
			...ticketsEnglish,
		},
	},
	{
		id: 'zh-CN',
		name: '中文',
		dir: 'ltr',
		messages: {
			...panelChinese,
			...pagesChinese,
			...codesChinese,
			...refusalsChinese,
			...reportsChinese,
			...casesChinese,
			...disputesChinese,
			...ticketsChinese,
		},
	},
	{
		id: 'de',
		name: 'Deutsch',
		dir: 'ltr',
		messages: {
			...panelGerman,
			...pagesGerman,
			...codesGerman,
			...refusalsGerman,
			...reportsGerman,
			...casesGerman,
			...disputesGerman,
			...ticketsGerman,
		},
	},
] as const satisfies readonly {id: string; name: string; dir: 'ltr' | 'rtl'; messages: Messages}[];

export type Language = (typeof languages)[number]['id'];
export type Words = SpokenWords<Language>;

const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();

/** Which language to speak: the one chosen, else the first of the browser's that is spoken here, else English. */
export const languageFor = (choice: string | null, preferred: readonly string[]): (typeof languages)[number] =>
	languages.find(({id}) => id === choice) ??
	preferred.map(tag => languages.find(({id}) => primary(id) === primary(tag))).find(found => found !== undefined) ??
	languages[0];

/**
 * All words of the language chosen (null: by the browser's `preferred` list). Dates and numbers follow the
 * shopper's own region when it is one of that language: en-GB writes 3 May where en-US writes May 3.
 */
export function wordsFor(choice: string | null, preferred: readonly string[]): Words {
	const language = languageFor(choice, preferred);
	const region = preferred.find(tag => primary(tag) === primary(language.id) && isLocale(tag));
	return speak<Language>(language, region ?? language.id);
}

function isLocale(tag: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
	} catch {
		return false;
	}
}
