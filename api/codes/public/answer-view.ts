import {html} from 'hono/html';
import type {VerifierSaid} from '../../../shared/codes/contract-verifier.ts';
import {type AnyAnswer, adviceWords, places, wordsOf} from './words.ts';

/** What is known of a code, to be compared with the thing in the hand. */
export function answerView(answer: AnyAnswer) {
	const {level, head, why} = wordsOf(answer);
	return html`<section class="answer ${level}" role="status"><h1>${head}</h1><p>${why}</p></section>
${answer.answer === 'unknown' ? '' : goods(answer)}`;
}

function goods({product, markets, otherMarket, contact, advice}: Exclude<AnyAnswer, {answer: 'unknown'}>) {
	return html`<h2>Is this what you hold?</h2>
<dl>
<dt>Product<dd>${product.name}
<dt>Brand<dd>${product.brand}
${product.gtin === null ? '' : html`<dt>GTIN<dd>${product.gtin}`}
${markets.length === 0 ? '' : html`<dt>Made for<dd>${places(markets)}${otherMarket ? '. You are elsewhere: that alone says nothing against it' : ''}`}
</dl>
${product.image === null ? '' : picture(product.image)}
<h2>What to do now</h2>
<p>${adviceWords(advice)}</p>
<p>Somebody to ask at ${contact.name}: ${contact.email === null ? '' : html`<a href="mailto:${addressOf(contact.email)}">${contact.email}</a> `}${contact.link === null ? '' : html`<a href="${contact.link}" rel="noreferrer">${new URL(contact.link).host}</a>`}</p>`;
}

/** Nothing in it begins a subject, a copy or a text of the letter. */
const addressOf = (email: string): string => encodeURIComponent(email).replaceAll('%40', '@');

/** Asked for when it is opened: whoever keeps it sees who asks. */
const picture = (image: string) =>
	html`<details><summary>Show its picture, from ${new URL(image).host}</summary><img src="${image}" alt="The product, as the brand shows it" loading="lazy" referrerpolicy="no-referrer"></details>`;

/** What a brand's own system said, as the brand's. */
export const passedOnView = ({brand, host, said, status, trouble}: VerifierSaid) =>
	html`<section class="answer unknown" role="status"><h1>${brand} at ${host} says</h1>
<p>${said === null ? (trouble ?? 'No answer came') : html`<q>${said}</q>`}${status === null || status === 200 ? '' : ` (status ${status})`}</p></section>
<p>That is ${brand}’s answer, as it came. Touchstone adds nothing to it.</p>`;
