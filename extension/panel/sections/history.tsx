import {useState} from 'preact/hooks';
import {Disclosure} from '../disclosure.tsx';
import type {VisitFilter} from '../memory.ts';
import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';
import {HistoryFilter} from './history-filter.tsx';
import {HistoryRow} from './history-row.tsx';
import type {Section} from './section.ts';
import {useDeletion} from './use-deletion.ts';

const step = 20;
const everything: VisitFilter = {text: '', level: null, store: null};

/** Every product page this browser looked at: search, open, delete with undo, export. */
export const history: Section = {
	id: 'history',
	place: 'aside',
	View(view) {
		const {memory, words} = view;
		const all = useRemembered(memory, () => memory.visits(everything, 0), []);
		const note = all.is === 'here' ? words.say('history.count', {count: all.value.total}) : '';
		return (
			<Disclosure class="history" title={words.say('history.title')} note={note}>
				<Visits {...view} />
			</Disclosure>
		);
	},
};

function Visits(view: PanelView) {
	const {memory, words} = view;
	const [filter, setFilter] = useState(everything);
	const [limit, setLimit] = useState(step);
	const found = useRemembered(memory, () => memory.visits(filter, limit), [filter, limit]);
	const deletion = useDeletion(memory);
	if (found.is === 'loading') return null;
	if (found.is === 'failed') return <p role="alert">{words.say('history.failed', {detail: found.detail})}</p>;

	const {visits, total} = found.value;
	const filtered = filter.text !== '' || filter.level !== null || filter.store !== null;
	return (
		<>
			{(total > 0 || filtered) && <HistoryFilter {...view} filter={filter} onFilter={setFilter} />}
			<p role="status" class="undo">
				{deletion.last && (
					<>
						{words.say(deletion.last.is === 'deleted' ? 'history.deleted' : 'history.restored', {
							count: deletion.last.count,
						})}
						{deletion.last.is === 'deleted' && (
							<button type="button" ref={deletion.undoButton} onClick={deletion.undo}>
								{words.say('act.undo')}
							</button>
						)}
					</>
				)}
			</p>
			{total === 0 && !filtered && <p class="quiet">{words.say('history.empty')}</p>}
			{total === 0 && filtered && (
				<p class="acts">
					<span>{words.say('history.no-match')}</span>
					<button type="button" onClick={() => setFilter(everything)}>
						{words.say('history.clear-filter')}
					</button>
				</p>
			)}
			<ul class="rows">
				{visits.map(visit => (
					<HistoryRow key={visit.id} {...view} visit={visit} onDelete={() => deletion.run([visit.id])} />
				))}
			</ul>
			{total > 0 && (
				<p class="acts">
					{visits.length < total && (
						<button type="button" onClick={() => setLimit(limit + step)}>
							{words.say('act.more')}
						</button>
					)}
					<button type="button" onClick={() => memory.exportAll()}>
						{words.say('history.export')}
					</button>
					<button type="button" onClick={() => deletion.run('all')}>
						{words.say('history.delete-all')}
					</button>
				</p>
			)}
		</>
	);
}
