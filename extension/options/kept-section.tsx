import {useState} from 'preact/hooks';
import {useDeletion} from '../panel/sections/use-deletion.ts';
import {useRemembered} from '../panel/use-remembered.ts';
import type {OptionsView} from './options-view.ts';

/** What this browser remembers: how much, take it along, delete it all after a question that says what goes. */
export function KeptSection({words, memory}: OptionsView) {
	const [asks, setAsks] = useState(false);
	const deletion = useDeletion(memory);
	const counted = useRemembered(memory, async () => {
		const [{total: visits}, {total: requests}] = await Promise.all([
			memory.visits({text: '', level: null, store: null}, 0),
			memory.sent(0),
		]);
		return {visits, requests};
	}, []);
	return (
		<section aria-labelledby="kept-title">
			<h2 id="kept-title">{words.say('kept.title')}</h2>
			<p class="quiet">{words.say('kept.explain')}</p>
			{counted.is === 'here' && (
				<ul class="plain">
					<li>{words.say('kept.visits', {count: counted.value.visits})}</li>
					<li>{words.say('kept.requests', {count: counted.value.requests})}</li>
				</ul>
			)}
			{counted.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: counted.detail})}</p>}
			<p class="acts">
				<button type="button" onClick={() => memory.exportAll()}>
					{words.say('kept.export')}
				</button>
				<button type="button" aria-expanded={asks} aria-controls="kept-question" onClick={() => setAsks(!asks)}>
					{words.say('kept.delete')}
				</button>
			</p>
			<div id="kept-question" class="card" hidden={!asks}>
				<p>{words.say('kept.confirm')}</p>
				<p class="acts">
					<button
						type="button"
						class="primary"
						onClick={() => {
							setAsks(false);
							void deletion.run('all');
						}}
					>
						{words.say('kept.confirm-act')}
					</button>
					<button type="button" onClick={() => setAsks(false)}>
						{words.say('server.cancel')}
					</button>
				</p>
			</div>
			<p role="status" class="undo">
				{deletion.last && words.say(deletion.last.is === 'deleted' ? 'kept.deleted' : 'kept.restored')}
				{deletion.last?.is === 'deleted' && (
					<button type="button" ref={deletion.undoButton} onClick={deletion.undo}>
						{words.say('act.undo')}
					</button>
				)}
			</p>
		</section>
	);
}
