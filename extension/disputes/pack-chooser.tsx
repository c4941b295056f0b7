import {useId, useState} from 'preact/hooks';
import type {Forum} from '../../shared/disputes/forum.ts';
import {forumsFor} from '../../shared/disputes/forums/index.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import type {Words} from '../locales/index.ts';
import {saveFile} from '../panel/save-file.ts';
import {ForumFacts} from './forum-facts.tsx';

type Given = {
	words: Words;
	/** ISO instant */
	now: string;
	matter: DisputeMatter;
	/** hands the pack to the shopper */
	save?: (pack: Blob, name: string) => void;
};

type Making = {is: 'idle' | 'making'} | {is: 'made'; name: string; size: number} | {is: 'failed'; detail: string};

/** Chooses who is asked to make the seller pay, shows by when and what for, and puts the evidence together for it. */
export function PackChooser({words, now, matter, save = saveFile}: Given) {
	const id = useId();
	const offered = forumsFor(matter);
	const [chosen, setChosen] = useState<Forum | null>(offered[0] ?? null);
	const [opened, setOpened] = useState(matter.days.opened ?? '');
	const [making, setMaking] = useState<Making>({is: 'idle'});
	const dated: DisputeMatter = {...matter, days: {...matter.days, opened: opened || null}};

	const make = async (forum: Forum) => {
		setMaking({is: 'making'});
		try {
			const {makeDisputePack, packName} = await import('./make-pack.ts');
			const pack = await makeDisputePack(dated, forum, new Date(now));
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
								setChosen(forum);
								setMaking({is: 'idle'});
							}}
						/>
						<span>{forum.name[words.language]}</span>
					</label>
				))}
			</fieldset>
			<label class="field">
				<span>{words.say('pack.opened')}</span>
				<input
					type="date"
					max={now.slice(0, 10)}
					value={opened}
					onInput={event => {
						setOpened(event.currentTarget.value);
						setMaking({is: 'idle'});
					}}
				/>
			</label>
			{chosen && <ForumFacts words={words} now={now} forum={chosen} matter={dated} />}
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
