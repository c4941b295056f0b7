import type {BrandStatement, ReadStatement} from '../brand-statement.ts';
import {foreign, type Markup, markup} from '../markup.ts';
import {type PackContext, type PackDocument, type PackedStatement, textFile} from '../pack/context.ts';
import {dataAddress} from '../pack/data-address.ts';
import {plainJson} from '../plain-json.ts';
import {prose} from './rows.ts';

/** What the brand says of the goods: the files as the shopper got them, and of signed ones what the check found. */
export const brandStatementDocument: PackDocument = {
	view: context =>
		context.statements.length === 0
			? null
			: markup`${context.statements.map(each => markup`<div class="statement">${statementView(each, context)}</div>`)}`,
	data: ({statements}) => ({
		brandStatements: statements.map(({path, sha256, file, kind, read}) => ({
			path,
			sha256,
			name: file.name,
			kind,
			read,
		})),
	}),
	files: ({statements}) =>
		statements.flatMap(({file: {bytes}, path, read}) => [
			{path, bytes},
			...(read && 'statement' in read ? [textFile(`${path}.read.json`, plainJson(read))] : []),
		]),
};

function statementView(given: PackedStatement, context: PackContext): Markup {
	const {path, sha256, kind, read, file} = given;
	const {say} = context;
	return markup`${read ? readView(read, context) : markup`<p><strong>${say('statement.unchecked')}</strong></p>`}
${kind === 'jpeg' || kind === 'png' || kind === 'webp' ? markup`<figure><img src="${dataAddress(file.bytes, `image/${kind}`)}" alt="${say('document.brand-statement')}"></figure>` : ''}
<p class="quiet"><code>${path}</code> · ${foreign(file.name)}<br>SHA-256 <code>${sha256}</code></p>`;
}

function readView(read: ReadStatement, context: PackContext): Markup {
	const {say, day, instant} = context;
	if (!('statement' in read)) return markup`<p><strong>${say(`statement.${read.is}`)}</strong></p>`;
	const {statement} = read;
	const vouched =
		read.is === 'proved'
			? say('statement.proved', {asOf: read.asOf === null ? say('statement.unknown-day') : instant(read.asOf)})
			: say('statement.self-signed');
	return markup`<p><strong>${say(`statement.${statement.finding}`, {brand: '\u0000'})
		.split('\u0000')
		.map((part, n) => markup`${n > 0 ? foreign(statement.brand.name) : ''}${part}`)}</strong></p>
<p>${vouched}</p>${read.isOfOffer ? '' : markup`<p><strong>${say('statement.other-brand')}</strong></p>`}${lookedView(statement, context)}
${statement.reasons.length === 0 ? '' : markup`<ul>${statement.reasons.map(reason => markup`<li>${foreign(reason)}</li>`)}</ul>`}
<p class="quiet">${foreign(say('statement.by', {name: statement.by.name, role: statement.by.role, day: day(statement.on)}))}</p>
<p class="quiet"><code>${read.issuer}</code></p>`;
}

function lookedView({looked}: BrandStatement, {photos, say, day}: PackContext): Markup {
	const held = new Set(photos.map(({sha256}) => sha256));
	const n = looked.photos.filter(each => held.has(each)).length;
	const ofPhotos =
		looked.photos.length === 0 ? '' : markup`<p>${say('statement.photos', {n, others: looked.photos.length - n})}</p>`;
	return looked.at === 'photos'
		? markup`${ofPhotos}`
		: markup`<p>${say('statement.sample', {day: day(looked.receivedOn)})}</p>${prose(looked.sample)}${ofPhotos}`;
}
