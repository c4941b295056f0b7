import {AboutSection} from './about-section.tsx';
import {CountryChoice} from './country-choice.tsx';
import {EveryShopChoice} from './every-shop-choice.tsx';
import {KeptSection} from './kept-section.tsx';
import {LanguageChoice} from './language-choice.tsx';
import {LogSection} from './log-section.tsx';
import {OffSitesSection} from './off-sites-section.tsx';
import type {OptionsView} from './options-view.ts';
import {ServerSection} from './server-section.tsx';
import {useSaving} from './use-saving.ts';

/** The settings page. There is no "save": what is changed is kept at once, and said. */
export function Options(view: OptionsView) {
	const {words} = view;
	const {saving, save} = useSaving(view.keep);
	return (
		<div class="page" lang={words.locale} dir={words.dir}>
			<header class="bar">
				<img src="/icon/touchstone.svg" alt="" width="24" height="24" />
				<h1>{words.say('options.title')}</h1>
				<p role="status" class="saving">
					{saving.is === 'saved' && words.say('options.saved')}
					{saving.is === 'failed' && words.say('options.not-saved', {detail: saving.detail})}
				</p>
			</header>
			<main>
				<p class="quiet">{words.say('options.saves')}</p>
				<ServerSection {...view} save={save} />
				<LogSection {...view} />
				<section aria-labelledby="you-title">
					<h2 id="you-title">{words.say('you.title')}</h2>
					<div class="choices">
						<LanguageChoice {...view} save={save} />
						<CountryChoice {...view} save={save} />
					</div>
				</section>
				<section aria-labelledby="every-shop-title">
					<h2 id="every-shop-title">{words.say('every-shop.title')}</h2>
					<EveryShopChoice {...view} />
				</section>
				<OffSitesSection {...view} save={save} />
				<KeptSection {...view} />
				<AboutSection {...view} />
			</main>
		</div>
	);
}
