import type {BrandStatement, ReadStatement} from '../brand-statement.ts';
import {foreign, type Markup, markup} from '../markup.ts';
import type {PackContext, PackedPhoto} from './context.ts';
import {dataAddress} from './data-address.ts';
import {prose, rows} from './facts-views.ts';

export const photosView = ({photos, say}: PackContext): Markup | null =>
	photos.length === 0
		? null
		: markup`<div class="photos">${photos.map(
				({photo, path, sha256, kind}, n) => markup`<figure>
${kind ? markup`<img src="${dataAddress(photo.bytes, `image/${kind}`)}" alt="${say('photo', {n: n + 1})}">` : markup`<p>${say('photoNotShown')}</p>`}
<figcaption>${say('photo', {n: n + 1})} · <code>${path}</code><br><span class="quiet">SHA-256 <code>${sha256}</code></span>${sha256 === photo.sha256 ? '' : markup`<br><strong>${say('photoChanged')}</strong>`}</figcaption></figure>`,
			)}</div>`;

/** Several at once, as one line each. */
export const codesView = ({matter: {codes}, say, instant}: PackContext): Markup | null =>
	codes.length === 0
		? null
		: markup`<ul>${codes.map(
				({code, answer, at}) =>
					markup`<li><code>${foreign(code)}</code>: ${foreign(answer)} <span class="quiet">${instant(at)}</span></li>`,
			)}</ul><p class="quiet">${say('codeNever')}</p>`;

const outcomes = ['counterfeit', 'genuine', 'undecidable'] as const;

export function decisionView({matter: {decision}, say, day}: PackContext): Markup | null {
	if (!decision) return null;
	const outcome = outcomes.find(each => each === decision.outcome);
	return markup`${rows([
		[say('outcome'), outcome ? say(`outcome.${outcome}`) : foreign(decision.outcome)],
		[say('by'), foreign(decision.by)],
		[say('on'), day(decision.at)],
		...(decision.appealedAt
			? [[say('appealed'), say('appealed.since', {day: day(decision.appealedAt)})] as const]
			: []),
	])}<p>${say('reasons')}</p>${prose(decision.statement)}`;
}

export const statementsView = ({statements, say, photos, day}: PackContext): Markup | null =>
	statements.length === 0
		? null
		: markup`${statements.map(({read}) => markup`<div class="statement">${statementView(read, photos, say, day)}</div>`)}`;

function statementView(
	read: ReadStatement,
	photos: readonly PackedPhoto[],
	say: PackContext['say'],
	day: PackContext['day'],
): Markup {
	if (!('statement' in read)) return markup`<p>${say(`statement.${read.is}`)}</p>`;
	const {statement} = read;
	return markup`<p><strong>${say(`statement.${statement.finding}`, {brand: '\u0000'})
		.split('\u0000')
		.map((part, n) => markup`${n > 0 ? foreign(statement.brand.name) : ''}${part}`)}</strong></p>
<p>${say(`statement.${read.is}`)}</p>${lookedView(statement, photos, say, day)}
${statement.reasons.length === 0 ? '' : markup`<ul>${statement.reasons.map(reason => markup`<li>${foreign(reason)}</li>`)}</ul>`}
<p class="quiet">${foreign(say('statement.by', {name: statement.by.name, role: statement.by.role, day: day(statement.on)}))}</p>
<p class="quiet"><code>${read.issuer}</code></p>`;
}

function lookedView(
	{looked}: BrandStatement,
	photos: readonly PackedPhoto[],
	say: PackContext['say'],
	day: PackContext['day'],
): Markup {
	const held = new Set(photos.flatMap(({sha256, photo: {keptAs}}) => (keptAs === null ? [sha256] : [sha256, keptAs])));
	const n = looked.photos.filter(each => held.has(each)).length;
	const ofPhotos =
		looked.photos.length === 0 ? '' : markup`<p>${say('statement.photos', {n, others: looked.photos.length - n})}</p>`;
	return looked.at === 'photos'
		? markup`${ofPhotos}`
		: markup`<p>${say('statement.sample', {day: day(looked.receivedOn)})}</p>${prose(looked.sample)}${ofPhotos}`;
}
