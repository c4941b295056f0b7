import {Strength} from '../../shared/trust/finding.ts';
import {CountryChoice} from '../options/country-choice.tsx';
import {EveryShopChoice} from '../options/every-shop-choice.tsx';
import {LanguageChoice} from '../options/language-choice.tsx';
import type {OptionsView} from '../options/options-view.ts';
import {useSaving} from '../options/use-saving.ts';
import {Icon} from '../panel/icon.tsx';
import {Levels} from './levels.tsx';

const shortcut = 'Alt+Shift+T';

/** Explains what happens and what leaves the browser, then asks: one screen. */
export function Welcome(view: OptionsView) {
	const {words, settings, storeNames} = view;
	const {saving, save} = useSaving(view.keep);
	const stores = new Intl.ListFormat(words.locale, {type: 'conjunction'}).format(storeNames);
	return (
		<main class="welcome" lang={words.locale} dir={words.dir}>
			<header>
				<img src="/icon/touchstone.svg" alt="" width="48" height="48" />
				<p class="name">Touchstone</p>
				<h1>{words.say('welcome.title')}</h1>
				<p>{words.say('welcome.lead')}</p>
			</header>
			<div class="parts">
				<section aria-labelledby="strengths">
					<h2 id="strengths">{words.say('welcome.strengths')}</h2>
					<dl class="strengths">
						{Strength.options.map(strength => (
							<div key={strength}>
								<dt>
									<Icon name={strength} />
									{words.say(`strength.${strength}`)}
								</dt>
								<dd>{words.say(`welcome.${strength}`)}</dd>
							</div>
						))}
					</dl>
					<h2>{words.say('welcome.where')}</h2>
					<p>{words.say('welcome.where.text', {keys: shortcut})}</p>
				</section>
				<section aria-labelledby="levels">
					<h2 id="levels">{words.say('welcome.levels')}</h2>
					<Levels words={words} />
					<p class="quiet">{words.say('welcome.worst')}</p>
				</section>
				<section aria-labelledby="leaves">
					<h2 id="leaves">{words.say('welcome.leaves')}</h2>
					<ul>
						<li>{words.say('welcome.leaves.request')}</li>
						<li>{words.say('welcome.leaves.log')}</li>
						<li>{words.say('welcome.leaves.stays')}</li>
					</ul>
				</section>
				<section aria-labelledby="limits">
					<h2 id="limits">{words.say('welcome.limits')}</h2>
					<ul>
						<li>{words.say('welcome.limits.parcel')}</li>
						<li>{words.say('welcome.limits.badge')}</li>
						<li>{words.say('welcome.limits.stores', {stores})}</li>
					</ul>
				</section>
			</div>
			<section aria-labelledby="choices" class="card choices-card">
				<h2 id="choices">{words.say('welcome.choices')}</h2>
				<div class="choices">
					<LanguageChoice {...view} save={save} />
					<CountryChoice {...view} save={save} />
				</div>
				<h3>{words.say('every-shop.title')}</h3>
				<EveryShopChoice {...view} />
				<p>
					{settings.api.key === null
						? words.say('welcome.no-server')
						: words.say('welcome.server', {host: new URL(settings.api.base).host})}{' '}
					<a href="/options.html">
						{words.say(settings.api.key === null ? 'welcome.choose-server' : 'welcome.change-server')}
					</a>
				</p>
				<p class="acts">
					<button type="button" class="primary" onClick={() => save('welcomed', true)}>
						{words.say('welcome.done')}
					</button>
					<span role="status">
						{settings.welcomed && words.say('welcome.ready')}
						{saving.is === 'failed' && words.say('options.not-saved', {detail: saving.detail})}
					</span>
				</p>
			</section>
		</main>
	);
}
