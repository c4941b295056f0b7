import {html} from 'hono/html';
import {type CodeRange, Ranges} from '../../../shared/codes/contract-batches.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {afterOf, more} from '../more.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';
import {stateMeanings} from './batch.ts';
import {batchAt, batchPath} from './batch-at.ts';
import {stateChoices} from './batch-fields.ts';
import {counted} from './counted.ts';

const spanWords = ({first, last}: Pick<CodeRange, 'first' | 'last'>): string =>
	first === last ? counted(first) : `${counted(first)} to ${counted(last)}`;

const row = (at: AtDesk, here: string, range: CodeRange): Html =>
	html`<tr data-row><td>${spanWords(range)}</td><td>${stateWord(range.state)}</td><td class="long">${range.why ?? ''}</td><td>${momentOf(range.at)}</td><td>${button(at, 'Take back', `${here}/remove`, {range: range.id}, true, spanWords(range))}</td></tr>`;

const list: DeskPage = {
	path: '/desk/codes/:batch/ranges',
	access: ['member'],
	async show(at, filled) {
		const batch = await batchAt(at);
		const here = `${batchPath(batch)}/ranges`;
		const {ranges, next} = await askApi(at, 'get /v1/batches/:batch/ranges', Ranges, {
			params: {batch: batch.id},
			query: afterOf(at),
		});
		return view(
			`Parts of ${batch.name}`,
			html`<p><a href="${batchPath(batch)}">${batch.name}</a></p>
<p>Each code has a number: of imported ones the line of the file after those before, of ours the one in the file you got. Where two parts hold one code the newer word counts; a recall of the whole batch reaches all of them.</p>
${
	ranges.length === 0
		? html`<p class="empty">None: every code stands as the batch, which is ${batch.state}.</p>`
		: html`<div class="scroll"><table><tr><th>Codes</th><th>State</th><th>Why</th><th>Since</th><td></td></tr>${ranges.map(each => row(at, here, each))}</table></div>`
}${more(at, next)}
<h2>Say how some stand</h2>${stateMeanings}${form(
				at,
				filled,
				[
					{name: 'first', label: 'From number', type: 'number'},
					{name: 'last', label: 'To number', type: 'number', hint: `The batch has ${counted(batch.lastOrdinal)}`},
					{name: 'state', label: 'They are', type: 'choice', options: stateChoices.map(([value]) => [value, value])},
					{
						name: 'why',
						label: 'Why',
						type: 'long',
						rows: 2,
						optional: true,
						hint: 'A recall is shown with it to whoever asks; needed to block as well',
					},
				],
				{submit: 'They stand so now'},
			)}`,
		);
	},
	async act(at, {values}) {
		const batch = await batchAt(at);
		const {state, why} = values;
		const [first, last] = [Number(values.first), Number(values.last)];
		await askApi(at, 'post /v1/batches/:batch/ranges', anything, {
			params: {batch: batch.id},
			body: {first, last, state, why: why || null},
		});
		return goTo(`${batchPath(batch)}/ranges`, 'These codes stand so now.');
	},
};

const remove: DeskPage = {
	path: '/desk/codes/:batch/ranges/remove',
	access: ['member'],
	async act(at, {values}) {
		const batch = await batchAt(at);
		const params = {batch: batch.id, range: values.range ?? ''};
		await askApi(at, 'delete /v1/batches/:batch/ranges/:range', anything, {params});
		return goTo(`${batchPath(batch)}/ranges`, 'It is taken back.');
	},
};

export const rangePages: readonly DeskPage[] = [list, remove];
