import {html} from 'hono/html';
import {inGroups} from '../../../shared/codes/code-text.ts';
import {type CodeBatch, Ranges} from '../../../shared/codes/contract-batches.ts';
import {type CodeImport, Imports} from '../../../shared/codes/contract-imports.ts';
import {codeStates} from '../../../shared/codes/states.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, type Filled, goTo, type Html, unfilled, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {more} from '../more.ts';
import {stateWord} from '../state-word.ts';
import {listOf, momentOf, territoryWords} from '../words.ts';
import {batchAt, batchPath} from './batch-at.ts';
import {changeableFields, stateChoices} from './batch-fields.ts';
import {counted} from './counted.ts';
import {countsAt, countsWords} from './counts.ts';

function formWords({form}: CodeBatch): string {
	if (!form) return `made here, such as ${inGroups('0123456789ABCDEFGHJK')}`;
	const {shortest, longest, characters, prefix, check} = form;
	const size = shortest === longest ? `${shortest}` : `${shortest} to ${longest}`;
	return `your own: ${size} characters (${characters})${prefix ? `, beginning with ${prefix}` : ''}${check ? `, checked by ${check}` : ''}`;
}

const partsWords = (parts: number): string =>
	parts === 0
		? 'None: every code stands as the batch.'
		: parts === 1
			? 'One does.'
			: `${parts}${parts === 200 ? ' and more' : ''} do.`;

const importRow = (here: string, {id, is, state, dryRun, good, wrong, createdAt}: CodeImport): Html =>
	html`<tr data-row><td><a href="${here}/imports/${id}">${momentOf(createdAt)}</a></td><td>${is === 'making' ? 'made here' : dryRun ? 'dry run' : 'import'}</td><td>${stateWord(state)}</td><td class="number">${counted(good)}</td><td class="number">${counted(wrong)}</td></tr>`;

const one: DeskPage = {
	path: '/desk/codes/:batch',
	access: ['member'],
	async show(at, filled) {
		const batch = await batchAt(at);
		// Two forms lead here: what was refused stands in its own
		const isState = filled.values.act === 'state';
		const said = isState ? unfilled : filled;
		const params = {batch: batch.id};
		const here = batchPath(batch);
		const query = at.query.after === undefined ? {} : {after: at.query.after};
		const [{ranges}, {imports, next}, counts] = await Promise.all([
			askApi(at, 'get /v1/batches/:batch/ranges', Ranges, {params}),
			askApi(at, 'get /v1/batches/:batch/imports', Imports, {params, query}),
			countsAt(at, batch.id),
		]);
		return view(
			batch.name,
			html`<p><a href="/desk/codes">Codes</a></p>
<dl><dt>State</dt><dd>${stateWord(batch.state)} since ${momentOf(batch.since)}${batch.why ? html`<br>${batch.why}` : ''}</dd>
<dt>Product</dt><dd>${batch.product}${batch.gtin ? ` (GTIN ${batch.gtin})` : ''}</dd>
<dt>Codes</dt><dd>${counted(batch.codes)}, ${formWords(batch)}</dd>
<dt>Printed</dt><dd>${batch.covered === 'scratch' ? 'covered, to be scratched free' : 'open, so that anybody can photograph them'}</dd>
<dt>Markets</dt><dd>${territoryWords(batch.markets)}</dd>
<dt>Contact</dt><dd>${batch.contact ?? 'none said'}</dd>
<dt>Id</dt><dd><code>${batch.id}</code></dd></dl>
<h2>Parts that stand apart</h2>
<p>${partsWords(ranges.length)} <a href="${here}/ranges">${ranges.length === 0 ? 'Say that some do' : 'See and change them'}</a></p>
<h2>Where its codes came from</h2>
${
	imports.length === 0
		? html`<p class="empty">It has no codes yet.</p>`
		: html`<div class="scroll"><table><tr><th>Begun</th><th>How</th><th>State</th><th class="number">Right</th><th class="number">Wrong</th></tr>${imports.map(each => importRow(here, each))}</table></div>`
}${more(at, next)}
<h2>Who asked</h2>
<p>${countsWords(counts)} <a href="${here}/counts">By day and country</a></p>
<h2>Change what is said of it</h2>
${form(
	at,
	{
		...said,
		values: {name: batch.name, markets: batch.markets.join(', '), contact: batch.contact ?? '', ...said.values},
	},
	changeableFields,
	{submit: 'Keep it', hidden: {act: 'say'}},
)}`,
			{aside: html`${acts(batch)}<h2>How it stands</h2>${stateForm(at, batch, isState ? filled : unfilled)}`},
		);
	},
	async act(at, {values}) {
		const batch = await batchAt(at);
		const {act, name, contact, state, why} = values;
		const said = {name, markets: listOf(values.markets?.toUpperCase()), contact: contact || null};
		const body = act === 'say' ? said : {state, why: why || null};
		await askApi(at, 'patch /v1/batches/:batch', anything, {params: {batch: batch.id}, body});
		return goTo(batchPath(batch), act === 'say' ? 'Kept.' : 'The batch stands so now.');
	},
};

const acts = (batch: CodeBatch): Html => {
	const takes = batch.state === 'issued' || batch.state === 'active';
	const own = batch.origin === 'own';
	return html`<h2>You can</h2><ul>
${takes ? html`<li><a href="${batchPath(batch)}/${own ? 'import' : 'make'}">${own ? 'Import codes' : 'Make codes'}</a></li>` : ''}
<li><a href="${batchPath(batch)}/ranges">Block, retire or recall some of them</a></li></ul>`;
};

const stateForm = (at: AtDesk, {state}: CodeBatch, filled: Filled): Html =>
	form(
		at,
		{...filled, values: {state, ...filled.values}},
		[
			{name: 'state', label: 'State', type: 'choice', options: stateChoices.map(([value]) => [value, value])},
			{
				name: 'why',
				label: 'Why',
				type: 'long',
				rows: 2,
				optional: true,
				hint: 'A recall is shown with it to whoever asks; needed to block as well',
			},
		],
		{submit: 'It stands so now', hidden: {act: 'state'}},
	);

/** What the states mean, for who does not know them. */
export const stateMeanings = html`<details><summary>What the states mean</summary><dl>${Object.entries(codeStates).map(([state, means]) => html`<dt>${stateWord(state)}</dt><dd>${means}</dd>`)}</dl></details>`;

export const batchPages: readonly DeskPage[] = [one];
