import {html} from 'hono/html';
import {jurisdictions} from '../../shared/compensation/jurisdictions/index.ts';
import type {CompensationQuestion} from '../../shared/compensation/question.ts';
import {findings, goodsKinds} from '../../shared/compensation/situation.ts';
import {countriesIn} from '../../shared/country-names.ts';

/** What stands in the fields, and what is wrong with it. */
export type Filled = {
	fields: Readonly<Partial<Record<string, string>>>;
	faults: ReadonlyMap<string, string>;
};

type Field = keyof CompensationQuestion;
type Option = readonly [value: string, words: string];

/** What each field is called: beside it, and where something in it is wrong. */
export const fieldNames: Readonly<Record<Field, string>> = {
	price: 'Price of one piece',
	currency: 'Currency',
	quantity: 'How many',
	goods: 'Kind of goods',
	finding: 'What was found',
	country: 'Where the shopper lives',
	law: 'Law of the contract',
	boughtOn: 'Bought on',
	decidedOn: 'Decided on',
	deliveredOn: 'Delivered on',
	demandedOn: 'Asked of the seller on',
	ownUse: 'Bought for own use?',
	ordinaryQuantity: 'An ordinary quantity?',
	nonDeceptionShown: 'Did the seller prove that it did not deceive?',
	sellerKnew: 'Did the seller know?',
	cureFailed: 'Did the seller refuse or fail to put it right?',
	loss: 'Lost beyond the price',
	promiseTimes: 'So many times the price',
	promiseAmount: 'Or a sum',
	promiseSnapshot: 'Where a snapshot of it is kept',
	promiseOn: 'Seen on',
	rate: 'One unit of the price’s currency is worth',
	rateInto: 'Of this currency',
	rateOn: 'On',
};

const countries = countriesIn('en').map(({code, name}): Option => [code, name]);
const laws: readonly Option[] = jurisdictions.map(({id, name}) => [id, name]);
const yesOrNo: readonly Option[] = [
	['yes', 'Yes'],
	['no', 'No'],
	['unknown', 'Nobody knows yet'],
];
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const chosenFrom = (of: Readonly<Record<string, string>>): Option[] =>
	Object.entries(of).map(([value, words]) => [value, capital(words)]);

const marks = ({faults}: Filled, field: Field) =>
	faults.has(field) ? html` aria-invalid="true" aria-describedby="${field}-wrong"` : '';
const fault = ({faults}: Filled, field: Field) =>
	faults.has(field) ? html`<p class="wrong" id="${field}-wrong">${faults.get(field)}</p>` : '';
const label = (field: Field, aside: string) =>
	html`<label for="${field}">${fieldNames[field]}${aside && html` <span class="quiet">${aside}</span>`}</label>`;

const text = (filled: Filled, field: Field, aside = '', more = '') =>
	html`<div>${label(field, aside)}<input id="${field}" name="${field}" value="${filled.fields[field] ?? ''}" maxlength="500" autocomplete="off"${more === 'needed' ? html` required` : ''}${more === 'number' || more === 'needed' ? html` inputmode="decimal"` : ''}${marks(filled, field)}>${fault(filled, field)}</div>`;

const day = (filled: Filled, field: Field, aside = '') =>
	html`<div>${label(field, aside)}<input id="${field}" name="${field}" type="date" value="${filled.fields[field] ?? ''}"${marks(filled, field)}>${fault(filled, field)}</div>`;

const choice = (filled: Filled, field: Field, options: readonly Option[], nothing = '') =>
	html`<div>${label(field, '')}<select id="${field}" name="${field}"${marks(filled, field)}>${nothing && html`<option value="">${nothing === ' ' ? '' : nothing}</option>`}${options.map(
		([value, shown]) =>
			html`<option value="${value}"${value === filled.fields[field] ? html` selected` : ''}>${shown}</option>`,
	)}</select>${fault(filled, field)}</div>`;

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
export function compensationForm(filled: Filled) {
	const isMore = further.some(field => filled.fields[field] || filled.faults.has(field));
	return html`<form method="get" action="/compensation">
<div class="pair">
${text(filled, 'price', 'with a point: 166.67', 'needed')}
${text(filled, 'currency', 'three letters: CNY')}
${text(filled, 'quantity', '1 if left empty', 'number')}
${choice(filled, 'goods', chosenFrom(goodsKinds))}
</div>
${choice(filled, 'finding', chosenFrom(findings))}
<div class="pair">
${choice(filled, 'country', countries, ' ')}
${choice(filled, 'law', laws, 'That of where the shopper lives')}
${day(filled, 'boughtOn')}
${day(filled, 'decidedOn', 'today if left empty')}
</div>
<details${isMore ? html` open` : ''}><summary>More that may matter</summary>
<div class="pair">
${day(filled, 'deliveredOn')}
${day(filled, 'demandedOn')}
${choice(filled, 'ownUse', yesOrNo, 'Yes, as usual')}
${choice(filled, 'ordinaryQuantity', yesOrNo, 'Yes, as usual')}
${choice(filled, 'nonDeceptionShown', yesOrNo, ' ')}
${choice(filled, 'sellerKnew', yesOrNo, ' ')}
${choice(filled, 'cureFailed', yesOrNo, ' ')}
${text(filled, 'loss', 'in the same currency', 'number')}
</div>
<fieldset><legend>What the store promised</legend><div class="pair">
${text(filled, 'promiseTimes', '', 'number')}
${text(filled, 'promiseAmount', '', 'number')}
${text(filled, 'promiseSnapshot')}
${day(filled, 'promiseOn')}
</div></fieldset>
<fieldset><legend>If the price is in another currency than the law’s</legend><div class="pair">
${text(filled, 'rate', '', 'number')}
${text(filled, 'rateInto', 'CNY if left empty')}
${day(filled, 'rateOn')}
</div></fieldset>
</details>
<button>Work it out</button></form>`;
}
