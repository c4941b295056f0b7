import {useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';

type Given = {
	label: string;
	hint?: string;
	/** characters, at least */
	least?: number;
	words: Words;
	act: string;
	onSend(said: string): void;
};

/** A few words that go out on their own: an answer, a reason, what evidence shows. */
export function SayForm({label, hint, least = 1, words, act, onSend}: Given) {
	const [said, setSaid] = useState('');
	const [isShort, setShort] = useState(false);
	return (
		<form
			class="field"
			onSubmit={event => {
				event.preventDefault();
				const trimmed = said.trim();
				setShort(trimmed.length < least);
				if (trimmed.length >= least) onSend(trimmed);
			}}
		>
			<label>
				<span>{label}</span>
				<textarea
					rows={3}
					maxLength={5000}
					value={said}
					aria-invalid={isShort}
					onInput={event => setSaid(event.currentTarget.value)}
				/>
			</label>
			{hint && <small class="quiet">{hint}</small>}
			{isShort && (
				<small class="level-caution" role="alert">
					{words.say('reports.too-short', {count: least})}
				</small>
			)}
			<p class="acts">
				<button type="submit" class="primary">
					{act}
				</button>
			</p>
		</form>
	);
}
