import {languageFor, languages} from '../locales/index.ts';
import type {Keep, OptionsView} from './options-view.ts';

type Given = Pick<OptionsView, 'words' | 'settings'> & {save: Keep};

/** The language, each called as its speakers call it; or the browser's. */
export const LanguageChoice = ({words, settings, save}: Given) => (
	<label>
		<span>{words.say('you.language')}</span>
		<select value={settings.language ?? ''} onChange={event => save('language', event.currentTarget.value || null)}>
			<option value="">{words.say('you.language-auto', {name: languageFor(null, navigator.languages).name})}</option>
			{languages.map(({id, name}) => (
				<option key={id} value={id} lang={id}>
					{name}
				</option>
			))}
		</select>
	</label>
);
