import {useEffect, useState} from 'preact/hooks';
import {countriesIn} from '../../../shared/country-names.ts';
import type {Words} from '../../locales/index.ts';
import type {CodeTools} from './code-tools.ts';

type Given = {
	words: Words;
	/** ISO instant */
	now: string;
	codes: Pick<CodeTools, 'country'>;
	onClaim(said: {country: string; purchasedOn: string | null}): void;
};

/** "This is mine": in which country, and since when if one likes to say so. */
export function ClaimForm({words, now, codes, onClaim}: Given) {
	const [open, setOpen] = useState(false);
	const [country, setCountry] = useState('');
	const [day, setDay] = useState('');
	useEffect(() => void codes.country().then(home => setCountry(chosen => chosen || (home ?? ''))), [codes]);
	if (!open)
		return (
			<p class="acts">
				<button type="button" onClick={() => setOpen(true)}>
					{words.say('code.claim')}
				</button>
			</p>
		);
	const countries = countriesIn(words.locale);
	return (
		<form
			class="code-claim"
			onSubmit={event => {
				event.preventDefault();
				if (country) onClaim({country, purchasedOn: day || null});
			}}
		>
			<p class="quiet">{words.say('code.claim-why')}</p>
			<label>
				<span>{words.say('code.claim-country')}</span>
				<select required value={country} onChange={event => setCountry(event.currentTarget.value)}>
					<option value="">{words.say('code.claim-choose')}</option>
					{countries.map(({code, name}) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</select>
			</label>
			<label>
				<span>{words.say('code.claim-day')}</span>
				<input type="date" max={now.slice(0, 10)} value={day} onInput={event => setDay(event.currentTarget.value)} />
			</label>
			<p class="acts">
				<button type="submit" class="primary">
					{words.say('code.claim-act')}
				</button>
			</p>
		</form>
	);
}
