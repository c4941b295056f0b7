import type {OptionsView} from './options-view.ts';

/** Every permission in plain words, and what this tool does not do. */
export function AboutSection({words, storeNames, version}: OptionsView) {
	const stores = new Intl.ListFormat(words.locale, {type: 'conjunction'}).format(storeNames);
	return (
		<section aria-labelledby="about-title">
			<h2 id="about-title">{words.say('about.title')}</h2>
			<dl class="permissions">
				<div>
					<dt>{words.say('about.stores.name', {stores})}</dt>
					<dd>{words.say('about.stores')}</dd>
				</div>
				{(['active-tab', 'server', 'storage'] as const).map(permission => (
					<div key={permission}>
						<dt>{words.say(`about.${permission}.name`)}</dt>
						<dd>{words.say(`about.${permission}`)}</dd>
					</div>
				))}
			</dl>
			<p>{words.say('about.promise')}</p>
			<p class="quiet">{words.say('about.version', {version})}</p>
		</section>
	);
}
