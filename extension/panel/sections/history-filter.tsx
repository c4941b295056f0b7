import {Level} from '../../../shared/trust/finding.ts';
import type {VisitFilter} from '../memory.ts';
import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';

type Given = Pick<PanelView, 'memory' | 'words' | 'storeName'> & {
	filter: VisitFilter;
	onFilter(filter: VisitFilter): void;
};

/** Search as one types, by verdict, by shop. */
export function HistoryFilter({memory, words, storeName, filter, onFilter}: Given) {
	const stores = useRemembered(memory, () => memory.stores(), []);
	return (
		<search class="filter">
			<label>
				<span>{words.say('history.search')}</span>
				<input
					type="search"
					value={filter.text}
					placeholder={words.say('history.search-hint')}
					onInput={event => onFilter({...filter, text: event.currentTarget.value})}
				/>
			</label>
			<label>
				<span>{words.say('history.level')}</span>
				<select
					value={filter.level ?? ''}
					onChange={event => {
						const chosen = event.currentTarget.value;
						onFilter({...filter, level: Level.options.find(level => level === chosen) ?? null});
					}}
				>
					<option value="">{words.say('history.any')}</option>
					{Level.options.map(level => (
						<option key={level} value={level}>
							{words.say(`level.${level}`)}
						</option>
					))}
				</select>
			</label>
			<label>
				<span>{words.say('history.store')}</span>
				<select
					value={filter.store ?? ''}
					onChange={event => onFilter({...filter, store: event.currentTarget.value || null})}
				>
					<option value="">{words.say('history.any')}</option>
					{stores.is === 'here' &&
						stores.value.map(store => (
							<option key={store} value={store}>
								{storeName(store)}
							</option>
						))}
				</select>
			</label>
		</search>
	);
}
