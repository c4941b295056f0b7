import type {Database} from '../history/database.ts';
import {findingText} from '../locales/findings/index.ts';
import {type Words, wordsFor} from '../locales/index.ts';
import {readSettings} from '../platform/settings.ts';
import type {FindingText} from './finding-text.ts';

export type Speech = {words: Words; textOf: FindingText};

/** The words of the language the shopper chose; the browser's when none was, or when settings can't be read. */
export async function speakAsChosen(database: Database): Promise<Speech> {
	const chosen = await readSettings(database).then(
		({language}) => language,
		() => null,
	);
	const words = wordsFor(chosen, navigator.languages);
	Object.assign(document.documentElement, {lang: words.locale, dir: words.dir});
	return {words, textOf: findingText(words.language, {locale: words.locale})};
}
