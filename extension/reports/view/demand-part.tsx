import {countriesIn} from '../../../shared/country-names.ts';
import {type DemandKind, demands} from '../../../shared/reports/contract.ts';
import {Due} from './due.tsx';
import {Choice, Field} from './field.tsx';
import type {FormPart} from './form-part.ts';

/** What the shopper wants, by whose law it is reckoned, and what that comes to. */
export function DemandPart({words, today, typed, change, troubleAt}: FormPart) {
	const {demand, otherDemand, country, promise} = typed;
	return (
		<section class="report-part" aria-labelledby="report-demand-title">
			<h3 id="report-demand-title">{words.say('report.demand')}</h3>
			<Choice<DemandKind>
				pointer="/demand"
				legend={words.say('report.demand-legend')}
				options={demands.map(value => ({
					value,
					label: words.say(`report.demand.${value}`),
					hint: words.say(`report.demand.${value}-hint`),
				}))}
				value={demand}
				trouble={troubleAt('/demand')}
				onChoose={value => change({demand: value})}
			/>
			{demand === 'other' && (
				<Field pointer="/demand/words" label={words.say('report.demand-words')} trouble={troubleAt('/demand/words')}>
					{field => (
						<textarea
							{...field}
							rows={2}
							maxLength={500}
							value={otherDemand}
							onInput={event => change({otherDemand: event.currentTarget.value})}
						/>
					)}
				</Field>
			)}
			<Field
				pointer="/country"
				label={words.say('report.country')}
				hint={words.say('report.country-hint')}
				trouble={troubleAt('/country')}
			>
				{field => (
					<select {...field} value={country} onChange={event => change({country: event.currentTarget.value})}>
						<option value="">{words.say('code.claim-choose')}</option>
						{countriesIn(words.locale).map(({code, name}) => (
							<option key={code} value={code}>
								{name}
							</option>
						))}
					</select>
				)}
			</Field>
			{demand !== 'none' && (
				<fieldset class="choice" id="report-promise" tabIndex={-1}>
					<legend>{words.say('report.promise')}</legend>
					<Field pointer="/promise/times" label={words.say('report.promise-times')} trouble={troubleAt('/promise')}>
						{field => (
							<input
								{...field}
								value={promise.times}
								inputMode="numeric"
								maxLength={3}
								onInput={event => change({promise: {...promise, times: event.currentTarget.value}})}
							/>
						)}
					</Field>
					<Field pointer="/promise/words" label={words.say('report.promise-words')} trouble={null}>
						{field => (
							<input
								{...field}
								value={promise.words}
								maxLength={500}
								onInput={event => change({promise: {...promise, words: event.currentTarget.value}})}
							/>
						)}
					</Field>
				</fieldset>
			)}
			<Due typed={typed} words={words} today={today} />
		</section>
	);
}
