import {useId, useState} from 'preact/hooks';
import {readSum} from '../../../shared/exact-sum.ts';
import type {Money} from '../../../shared/money.ts';
import type {Words} from '../../locales/index.ts';

type Given = {
	/** what is due by a decision; null: no sum */
	sum: Money | null;
	words: Words;
	onAccept(sum: Money | null): void;
};
type Wrong = 'sum' | 'tick' | null;

/** Accepting what comes in place of what is due: only with the very sum typed once more, and said that it is given up. */
export function GiveUp({sum, words, onAccept}: Given) {
	const [typed, setTyped] = useState('');
	const [isTicked, setTicked] = useState(false);
	const [wrong, setWrong] = useState<Wrong>(null);
	const id = useId();
	const accept = () => {
		const said = sum && readSum(typed, sum.currency);
		const found: Wrong = sum && said?.minor !== sum.minor ? 'sum' : isTicked ? null : 'tick';
		setWrong(found);
		if (found === null) onAccept(sum);
	};
	return (
		<form
			class="field"
			noValidate
			onSubmit={event => {
				event.preventDefault();
				accept();
			}}
		>
			<p class="level-caution ticket-instead">
				{sum ? words.say('ticket.instead', {sum: words.money(sum)}) : words.say('ticket.instead-no-sum')}
			</p>
			{sum && (
				<label>
					<span>{words.say('ticket.repeat')}</span>
					<input
						type="text"
						inputMode="decimal"
						autocomplete="off"
						value={typed}
						aria-invalid={wrong === 'sum'}
						aria-describedby={`${id}-hint`}
						onInput={event => setTyped(event.currentTarget.value)}
					/>
					<small class="quiet" id={`${id}-hint`}>
						{words.say('ticket.repeat-hint', {currency: sum.currency})}
					</small>
				</label>
			)}
			<label class="tick">
				<input
					type="checkbox"
					checked={isTicked}
					aria-invalid={wrong === 'tick'}
					onChange={event => setTicked(event.currentTarget.checked)}
				/>
				<span>{words.say('ticket.give-up')}</span>
			</label>
			{wrong === 'sum' && sum && (
				<p class="level-caution" role="alert">
					{words.say('ticket.repeat-wrong', {sum: words.money(sum)})}
				</p>
			)}
			{wrong === 'tick' && (
				<p class="level-caution" role="alert">
					{words.say('ticket.give-up-missing')}
				</p>
			)}
			<p class="acts">
				<button type="submit">{words.say('ticket.act.accept-instead')}</button>
			</p>
		</form>
	);
}
