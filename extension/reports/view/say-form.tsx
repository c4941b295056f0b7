import {useEffect, useState} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';
import {useLater} from './use-later.ts';

/** Words that are kept while they are written, and how. */
export type Kept = {words: string; keep(words: string): Promise<void>};

type Given = {
	label: string;
	hint?: string;
	/** characters, at least */
	least?: number;
	words: Words;
	act: string;
	/** why it can not go yet; null: it can */
	waitsFor?: string | null;
	kept: Kept;
	/** resolves once it is on disk; the words stay until then */
	onSend(said: string): unknown;
};

/** A few words that go out on their own: an answer, a reason, what evidence shows. */
export function SayForm({label, hint, least = 1, words, act, waitsFor = null, kept, onSend}: Given) {
	const [said, setSaid] = useState(kept.words);
	const [isBusy, setBusy] = useState(false);
	const [failed, setFailed] = useState<string | null>(null);
	const fail = (error: unknown) => setFailed(error instanceof Error ? error.message : String(error));
	const later = useLater((typed: string) => void kept.keep(typed).catch(fail));
	// What was refused comes back
	useEffect(() => {
		if (said === '') setSaid(kept.words);
	}, [kept.words]);
	async function send(trimmed: string) {
		setBusy(true);
		setFailed(null);
		later.flush();
		try {
			await onSend(trimmed);
			setSaid('');
		} catch (error) {
			fail(error);
		} finally {
			setBusy(false);
		}
	}
	const [isShort, setShort] = useState(false);
	return (
		<form
			class="field"
			onSubmit={event => {
				event.preventDefault();
				if (waitsFor !== null || isBusy) return;
				const trimmed = said.trim();
				setShort(trimmed.length < least);
				if (trimmed.length >= least) void send(trimmed);
			}}
		>
			<label>
				<span>{label}</span>
				<textarea
					rows={3}
					maxLength={5000}
					value={said}
					aria-invalid={isShort}
					onInput={event => {
						setSaid(event.currentTarget.value);
						later.keep(event.currentTarget.value);
					}}
				/>
			</label>
			{hint && <small class="quiet">{hint}</small>}
			{isShort && (
				<small class="level-caution" role="alert">
					{words.say('reports.too-short', {count: least})}
				</small>
			)}
			<p class="acts">
				<button type="submit" class="primary" aria-disabled={waitsFor !== null || isBusy}>
					{act}
				</button>
			</p>
			<p role="status">{waitsFor}</p>
			{failed && <p role="alert">{words.say('report.not-kept', {detail: failed})}</p>}
		</form>
	);
}
