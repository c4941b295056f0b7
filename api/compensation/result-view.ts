import {html} from 'hono/html';
import type * as v from 'valibot';
import type {UnmetName} from '../../shared/compensation/calculate-compensation.ts';
import type {AnsweredEntitlement, CompensationAnswer} from '../../shared/compensation/contract.ts';
import {lawOf} from '../../shared/compensation/jurisdictions/index.ts';
import {regionName} from '../../shared/country-names.ts';
import {sayIn} from '../../shared/disputes/words/pack-words.ts';
import {exactSum} from '../../shared/exact-sum.ts';
import type {LanguageId} from '../../shared/languages.ts';
import {formatMoney, type Money} from '../../shared/money.ts';
import {capital, lawName} from './form.ts';
import {pageWords} from './words/page-words.ts';

type Entitlement = v.InferOutput<typeof AnsweredEntitlement>;

/** In English to the letter, with the code; elsewhere as the reader writes amounts and days. */
const sumIn = (amount: Money, language: LanguageId): string =>
	language === 'en' ? exactSum(amount) : formatMoney(amount, language);
const dayIn = (day: string, language: LanguageId): string =>
	language === 'en'
		? day
		: new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(`${day}T00:00:00Z`));

const nameIn = (jurisdiction: string, language: LanguageId): string =>
	lawName(jurisdiction, lawOf(jurisdiction)?.name ?? jurisdiction, language);

/** What is due, law by law, each with its article, its sum and what stands in its way. What laws and notes say is English. */
export function resultView(answer: CompensationAnswer, language: LanguageId) {
	const {laws, entitlements, totals, missing, assumed, unknownLaws} = answer;
	const words = pageWords[language];
	return html`<section aria-label="${words.title}">
${totals.map(
	({
		jurisdiction,
		amount,
	}) => html`<div class="total"><p>${words.total.replace('{law}', () => nameIn(jurisdiction, language))}</p>
<p class="sum">${sumIn(amount, language)}</p></div>`,
)}
${missing.map(said => html`<p lang="en">${said}</p>`)}
${totals.length === 0 && entitlements.length > 0 ? html`<p>${words.noSum}</p>` : ''}
${unknownLaws.length === 0 ? '' : html`<p>${words.unknownLaw.replace('{countries}', () => unknownLaws.map(code => regionName(code, language)).join(', '))}</p>`}
${entitlements.length === 0 && unknownLaws.length === 0 ? html`<p>${words.noRule}</p>` : ''}
${words.inEnglish && html`<p class="quiet">${words.inEnglish}</p>`}
${laws.map(
	({
		jurisdiction,
		why,
	}) => html`<h2>${nameIn(jurisdiction, language)}</h2>${why && html`<p class="quiet" lang="en">${why}</p>`}
<ul class="given">${entitlements.filter(each => each.jurisdiction === jurisdiction).map(each => entitlementView(each, language))}</ul>`,
)}
${assumed.length === 0 ? '' : html`<h2>${words.taken}</h2><ul lang="en">${assumed.map(said => html`<li>${said}</li>`)}</ul>`}
<p class="caution">${words.caution}</p></section>`;
}

function entitlementView(given: Entitlement, language: LanguageId) {
	const {what, kind, standing, amount, formula, law, article, since, askBy, unmet, note, confirmed} = given;
	const words = pageWords[language];
	const say = sayIn(language);
	const isEnglish = language === 'en';
	// The names of conditions are the calculator's own: answerWith only passes them on
	const until = askBy === null ? '' : `; ${words.askBy.replace('{day}', dayIn(askBy, language))}`;
	return html`<li class="${standing}"><h3><span>${isEnglish ? capital(what) : say(`kind.${kind}`)}</span>${amount && html`<span>${sumIn(amount, language)}</span>`}</h3>
<p><span class="standing">${words[standing === 'not-due' ? 'notDue' : standing]}</span></p>
${unmet.length === 0 ? '' : html`<ul>${unmet.map(({name, condition, why}) => html`<li>${isEnglish ? html`${capital(condition)}. <span class="quiet">${why}</span>` : capital(say(`condition.${name as UnmetName}`))}</li>`)}</ul>`}
<p lang="en">${capital(formula)}</p>
<p class="quiet"><span lang="en">${law}, ${article}</span>; ${words.since.replace('{day}', dayIn(since, language))}${until}.</p>
<p class="quiet">${confirmed ? html`${words.compared.replace('{day}', dayIn(confirmed.on, language)).replace('{source}', () => confirmed.source)} <span lang="en">${capital(confirmed.what)}.</span>` : words.notConfirmed}</p>
${note === '' ? '' : html`<p class="quiet" lang="en">${note}</p>`}</li>`;
}
