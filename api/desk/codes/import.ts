import {html} from 'hono/html';
import {CodeImport, mostErrors} from '../../../shared/codes/contract-imports.ts';
import {Problem} from '../../../shared/problems.ts';
import {takeOwnPart} from '../../codes/index.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';
import {batchAt, batchPath} from './batch-at.ts';
import {counted} from './counted.ts';

/** A form is held in memory as a whole: some 750,000 codes. */
const mostHere = 16 << 20;

const upload: DeskPage = {
	path: '/desk/codes/:batch/import',
	access: ['member'],
	limit: 'upload',
	mostBytes: mostHere + (1 << 16),
	async show(at, filled) {
		const batch = await batchAt(at);
		return view(
			`Import codes into ${batch.name}`,
			html`<p><a href="${batchPath(batch)}">${batch.name}</a></p>
<p>One code a line, or a table with a column of codes. Nothing is registered until the whole file is right, unless you have wrong rows left out. Files above 16 MB go by the API, or by <code>npm run cli -- codes import FILE</code>.</p>
${form(
	at,
	filled,
	[
		{name: 'file', label: 'File', type: 'file', accept: '.csv,.txt,.tsv,.ndjson,.jsonl,text/csv'},
		{
			name: 'format',
			label: 'Format',
			type: 'choice',
			options: [
				['csv', 'CSV, with commas, semicolons or tabs'],
				['ndjson', 'NDJSON, one object a line'],
			],
		},
		{name: 'column', label: 'Column with the code', optional: true, hint: 'If it is not called code or serial'},
		{
			name: 'whenWrong',
			label: 'When rows are wrong',
			type: 'choice',
			options: [
				['refuse', 'register nothing'],
				['skip', 'leave them out and register the others'],
			],
		},
		{
			name: 'dryRun',
			label: 'Then',
			type: 'choice',
			options: [
				['yes', 'only try it: check everything, register nothing'],
				['no', 'register the codes'],
			],
		},
	],
	{submit: 'Send the file'},
)}`,
		);
	},
	async act(at, {values, files}) {
		const batch = await batchAt(at);
		const {file} = files;
		if (!file) throw new Problem('invalid-request', undefined, [{pointer: '/file', detail: 'choose a file'}]);
		const {format, column, whenWrong, dryRun} = values;
		const body = {format, column: column || null, whenWrong, dryRun: dryRun !== 'no', bytes: file.size};
		const begun = await askApi(at, 'post /v1/batches/:batch/imports', CodeImport, {params: {batch: batch.id}, body});
		const params = {import: begun.id};
		try {
			await takeOwnPart(at.world, at.principal, begun.id, {offset: 0, isLast: true, body: file.stream()});
			await askApi(at, 'post /v1/imports/:import/finish', anything, {params});
		} catch (error) {
			// Whoever sends a form sends the whole file again: what came of this one is of no use
			await askApi(at, 'delete /v1/imports/:import', anything, {params}).catch(() => undefined);
			throw error;
		}
		return goTo(`${batchPath(batch)}/imports/${begun.id}`);
	},
};

const one: DeskPage = {
	path: '/desk/codes/:batch/imports/:import',
	access: ['member'],
	async show(at) {
		const batch = await batchAt(at);
		const shown = await importAt(at);
		return view(
			shown.is === 'making' ? 'Codes made here' : 'Import',
			html`<p><a href="${batchPath(batch)}">${batch.name}</a></p>
<p>${outcome(shown)}</p>
<dl><dt>State</dt><dd>${stateWord(shown.state)}</dd><dt>Begun</dt><dd>${momentOf(shown.createdAt)}</dd>
<dt>Lines</dt><dd>${counted(shown.lines)}${shown.bytes !== null && !shown.complete ? `, ${Math.floor((100 * shown.offset) / shown.bytes)} % of the file` : ''}</dd>
<dt>Right</dt><dd>${counted(shown.good)}</dd><dt>Wrong</dt><dd>${counted(shown.wrong)}</dd>
<dt>Numbers</dt><dd>${shown.is === 'making' ? `${counted(shown.ordinalsAfter + 1)} to ${counted(shown.ordinalsAfter + shown.lines)}` : `each code’s line in the file${shown.ordinalsAfter > 0 ? ` + ${counted(shown.ordinalsAfter)}` : ''}`}</dd>
<dt>Id</dt><dd><code>${shown.id}</code></dd></dl>
${shown.wrong > 0 ? html`<p><a class="action" href="/v1/imports/${shown.id}/errors.csv" download>Save the wrong rows</a></p><p class="quiet">A table of lines and what is wrong with each${shown.wrong > mostErrors ? `: the first ${counted(mostErrors)} that were found` : ''}.</p>` : ''}`,
			shown.state === 'open' || shown.state === 'finishing' ? {aside: acts(at, shown)} : {},
		);
	},
	async act(at, {values}) {
		const here = `${batchPath(await batchAt(at))}/imports`;
		const {id} = await importAt(at);
		const params = {import: id};
		if (values.act === 'cancel') {
			await askApi(at, 'delete /v1/imports/:import', anything, {params});
			return goTo(`${here}/${id}`, 'It is cancelled: nothing of it is registered.');
		}
		await askApi(at, 'post /v1/imports/:import/finish', anything, {params});
		return goTo(`${here}/${id}`);
	},
};

const importAt = (at: AtDesk): Promise<CodeImport> =>
	askApi(at, 'get /v1/imports/:import', CodeImport, {params: {import: at.params.import ?? ''}});

/** How it ended, or what it waits for. */
function outcome({state, is, dryRun, good, wrong, complete, sorted}: CodeImport): string {
	const rows = wrong === 1 ? '1 row is wrong' : `${counted(wrong)} rows are wrong`;
	if (state === 'refused') return `Nothing was registered: ${rows}. Repair them and send the whole file again.`;
	if (state === 'finishing')
		return `It is being registered: ${counted(sorted)} of ${counted(good)} so far. Load the page again.`;
	if (state === 'cancelled') return 'It was cancelled: nothing of it is registered.';
	if (state === 'open')
		return complete ? 'The whole file is here; nothing is registered yet.' : 'The file is not complete.';
	if (dryRun)
		return wrong === 0
			? `All ${counted(good)} codes are right. Nothing was registered: it was only tried.`
			: `${rows}, ${counted(good)} are right. Nothing was registered: it was only tried.`;
	if (is === 'making') return `${counted(good)} codes were made.`;
	return `${counted(good)} codes are registered${wrong > 0 ? `, and ${counted(wrong)} rows were left out` : ''}.`;
}

const acts = (at: AtDesk, {state, complete}: CodeImport): Html =>
	html`<h2>You can</h2>${form(at, {values: {}, problem: null}, [], {
		submit: [
			...(complete ? [{label: state === 'open' ? 'Register them' : 'Go on', act: 'finish'}] : []),
			...(state === 'open' ? [{label: 'Cancel it', act: 'cancel', danger: true}] : []),
		],
	})}`;

export const importPages: readonly DeskPage[] = [upload, one];
