import type {Finding} from '../../../shared/trust/finding.ts';
import type {FindingCode} from '../../../shared/trust/verdict.ts';
import type {Language} from '../index.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import {createFormatters} from './formatters.ts';
import type {FindingWords, Said} from './words.ts';
import {zhCN} from './zh-cn.ts';

/** REGISTRY of languages in which findings speak, with their quotation marks and full stop. */
export const findingLanguages = {
	en: {words: en, marks: ['“', '”'], stop: '.'},
	'zh-CN': {words: zhCN, marks: ['“', '”'], stop: '。'},
	de: {words: de, marks: ['„', '“'], stop: '.'},
} as const satisfies Record<Language, {words: FindingWords; marks: readonly [string, string]; stop: string}>;

const isKnown = (what: string, words: FindingWords): what is FindingCode => Object.hasOwn(words, what);

/**
 * Says findings in one language. `locale`: the shopper's own region of it, for dates and amounts.
 * A finding remembered from another version may bear a code nobody knows: then the code stands for itself.
 */
export function findingText(
	language: Language,
	{locale = language as string, timeZone}: {locale?: string; timeZone?: string} = {},
) {
	const {words, marks, stop} = findingLanguages[language];
	const format = createFormatters({locale, dir: 'ltr', marks, stop, ...(timeZone !== undefined && {timeZone})});
	return (finding: Finding): Said =>
		isKnown(finding.what, words)
			? words[finding.what](finding, format)
			: {title: format.plain(finding.what), detail: ''};
}
