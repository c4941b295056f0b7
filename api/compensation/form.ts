import {html} from 'hono/html';
import {jurisdictions} from '../../shared/compensation/jurisdictions/index.ts';
import type {CompensationQuestion} from '../../shared/compensation/question.ts';
import {countriesIn, regionName} from '../../shared/country-names.ts';
import type {LanguageId} from '../../shared/languages.ts';
import {type PageWords, pageWords} from './words/page-words.ts';

/** What stands in the fields, and what is wrong with it. */
export type Filled = {
	fields: Readonly<Partial<Record<string, string>>>;
	faults: ReadonlyMap<string, string>;
};

type Field = keyof CompensationQuestion;
type Option = readonly [value: string, words: string];

/** Everything a form is made of: what stands in it, and in which language it asks. */
type Form = Filled & {language: LanguageId; words: PageWords};

const countries = (language: LanguageId) => countriesIn(language).map(({code, name}): Option => [code, name]);
export const lawName = (id: string, name: string, language: LanguageId): string =>
	language === 'en' ? name : regionName(id, language);
const laws = (language: LanguageId) => jurisdictions.map(({id, name}): Option => [id, lawName(id, name, language)]);
const yesOrNo = ({yes, no, unknown}: PageWords): readonly Option[] => [
	['yes', yes],
	['no', no],
	['unknown', unknown],
];
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const chosenFrom = (of: Readonly<Record<string, string>>): Option[] =>
	Object.entries(of).map(([value, words]) => [value, capital(words)]);

const marks = ({faults}: Form, field: Field) =>
	faults.has(field) ? html` aria-invalid="true" aria-describedby="${field}-wrong"` : '';
const fault = ({faults, language, words}: Form, field: Field) =>
	faults.has(field)
		? html`<p class="wrong" id="${field}-wrong">${language === 'en' ? faults.get(field) : words.wrong}</p>`
		: '';
const hintOf = ({hints}: PageWords, field: Field): string => ({...hints})[field as keyof PageWords['hints']] ?? '';
const label = ({words}: Form, field: Field) => {
	const hint = hintOf(words, field);
	return html`<label for="${field}">${words.fields[field]}${hint && html` <span class="quiet">${hint}</span>`}</label>`;
};

const text = (form: Form, field: Field, more = '') =>
	html`<div>${label(form, field)}<input id="${field}" name="${field}" value="${form.fields[field] ?? ''}" maxlength="500" autocomplete="off"${more === 'needed' ? html` required` : ''}${more === 'number' || more === 'needed' ? html` inputmode="decimal"` : ''}${marks(form, field)}>${fault(form, field)}</div>`;

const day = (form: Form, field: Field) =>
	html`<div>${label(form, field)}<input id="${field}" name="${field}" type="date" value="${form.fields[field] ?? ''}"${marks(form, field)}>${fault(form, field)}</div>`;

const choice = (form: Form, field: Field, options: readonly Option[], nothing = '') =>
	html`<div>${label(form, field)}<select id="${field}" name="${field}"${marks(form, field)}>${nothing && html`<option value="">${nothing === ' ' ? '' : nothing}</option>`}${options.map(
		([value, shown]) =>
			html`<option value="${value}"${value === form.fields[field] ? html` selected` : ''}>${shown}</option>`,
	)}</select>${fault(form, field)}</div>`;

const further: readonly Field[] = [
	'loss',
	'deliveredOn',
	'demandedOn',
	'ownUse',
	'ordinaryQuantity',
	'nonDeceptionShown',
	'sellerKnew',
	'cureFailed',
	'promiseTimes',
	'promiseAmount',
	'promiseSnapshot',
	'promiseOn',
	'rate',
	'rateInto',
	'rateOn',
];

/** The form; what was asked before stands in it. */
export function compensationForm(filled: Filled, language: LanguageId) {
	const words = pageWords[language];
	const form: Form = {...filled, language, words};
	const isMore = further.some(field => filled.fields[field] || filled.faults.has(field));
	const known = yesOrNo(words);
	return html`<form method="get" action="/compensation">
<div class="pair">
${text(form, 'price', 'needed')}
${text(form, 'currency')}
${text(form, 'quantity', 'number')}
${choice(form, 'goods', chosenFrom(words.goods))}
</div>
${choice(form, 'finding', chosenFrom(words.findings))}
<div class="pair">
${choice(form, 'country', countries(language), ' ')}
${choice(form, 'law', laws(language), words.lawOfHome)}
${day(form, 'boughtOn')}
${day(form, 'decidedOn')}
</div>
<details${isMore ? html` open` : ''}><summary>${words.more}</summary>
<div class="pair">
${day(form, 'deliveredOn')}
${day(form, 'demandedOn')}
${choice(form, 'ownUse', known, words.usual)}
${choice(form, 'ordinaryQuantity', known, words.usual)}
${choice(form, 'nonDeceptionShown', known, ' ')}
${choice(form, 'sellerKnew', known, ' ')}
${choice(form, 'cureFailed', known, ' ')}
${text(form, 'loss', 'number')}
</div>
<fieldset><legend>${words.promised}</legend><div class="pair">
${text(form, 'promiseTimes', 'number')}
${text(form, 'promiseAmount', 'number')}
${text(form, 'promiseSnapshot')}
${day(form, 'promiseOn')}
</div></fieldset>
<fieldset><legend>${words.otherCurrency}</legend><div class="pair">
${text(form, 'rate', 'number')}
${text(form, 'rateInto')}
${day(form, 'rateOn')}
</div></fieldset>
</details>
<button>${words.submit}</button></form>`;
}
