import {useId, useState} from 'preact/hooks';
import type {Words} from '../locales/index.ts';

type Given = {
	words: Words;
	label: string;
	hint?: string | null;
	/** YYYY-MM-DD */
	value: string | null;
	/** days that it can not be before or after */
	min?: string | null;
	max?: string | null;
	onDay(day: string | null): void;
};

/** One day. What is not a day, or can not be this one, is said and changes nothing. */
export function DayField({words, label, hint = null, value, min = null, max = null, onDay}: Given) {
	const id = useId();
	const [isWrong, setWrong] = useState(false);
	return (
		<div class="field">
			<label for={id}>
				<span>{label}</span>
			</label>
			<input
				id={id}
				type="date"
				value={value ?? ''}
				{...(min !== null && {min})}
				{...(max !== null && {max})}
				aria-invalid={isWrong}
				aria-describedby={hint !== null || isWrong ? `${id}-said` : undefined}
				onInput={({currentTarget: {value: day, validity}}) => {
					const fits = validity.valid && (day === '' || ((min ?? '') <= day && day <= (max ?? '9')));
					setWrong(!fits);
					if (fits) onDay(day || null);
				}}
			/>
			{(hint !== null || isWrong) && (
				<small id={`${id}-said`} class={isWrong ? 'level-caution' : 'quiet'}>
					{isWrong ? wrong(words, min, max) : hint}
				</small>
			)}
		</div>
	);
}

function wrong(words: Words, min: string | null, max: string | null): string {
	if (min !== null && max !== null) return words.say('pack.day-between', {from: words.day(min), to: words.day(max)});
	return min === null ? words.say('pack.day-wrong') : words.say('pack.day-from', {from: words.day(min)});
}
