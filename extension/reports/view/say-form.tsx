import {useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';

type Given = {
	label: string;
	hint?: string;
	/** characters, at least */
	least?: number;
	/** what stands in it at first: what was not taken the last time */
	initial?: string;
	words: Words;
	act: string;
	/** why it can not go yet; null: it can */
	waitsFor?: string | null;
	onSend(said: string): void;
};

/** A few words that go out on their own: an answer, a reason, what evidence shows. */
export function SayForm({label, hint, least = 1, initial = '', words, act, waitsFor = null, onSend}: Given) {
	const [said, setSaid] = useState(initial);
	const [isShort, setShort] = useState(false);
	return (
		<form
			class="field"
			onSubmit={event => {
				event.preventDefault();
				if (waitsFor !== null) return;
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
				<button type="submit" class="primary" aria-disabled={waitsFor !== null}>
					{act}
				</button>
			</p>
			<p role="status">{waitsFor}</p>
		</form>
	);
}
