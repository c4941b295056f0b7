import {useEffect, useState} from 'preact/hooks';
import type {Finding} from '../../shared/trust/finding.ts';
import type {Database} from '../history/database.ts';
import {watchDatabase} from '../history/watch-database.ts';
import {findingText} from '../locales/findings/index.ts';
import {type Words, wordsFor} from '../locales/index.ts';
import {readSettings} from '../platform/settings.ts';
import type {FindingText} from './finding-text.ts';
import {storeName} from './store-name.ts';

export type Speech = {words: Words; textOf: FindingText};

/**
 * The words of the language the shopper chose, changed as soon as another is chosen; the browser's own when none was,
 * or when settings can't be read. Null for the moment until they are read.
 */
export function useSpeech(database: Database): Speech | null {
	const [speech, setSpeech] = useState<Speech | null>(null);
	useEffect(() => {
		const speak = (language: string | null) => {
			const words = wordsFor(language, navigator.languages);
			Object.assign(document.documentElement, {lang: words.locale, dir: words.dir});
			const say = findingText(words.language, {locale: words.locale});
			setSpeech({words, textOf: finding => say(withStoreName(finding))});
		};
		const read = () => {
			readSettings(database).then(
				({language}) => speak(language),
				() => speak(null),
			);
		};
		read();
		return watchDatabase(database, ['settings'], read);
	}, [database]);
	return speech;
}

/** Findings hold a store's id; people know it by its name. */
function withStoreName(finding: Finding): Finding {
	const {store} = finding.about;
	return typeof store === 'string' ? {...finding, about: {...finding.about, store: storeName(store)}} : finding;
}
