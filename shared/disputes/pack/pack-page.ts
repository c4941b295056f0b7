import {dayOf} from '../../clock.ts';
import type {Deadline} from '../deadlines.ts';
import type {DocumentKind} from '../forum.ts';
import {foreign, type Markup, markup} from '../markup.ts';
import {compensationView} from './compensation-view.ts';
import type {PackContext} from './context.ts';
import {codesView, decisionView, photosView, statementsView} from './evidence-views.ts';
import {contactView, demandView, listingView, orderView, parcelView} from './facts-views.ts';
import {packStyle} from './style.ts';

/** What a document shows; null: the matter holds nothing for it. */
const views: Readonly<Record<DocumentKind, (context: PackContext) => Markup | null>> = {
	demand: demandView,
	order: orderView,
	listing: listingView,
	photos: photosView,
	codes: codesView,
	parcel: parcelView,
	decision: decisionView,
	'brand-statement': statementsView,
	compensation: compensationView,
	contact: contactView,
};

/** The pack as one page: what to do and by when, then the documents in the order in which the forum wants them. */
export function packPage(context: PackContext): string {
	const {forum, language, say, day, now, matter} = context;
	const name = forum.name[language];
	const documents = [
		...forum.documents,
		...(forum.documents.some(({is}) => is === 'compensation') ? [] : [{is: 'compensation', says: null} as const]),
	].map(({is, says}) => ({is, says: says?.[language] ?? '', view: views[is](context)}));
	const missing = documents.filter(({view, is}) => view === null && isMissed(is));
	const page = markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${say('pair', {name: say('title'), value: name})}</title><style>${{html: packStyle}}</style></head>
<body><main>
<h1>${say('pair', {name: say('title'), value: name})}</h1>
<p class="quiet">${say('madeOn', {day: day(now.toISOString())})}</p>
<p>${say('pair', {name: say('file'), value: forum.where[language]})}</p>
<div class="box now"><h2>${say(`goods.${forum.goods.act}`)}</h2><p>${forum.goods.says[language]}</p><p>${say('source', {source: forum.goods.source})}</p></div>
${forum.beware ? markup`<div class="box"><h2>${say('beware')}</h2><p>${forum.beware[language]}</p></div>` : ''}
${deadlinesView(context)}
${missing.length === 0 ? '' : markup`<h2>${say('missing')}</h2><p>${say('missingDocument')}</p><ul>${missing.map(({is, says}) => markup`<li><strong>${say(`document.${is}`)}</strong>${is === 'brand-statement' ? markup` ${say('statement.none')}` : is === 'contact' ? markup` ${say('noContact')}` : ''} <span class="quiet">${says}</span></li>`)}</ul>`}
${documents
	.filter(({view}) => view !== null)
	.map(
		({is, says, view}, n) =>
			markup`<section><h2>${n + 1}. ${say(`document.${is}`)}</h2>${says === '' ? '' : markup`<p class="quiet">${says}</p>`}${view}</section>`,
	)}
<h2>${say('files')}</h2><ul>${context.evidence.map(({path}) => markup`<li><code>${path}</code></li>`)}<li><code>matter.json</code></li><li><code>SHA256SUMS</code></li></ul>
<p class="quiet">${say('howTo')}</p>
<p class="quiet">${say('foreign')} <span class="sign">U+202E</span></p>
<p class="quiet">${foreign(matter.id)}</p>
</main></body></html>
`;
	return page.html;
}

/** What nobody has is not missed: codes, decisions and parcels are not of every purchase. */
function isMissed(is: DocumentKind): boolean {
	return ['brand-statement', 'order', 'photos', 'contact'].includes(is);
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
	return markup`<tr><td><strong>${clock.says[language]}</strong><br><span class="quiet">${counted}<br>${say('source', {source: clock.source})}</span></td><td>${when}${isOver ? markup` <strong>(${say('over')})</strong>` : ''}</td></tr>`;
}
