import {useState} from 'preact/hooks';
import type {Keep, OptionsView} from './options-view.ts';

/** Where nothing is read, with a way to turn each on again, and to undo that. */
export function OffSitesSection({words, settings, save, storeName}: OptionsView & {save: Keep}) {
	const {storesOff} = settings;
	const [last, setLast] = useState<string | null>(null);
	return (
		<section aria-labelledby="off-sites-title">
			<h2 id="off-sites-title">{words.say('off-sites.title')}</h2>
			{storesOff.length === 0 && <p class="quiet">{words.say('off-sites.empty')}</p>}
			<ul class="rows">
				{storesOff.map(store => (
					<li key={store} class="off-site">
						<span>{storeName(store)}</span>
						<button
							type="button"
							aria-label={words.say('off-sites.turn-on-for', {store: storeName(store)})}
							onClick={async () => {
								await save(
									'storesOff',
									storesOff.filter(one => one !== store),
								);
								setLast(store);
							}}
						>
							{words.say('off-sites.turn-on')}
						</button>
					</li>
				))}
			</ul>
			<p role="status" class="undo">
				{last !== null && !storesOff.includes(last) && (
					<>
						{words.say('off-sites.undo', {store: storeName(last)})}
						<button type="button" onClick={() => save('storesOff', [...storesOff, last])}>
							{words.say('act.undo')}
						</button>
					</>
				)}
			</p>
		</section>
	);
}
