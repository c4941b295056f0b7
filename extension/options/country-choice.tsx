import {countriesIn} from '../../shared/country-names.ts';
import type {Keep, OptionsView} from './options-view.ts';

type Given = Pick<OptionsView, 'words' | 'settings'> & {save: Keep};

/** Where the shopper lives, for badges that hold in some countries only. */
export const CountryChoice = ({words, settings, save}: Given) => (
	<label>
		<span>{words.say('you.country')}</span>
		<select
			value={settings.country ?? ''}
			aria-describedby="country-why"
			onChange={event => save('country', event.currentTarget.value || null)}
		>
			<option value="">{words.say('you.country-none')}</option>
			{countriesIn(words.locale).map(({code, name}) => (
				<option key={code} value={code}>
					{name}
				</option>
			))}
		</select>
		<small id="country-why" class="quiet">
			{words.say('you.country-why')}
		</small>
	</label>
);
