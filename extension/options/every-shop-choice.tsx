import {useEffect, useState} from 'preact/hooks';
import type {OptionsView} from './options-view.ts';

type Given = Pick<OptionsView, 'words' | 'everyShop' | 'storeNames'>;

/** Lets the browser show its own question about every site, and says how it stands, also when that is changed elsewhere. */
export function EveryShopChoice({words, everyShop, storeNames}: Given) {
	const [on, setOn] = useState<boolean | null>(null);
	const [refused, setRefused] = useState(false);
	useEffect(
		() =>
			everyShop.watch(now => {
				setOn(now);
				setRefused(false);
			}),
		[everyShop],
	);

	async function turn(to: boolean) {
		// The browser shows its question only straight after a click
		const done = await everyShop.turn(to).catch(() => false);
		setRefused(!done);
	}
	return (
		<div class="every-shop">
			<p class="quiet">{words.say('every-shop.explain')}</p>
			<p role="status">
				{on === true && words.say('every-shop.on')}
				{on === false && words.say('every-shop.off', {count: storeNames.length})}
				{refused && ` ${words.say('every-shop.refused')}`}
			</p>
			{on !== null && (
				<p class="acts">
					<button type="button" onClick={() => turn(!on)}>
						{words.say(on ? 'every-shop.turn-off' : 'every-shop.turn-on')}
					</button>
				</p>
			)}
		</div>
	);
}
