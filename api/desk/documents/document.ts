import {html} from 'hono/html';
import * as v from 'valibot';
import {DocumentFacts, DocumentOf} from '../../../shared/documents/contract.ts';
import {actsFor} from '../../accounts/principal.ts';
import {next} from '../../http/page.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {afterOf, more} from '../more.ts';
import {momentOf} from '../words.ts';
import {fileShown, sizeOf} from './files-shown.ts';

const factsAt = (at: AtDesk): Promise<DocumentFacts> =>
	askApi(at, 'get /v1/documents/:document/facts', DocumentFacts, {params: {document: at.params.document ?? ''}});

const filedList = (at: AtDesk, {filedWith, organization}: DocumentFacts): Html =>
	filedWith.length === 0
		? html`<p class="empty">Nothing stands on it.</p>`
		: html`<ul>${filedWith.map(
				({id, is, holds}) =>
					html`<li>${is === 'application' ? html`<a href="/desk/${actsFor(at.principal, organization) ? 'badges' : 'queue/applications'}/${id}">An application for a badge</a>` : 'A trade mark'} <code>${id}</code> <span class="quiet">${holds ? 'in review or decided' : 'not looked at yet'}</span></li>`,
			)}</ul>`;

const Documents = v.object({documents: v.array(DocumentOf), next});

const rowOf = ({id, name, kind, bytes, uploadedAt, erased}: DocumentOf): Html =>
	html`<tr data-row><td class="long"><a href="/desk/documents/${id}">${erased ? 'erased' : name}</a></td><td>${kind.toUpperCase()}</td><td>${sizeOf(bytes)}</td><td>${uploadedAt.slice(0, 10)}</td><td>${erased?.at.slice(0, 10) ?? ''}</td></tr>`;

/** Every document of the visitor's organizations. */
const list: DeskPage = {
	path: '/desk/documents',
	access: ['member'],
	async show(at) {
		const {documents, next} = await askApi(at, 'get /v1/documents', Documents, {query: afterOf(at)});
		return view(
			'Documents',
			documents.length === 0
				? html`<p class="empty">None yet. Letters, licences and certificates come here as you file them; only reviewers and the brand they are for see them.</p>`
				: html`<div class="scroll"><table><tr><th>Name</th><th>Kind</th><th>Size</th><th>Sent</th><th>Erased</th></tr>${documents.map(rowOf)}</table></div>${more(at, next)}`,
		);
	},
};

/** One private document: what it is, what stands on it, and its end. */
const one: DeskPage = {
	path: '/desk/documents/:document',
	access: ['member', 'reviewer'],
	async show(at, filled) {
		const facts = await factsAt(at);
		const isOwn = actsFor(at.principal, facts.organization);
		const holds = facts.filedWith.some(each => each.holds);
		return view(
			facts.erased ? 'An erased document' : facts.name,
			html`${fileShown(facts, 'The document')}
<dl><dt>Sent</dt><dd>${momentOf(facts.uploadedAt)}</dd><dt>Organization</dt><dd><code>${facts.organization}</code></dd><dt>SHA-256</dt><dd><code>${facts.hash}</code></dd></dl>
${facts.alsoAs.length === 0 ? '' : html`<p>The same file was sent more than once: ${facts.alsoAs.map(id => html`<a href="/desk/documents/${id}"><code>${id}</code></a> `)}. Its content leaves the disk with the last of them.</p>`}
<h2>What stands on it</h2>${filedList(at, facts)}`,
			facts.mayErase
				? {
						aside: html`<h2>You can</h2>${form(at, filled, [{name: 'reason', id: 'reasons', label: 'Reasons', type: 'long', hint: 'Kept with its hash, and read by who reviews what stands on it'}], {submit: [{label: 'Erase it', act: 'erase', follows: 'Its content is gone for good. Hash, size and day stay. What was decided on it stands.', danger: true}]})}`,
					}
				: isOwn && holds
					? {
							aside: html`<h2>You can</h2><p class="whynot">A review or a decision stands on it. Where the law asks for its end, the operator erases it.</p>`,
						}
					: {},
		);
	},
	async act(at, {values}) {
		const {document = ''} = at.params;
		const said = {params: {document}, body: {reason: values.reason}};
		await askApi(at, 'post /v1/documents/:document/erase', anything, said);
		return goTo(`/desk/documents/${document}`, 'It is erased.');
	},
};

export const documentPages: readonly DeskPage[] = [list, one];
