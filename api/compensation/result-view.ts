import {html} from 'hono/html';
import type * as v from 'valibot';
import type {AnsweredEntitlement, CompensationAnswer} from '../../shared/compensation/contract.ts';
import {lawOf} from '../../shared/compensation/jurisdictions/index.ts';
import {confirmedWords, standingWords} from '../../shared/compensation/words.ts';
import {regionName} from '../../shared/country-names.ts';
import {exactSum} from '../../shared/exact-sum.ts';

type Entitlement = v.InferOutput<typeof AnsweredEntitlement>;

const nameOf = (jurisdiction: string): string => lawOf(jurisdiction)?.name ?? jurisdiction;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What is due, law by law, each with its article, its sum and what stands in its way. */
export const resultView = ({laws, entitlements, totals, missing, assumed, unknownLaws, caution}: CompensationAnswer) =>
	html`<section aria-label="What is due">
${totals.map(
	({jurisdiction, amount}) => html`<div class="total"><p>Due by the law of ${nameOf(jurisdiction)}, price and all</p>
<p class="sum">${exactSum(amount)}</p></div>`,
)}
${missing.map(words => html`<p>${words}</p>`)}
${totals.length === 0 && entitlements.length > 0 ? html`<p>No sum is due as things stand; what it hangs on stands below.</p>` : ''}
${unknownLaws.length === 0 ? '' : html`<p>The law of ${unknownLaws.map(code => regionName(code)).join(', ')} is not known here. That says nothing about it.</p>`}
${entitlements.length === 0 && unknownLaws.length === 0 ? html`<p>No rule known here fits what you told.</p>` : ''}
${laws.map(
	({jurisdiction, name, why}) => html`<h2>${name}</h2>${why && html`<p class="quiet">${why}</p>`}
<ul class="given">${entitlements.filter(each => each.jurisdiction === jurisdiction).map(entitlementView)}</ul>`,
)}
${assumed.length === 0 ? '' : html`<h2>Taken to be so</h2><ul>${assumed.map(words => html`<li>${words}</li>`)}</ul>`}
<p class="caution">${caution}</p></section>`;

const entitlementView = ({
	what,
	standing,
	amount,
	formula,
	law,
	article,
	since,
	askBy,
	unmet,
	note,
	confirmed,
}: Entitlement) =>
	html`<li class="${standing}"><h3><span>${capital(what)}</span>${amount && html`<span>${exactSum(amount)}</span>`}</h3>
<p><span class="standing">${standingWords[standing]}${standing === 'open' ? ':' : ''}</span></p>
${unmet.length === 0 ? '' : html`<ul>${unmet.map(({condition, why}) => html`<li>${capital(condition)}. <span class="quiet">${why}</span></li>`)}</ul>`}
<p>${capital(formula)}</p>
<p class="quiet">${law}, ${article}; in force since ${since}${askBy === null ? '' : `; to be asked for by ${askBy}`}.</p>
<p class="quiet">${confirmedWords(confirmed)}</p>
${note === '' ? '' : html`<p class="quiet">${note}</p>`}</li>`;
