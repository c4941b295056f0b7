import {html} from 'hono/html';
import type * as v from 'valibot';
import {CodeCounts} from '../../../shared/codes/contract-alerts.ts';
import {askApi} from '../ask-api.ts';
import {csvAnswer, csvOf} from '../csv.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {batchAt, batchPath} from './batch-at.ts';
import {counted} from './counted.ts';

type CodeCount = v.InferOutput<typeof CodeCounts>['counts'][number];

/** How often a batch's codes were asked for in the last 90 days. */
export const countsAt = async (at: AtDesk, batch: string): Promise<CodeCount[]> =>
	(await askApi(at, 'get /v1/batches/:batch/counts', CodeCounts, {params: {batch}})).counts;

/** The same in one sentence. */
export function countsWords(counts: readonly CodeCount[]): string {
	const times = counts.reduce((all, each) => all + each.times, 0);
	const countries = new Set(counts.flatMap(({country}) => country ?? [])).size;
	if (times === 0) return 'Nobody has asked for one in 90 days.';
	return `Asked for ${counted(times)} times in 90 days, from ${countries === 1 ? 'one country' : `${countries} countries`}.`;
}

const head = ['Day', 'Country', 'Answer', 'Times'] as const;
const cellsOf = ({day, country, answer, times}: CodeCount): string[] => [
	day,
	country ?? 'not said',
	answer.replaceAll('_', ' '),
	String(times),
];

const table = (counts: readonly CodeCount[]): Html =>
	html`<div class="scroll"><table><tr>${head.map(words => html`<th${words === 'Times' ? html` class="number"` : ''}>${words}</th>`)}</tr>${counts.map(
		each =>
			html`<tr>${cellsOf(each).map((cell, at) => html`<td${at === 3 ? html` class="number"` : ''}>${cell}</td>`)}</tr>`,
	)}</table></div>`;

const page: DeskPage = {
	path: '/desk/codes/:batch/counts',
	access: ['member'],
	async show(at) {
		const batch = await batchAt(at);
		const counts = (await countsAt(at, batch.id)).toSorted((a, b) => b.day.localeCompare(a.day));
		if (at.query.as === 'csv') return csvAnswer(`${batch.id}-counts`, csvOf(head, counts.map(cellsOf)));
		return view(
			`Who asked for ${batch.name}`,
			html`<p><a href="${batchPath(batch)}">${batch.name}</a></p>
<p>${countsWords(counts)} Numbers and places as the askers said them; nobody is told who they were.</p>
${counts.length === 0 ? html`` : html`${table(counts)}<p><a href="?as=csv" download>Save as CSV</a></p>`}`,
		);
	},
};

export const countPages: readonly DeskPage[] = [page];
