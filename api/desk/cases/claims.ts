import {html} from 'hono/html';
import * as v from 'valibot';
import type {CaseReport, CaseWhole} from '../../../shared/cases/contract-review.ts';
import {exactSum} from '../../../shared/exact-sum.ts';
import {Money} from '../../../shared/money.ts';
import {demandWords} from '../demand-words.ts';
import type {AtDesk, Html} from '../desk-page.ts';
import {said, saidShort} from '../said.ts';
import {stateWord} from '../state-word.ts';
import {translated} from '../translated.ts';
import {momentOf} from '../words.ts';
import {caseDocuments} from './case-document.ts';

type Report = v.InferOutput<typeof CaseReport>;

const text = v.nullish(v.string());
/** Of what the browser sent, what is shown; the rest is kept. */
const Offer = v.object({
	url: v.string(),
	title: v.string(),
	brand: text,
	gtin: text,
	mpn: text,
	sku: text,
	price: v.nullish(Money),
	claims: v.optional(v.array(v.string()), []),
	seenOn: v.string(),
});
const Purchase = v.object({
	paid: Money,
	quantity: v.number(),
	orderedOn: v.string(),
	deliveredOn: text,
	orderNumber: text,
	variant: text,
	ownUse: v.boolean(),
	goods: v.optional(v.string(), 'ordinary'),
	loss: v.nullish(Money),
});
const Demand = v.object({kind: v.string(), words: text});
const Promised = v.object({times: v.number(), words: v.string()});
const Elsewhere = v.object({forum: v.string(), since: v.string(), decided: v.boolean()});
const Code = v.object({answer: v.string(), at: v.string(), code: v.string()});

const read = <S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> | null => {
	const parsed = v.safeParse(schema, given);
	return parsed.success ? parsed.output : null;
};

const line = (label: string, value: string | null | undefined): Html =>
	value ? html`<dt>${label}</dt><dd>${saidShort(value)}</dd>` : html``;

/** An address of a page that may do harm: to be read and copied, not followed by a slip. */
const address = (url: string): Html => html`<code data-copy>${url}</code>`;

function offerShown(given: unknown): Html {
	const offer = read(Offer, given);
	if (!offer) return html`<p class="empty">The offer was sent in a form that is not known here.</p>`;
	return html`<dl><dt>Page</dt><dd>${address(offer.url)}</dd><dt>Seen on</dt><dd>${offer.seenOn}</dd><dt>Title</dt><dd>${saidShort(offer.title)}</dd>${line('Brand', offer.brand)}${line('GTIN', offer.gtin)}${line('Model', offer.mpn)}${line('SKU', offer.sku)}${line('Price', offer.price && exactSum(offer.price))}</dl>${offer.claims.length === 0 ? '' : html`<p class="quiet">The page claims:</p><ul>${offer.claims.map(claim => html`<li>“${saidShort(claim)}”</li>`)}</ul>`}`;
}

function purchaseShown(given: unknown): Html {
	const bought = read(Purchase, given);
	if (!bought) return html`<p class="quiet">No purchase was told.</p>`;
	return html`<dl><dt>Paid</dt><dd>${exactSum(bought.paid)} for ${bought.quantity}</dd><dt>Ordered</dt><dd>${bought.orderedOn}</dd>${line('Delivered', bought.deliveredOn)}${line('Order', bought.orderNumber)}${line('Variant', bought.variant)}${line('Says to have lost besides', bought.loss && exactSum(bought.loss))}<dt>For</dt><dd>${bought.ownUse ? 'own use' : 'selling on'}${bought.goods === 'food' ? ', food' : ''}</dd></dl>`;
}

function asksFor(given: unknown): Html {
	const demand = read(Demand, given);
	return saidShort(demand ? (demandWords[demand.kind] ?? demand.words ?? demand.kind) : 'not told');
}

function report(each: Report, below: Html): Html {
	const elsewhere = read(Elsewhere, each.elsewhere);
	const promised = read(Promised, each.promise);
	const codes = each.codes.flatMap(given => read(Code, given) ?? []);
	return html`<article class="report"><h3><code>${each.id}</code> ${stateWord(each.state)}</h3>
<p class="quiet">Received ${momentOf(each.receivedAt)}, from ${each.country}. ${each.isTip ? 'An anonymous tip.' : `Contact: ${each.contact}.`}</p>
${each.setAside === null ? '' : html`<p class="asked">It does not count: ${saidShort(each.setAside)}</p>`}
${elsewhere ? html`<p class="asked">Handled elsewhere: ${saidShort(elsewhere.forum)} since ${elsewhere.since}${elsewhere.decided ? ', decided there' : ''}.</p>` : ''}
${said(each.facts)}${below}
<dl><dt>Signs</dt><dd>${each.signs.length === 0 ? 'none named' : each.signs.join(', ')}</dd><dt>Asks for</dt><dd>${asksFor(each.demand)}</dd>${promised ? html`<dt>Says that the store promised</dt><dd>${promised.times} times the price: ${saidShort(promised.words)}</dd>` : ''}${codes.map(code => html`<dt>Code</dt><dd><code>${code.code}</code> answered ${code.answer}, ${momentOf(code.at)}</dd>`)}</dl>
<details><summary>The offer and the purchase</summary>${offerShown(each.offer)}${purchaseShown(each.purchase)}</details></article>`;
}

/** The reports of a case, by clusters: those that may come from one person count once, with the reason. */
export async function claims(at: AtDesk, {id, sources, evidence, questions}: CaseWhole): Promise<Html> {
	const facts = await translated(
		at.world,
		sources.map(each => each.facts),
	);
	const shown = sources.map((each, place) => ({each, below: facts[place] ?? html``}));
	const clusters = [...new Set(sources.map(({cluster}) => cluster))];
	const [first] = sources;
	const more = await translated(
		at.world,
		evidence.map(({words}) => words),
	);
	return html`${first ? html`<section class="offer">${offerShown(first.offer)}</section>` : html`<p class="empty">No report stands behind it.</p>`}
${clusters.map(cluster => {
	const inside = shown.filter(({each}) => each.cluster === cluster);
	const because = [...new Set(inside.flatMap(({each}) => each.because))];
	return html`<section class="cluster">${inside.length > 1 ? html`<p class="asked">These ${inside.length} count as one: ${because.join('; ')}.</p>` : ''}${inside.map(({each, below}) => report(each, below))}</section>`;
})}
${evidence.length === 0 ? '' : html`<h3>Added since</h3><ul class="files">${evidence.map(({by, words, documents, at: when}, place) => html`<li><p class="quiet">${by}, ${momentOf(when)}</p>${said(words)}${more[place]}${caseDocuments(id, documents)}</li>`)}</ul>`}
${questions.length === 0 ? '' : html`<h3>Asked</h3><ul class="files">${questions.map(({words, askedAt, answer, answeredAt}) => html`<li><p class="quiet">${momentOf(askedAt)}</p>${said(words)}${answer === null ? html`<p class="quiet">Not answered yet.</p>` : html`<p class="quiet">Answered ${momentOf(answeredAt)}:</p>${said(answer)}`}</li>`)}</ul>`}`;
}
