import {dayOf} from '../../clock.ts';
import type {Deadline} from '../deadlines.ts';
import {documents} from '../documents/index.ts';
import {rows, told} from '../documents/rows.ts';
import type {DocumentKind} from '../forum.ts';
import {foreign, type Markup, markup} from '../markup.ts';
import type {PackKey} from '../words/pack-words.ts';
import {asksFor, type PackContext} from './context.ts';
import {packStyle} from './style.ts';

/** The pack as one page: what to do and by when, then the documents in the order in which the forum wants them. */
export function packPage(context: PackContext): string {
	const {forum, language, say, day, now} = context;
	const name = forum.name[language];
	const wanted = [
		...forum.documents,
		...(forum.documents.some(({is}) => is === 'compensation') ? [] : [{is: 'compensation', says: null} as const]),
	].map(({is, says}) => ({is, says: says?.[language] ?? '', view: documents[is]?.view(context) ?? null}));
	const missing = wanted.filter(({view, is}) => view === null && isMissed(is));
	const page = markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${say('pair', {name: say('title'), value: name})}</title><style>${{html: packStyle}}</style></head>
<body><main>
<h1>${say('pair', {name: say('title'), value: name})}</h1>
<p class="quiet">${say('madeOn', {day: day(now.toISOString())})}</p>
<div class="yours"><p><strong>${say('yours')}</strong></p>
<p>${say('pair', {name: say('file'), value: forum.where[language]})}</p>
<div class="box now"><h2>${say(`goods.${forum.goods.act}`)}</h2><p>${forum.goods.says[language]}</p><p>${say('source', {source: forum.goods.source})}</p></div>
${forum.beware ? markup`<div class="box"><h2>${say('beware')}</h2><p>${forum.beware[language]}</p></div>` : ''}
${deadlinesView(context)}
${missing.length === 0 ? '' : markup`<h2>${say('missing')}</h2><p>${say('missingDocument')}</p><ul>${missing.map(({is, says}) => markup`<li><strong>${say(`document.${is}`)}</strong>${howToGet[is] ? markup` ${say(howToGet[is])}` : ''} <span class="quiet">${says}</span></li>`)}</ul>`}
</div>
${summaryView(context)}
${wanted
	.filter(({view}) => view !== null)
	.map(
		({is, says, view}, n) =>
			markup`<section><h2>${n + 1}. ${say(`document.${is}`)}</h2>${says === '' ? '' : markup`<p class="quiet yours">${says}</p>`}${view}</section>`,
	)}
<h2>${say('files')}</h2><ul>${context.evidence.map(({path}) => markup`<li><code>${path}</code></li>`)}<li><code>matter.json</code></li><li><code>SHA256SUMS</code></li></ul>
<p class="quiet">${say('howTo')}</p>
<p class="quiet">${say('foreign')} <span class="sign">U+202E</span></p>
</main></body></html>
`;
	return page.html;
}

/** What whoever reads it has to know first, as far as this forum asks for it. */
function summaryView({matter, forum, say, money, day}: PackContext): Markup {
	const {offer, purchase, demand, id} = matter;
	const order = purchase && asksFor(forum, 'order') ? purchase : null;
	return markup`<h2>${say('summary')}</h2>${rows([
		[say('offerTitle'), asksFor(forum, 'listing') ? told(offer.title || null) : null],
		[say('seller'), offer.seller.own ? told(offer.store) : told(offer.seller.name ?? offer.seller.id)],
		[say('orderNumber'), told(order?.orderNumber ?? null)],
		[say('orderedOn'), order && day(order.orderedOn)],
		[say('paid'), order && money(order.paid)],
		[say('asked'), demand.kind === 'other' ? told(demand.words) : say(`demand.${demand.kind}`)],
		[say('reference'), foreign(id)],
	])}`;
}

/** How to get what is not there. */
const howToGet: Readonly<Partial<Record<DocumentKind, PackKey>>> = {
	'brand-statement': 'statement.none',
	contact: 'noContact',
	parcel: 'parcel.none',
};

/** What nobody has is not missed: codes and decisions are not of every purchase. */
function isMissed(is: DocumentKind): boolean {
	return ['brand-statement', 'order', 'photos', 'contact', 'parcel'].includes(is);
}

function deadlinesView(context: PackContext): Markup {
	const {deadlines, say, day, forum} = context;
	if (deadlines.length === 0) return markup``;
	return markup`<h2>${say('deadlines')}</h2><table><tbody>${deadlines.map(each => deadlineRow(each, context))}</tbody></table>
<p class="quiet">${say('check', {day: day(forum.checkedOn)})}</p>`;
}

function deadlineRow({clock, from, on}: Deadline, {say, day, language, now}: PackContext): Markup {
	const isOver = on !== null && clock.edge === 'last' && on < dayOf(now);
	const counted = say('count', {count: say(`count.${clock.unit}`, {n: clock.count}), start: say(`start.${from}`)});
	const when =
		on === null
			? say('unknownStart', {start: say(`start.${from}`)})
			: say('pair', {name: say(`edge.${clock.edge}`), value: day(on)});
	return markup`<tr><td><strong>${clock.says[language]}</strong><br>${clock.note ? markup`${clock.note[language]}<br>` : ''}<span class="quiet">${counted}<br>${say('source', {source: clock.source})}</span></td><td>${when}${isOver ? markup` <strong>(${say('over')})</strong>` : ''}</td></tr>`;
}
