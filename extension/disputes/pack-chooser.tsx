import type {ComponentChildren} from 'preact';
import {useId, useState} from 'preact/hooks';
import type {Forum} from '../../shared/disputes/forum.ts';
import {forumsFor} from '../../shared/disputes/forums/index.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import type {Words} from '../locales/index.ts';
import {saveFile} from '../panel/save-file.ts';
import type {DisputeAnswers} from '../reports/dispute-answers.ts';
import {withAnswers} from './answers.ts';
import {ForumFacts} from './forum-facts.tsx';
import {PackQuestions, PaymentQuestion} from './pack-questions.tsx';

type Given = {
	words: Words;
	/** ISO instant */
	now: string;
	/** as the report tells it */
	matter: DisputeMatter;
	said: DisputeAnswers;
	onAnswer(patch: Partial<DisputeAnswers>): void;
	/** where statements of the brand are given */
	papers?: ComponentChildren;
	/** hands the pack to the shopper */
	save?: (pack: Blob, name: string) => void;
};

type Making = {is: 'idle' | 'making'} | {is: 'made'; name: string; size: number} | {is: 'failed'; detail: string};

/** Chooses who is asked to make the seller pay, shows by when and what for, and puts the evidence together for it. */
export function PackChooser({words, now, matter: reported, said, onAnswer, papers, save = saveFile}: Given) {
	const id = useId();
	const offered = forumsFor(withAnswers(reported, said, null));
	const [wanted, setWanted] = useState<Forum | null>(null);
	const chosen = wanted ?? offered[0] ?? null;
	const [making, setMaking] = useState<Making>({is: 'idle'});
	const matter = withAnswers(reported, said, chosen);
	const answer = (patch: Partial<DisputeAnswers>) => {
		setMaking({is: 'idle'});
		onAnswer(patch);
	};

	const make = async (forum: Forum) => {
		setMaking({is: 'making'});
		try {
			const {makeDisputePack, packName} = await import('./make-pack.ts');
			const pack = await makeDisputePack(matter, forum, new Date(now));
			const name = packName(matter, forum);
			save(pack, name);
			setMaking({is: 'made', name, size: pack.size});
		} catch (error) {
			setMaking({is: 'failed', detail: error instanceof Error ? error.message : String(error)});
		}
	};
	return (
		<form
			class="pack-chooser"
			onSubmit={event => {
				event.preventDefault();
				if (chosen && making.is !== 'making') void make(chosen);
			}}
		>
			<p class="quiet">{words.say('pack.explain')}</p>
			<PaymentQuestion words={words} said={said} onAnswer={answer} />
			<fieldset class="choice">
				<legend>{words.say('pack.where')}</legend>
				{offered.map(forum => (
					<label key={forum.id} class="tick">
						<input
							type="radio"
							name={`${id}-forum`}
							value={forum.id}
							checked={forum.id === chosen?.id}
							onChange={() => {
								setWanted(forum);
								setMaking({is: 'idle'});
							}}
						/>
						<span>{forum.name[words.language]}</span>
					</label>
				))}
			</fieldset>
			{chosen && (
				<>
					<PackQuestions words={words} now={now} forum={chosen} matter={matter} said={said} onAnswer={answer} />
					{papers}
					<ForumFacts words={words} now={now} forum={chosen} matter={matter} />
				</>
			)}
			<p class="acts">
				<button type="submit" class="primary" disabled={chosen === null || making.is === 'making'}>
					{words.say('pack.make')}
				</button>
			</p>
			<p role="status">
				{making.is === 'making' && words.say('pack.making')}
				{making.is === 'made' && words.say('pack.made', {name: making.name, size: words.bytes(making.size)})}
			</p>
			{making.is === 'failed' && <p role="alert">{words.say('pack.failed', {detail: making.detail})}</p>}
		</form>
	);
}
