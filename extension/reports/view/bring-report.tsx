import {useRef, useState} from 'preact/hooks';
import {reportIds} from '../../../shared/reports/report-ids.ts';
import type {Words} from '../../locales/index.ts';
import {keyIn} from '../receipt-text.ts';
import type {ReportTools} from './report-tools.ts';

type Given = {words: Words; tools: Pick<ReportTools, 'bring'>; onBrought(id: string): void};

/** Bytes of a receipt, at most. */
const largest = 100_000;

/** Brings a report here that was sent from another browser: by its receipt, or the secret in it. */
export function BringReport({words, tools, onBrought}: Given) {
	const file = useRef<HTMLInputElement>(null);
	const [text, setText] = useState('');
	const [trouble, setTrouble] = useState<string | null>(null);
	async function bring(from: string) {
		const key = keyIn(from);
		if (!key) return setTrouble(words.say('reports.bring-no-secret', {id: `${reportIds}_`}));
		setTrouble(null);
		await tools.bring(key).then(
			brought => {
				if (brought.is === 'of-another')
					return setTrouble(words.say('reports.bring-of-another', {server: brought.base, chosen: brought.chosen}));
				setText('');
				onBrought(brought.id);
			},
			(error: unknown) => setTrouble(words.say('history.failed', {detail: String(error)})),
		);
	}
	return (
		<details class="report-bring">
			<summary>{words.say('reports.bring')}</summary>
			<form
				class="field"
				onSubmit={event => {
					event.preventDefault();
					void bring(text);
				}}
			>
				<label>
					<span>{words.say('reports.bring-secret')}</span>
					<input
						dir="ltr"
						value={text}
						maxLength={5000}
						autocomplete="off"
						spellcheck={false}
						aria-invalid={trouble !== null}
						onInput={event => setText(event.currentTarget.value)}
					/>
				</label>
				{trouble && (
					<small class="level-caution" role="alert">
						{trouble}
					</small>
				)}
				<p class="acts">
					<button type="submit">{words.say('reports.bring-act')}</button>
					<button type="button" onClick={() => file.current?.click()}>
						{words.say('reports.bring-file')}
					</button>
				</p>
				<input
					ref={file}
					type="file"
					accept="text/plain,.txt"
					hidden
					onChange={async event => {
						const [receipt] = event.currentTarget.files ?? [];
						if (receipt && receipt.size <= largest) await bring(await receipt.text());
						else if (receipt) setTrouble(words.say('reports.bring-no-secret', {id: `${reportIds}_`}));
					}}
				/>
			</form>
		</details>
	);
}
