import {useEffect, useState} from 'preact/hooks';
import type {Keep, OptionsView} from './options-view.ts';

/** Other servers that the operator names: each is asked only on the shopper's word. Nothing when there are none. */
export function MirrorList({words, settings, namedMirrors, allow, save}: OptionsView & {save: Keep}) {
	const [named, setNamed] = useState<readonly string[]>([]);
	useEffect(() => {
		void namedMirrors().then(setNamed, () => setNamed([]));
	}, [namedMirrors]);
	if (named.length === 0) return null;

	const {mirrors} = settings;
	async function use(base: string) {
		// The browser shows its question only straight after a click
		if (await allow(base)) await save('mirrors', [...mirrors, base]);
	}
	return (
		<div>
			<h3>{words.say('mirrors.title')}</h3>
			<p class="quiet">{words.say('mirrors.explain')}</p>
			<ul class="plain">
				{named.map(base => {
					const {host} = new URL(base);
					return (
						<li key={base}>
							{mirrors.includes(base) ? (
								<>
									{words.say('mirrors.allowed', {host})}{' '}
									<button
										type="button"
										onClick={() =>
											save(
												'mirrors',
												mirrors.filter(other => other !== base),
											)
										}
									>
										{words.say('mirrors.disallow', {host})}
									</button>
								</>
							) : (
								<button type="button" onClick={() => use(base)}>
									{words.say('mirrors.allow', {host})}
								</button>
							)}
						</li>
					);
				})}
			</ul>
		</div>
	);
}
