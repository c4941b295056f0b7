import {html} from 'hono/html';
import * as v from 'valibot';
import {Problem} from '../../../shared/problems.ts';
import {MeasureAppealed} from '../../../shared/reports/contract-measures.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {said} from '../said.ts';
import {momentOf} from '../words.ts';

type Measure = v.InferOutput<typeof MeasureAppealed>;

const measuresAt = async (at: AtDesk): Promise<Measure[]> =>
	(await askApi(at, 'get /v1/reviews/measures', v.object({measures: v.array(MeasureAppealed)}))).measures;

const nameOf = ({kind}: Measure): string => (kind === 'warning' ? 'A warning' : 'A suspension');

const rowOf = (measure: Measure): Html =>
	html`<tr data-row><td class="long"><a href="/desk/measures/${measure.id}">${nameOf(measure)}</a></td><td>${momentOf(measure.at)}</td><td><code>${measure.report}</code></td><td>${measure.mayDecide ? 'you may' : 'another reviewer'}</td></tr>`;

/** Appeals of reporters against what followed from unfounded reports. */
const list: DeskPage = {
	path: '/desk/measures',
	access: ['reviewer'],
	async show(at) {
		const measures = await measuresAt(at);
		return view(
			'Abuse of reporting',
			html`<p class="quiet">Who often sends reports without foundation is warned first, then suspended for a time: Reg. (EU) 2022/2065 art. 23. “Let a report not count”, on the page of a case, begins it. Appeals wait here; another reviewer than who found so decides.</p>
${measures.length === 0 ? html`<p class="empty">No appeal waits.</p>` : html`<div class="scroll"><table><tr><th>What</th><th>Since</th><th>Report</th><th>To decide</th></tr>${measures.map(rowOf)}</table></div>`}`,
		);
	},
};

const one: DeskPage = {
	path: '/desk/measures/:measure',
	access: ['reviewer'],
	async show(at, filled) {
		const found = (await measuresAt(at)).find(({id}) => id === at.params.measure);
		if (!found) throw new Problem('not-found', 'No appeal against this measure waits');
		return view(
			nameOf(found),
			html`<dl><dt>Since</dt><dd>${momentOf(found.at)}</dd>${found.until === null ? '' : html`<dt>Until</dt><dd>${momentOf(found.until)}</dd>`}<dt>Report</dt><dd><code>${found.report}</code></dd></dl><h2>Why</h2>${said(found.reason)}<h2>What the reporter says</h2>${said(found.appeal)}`,
			{
				aside: found.mayDecide
					? html`<h2>You can</h2>${form(
							at,
							filled,
							[{name: 'reason', id: 'reasons', label: 'Reasons', type: 'long', hint: 'The reporter reads them'}],
							{
								submit: [
									{label: 'It stands', act: 'uphold', follows: 'The measure goes on; it is not appealed again.'},
									{
										label: 'It is lifted',
										act: 'lift',
										follows: 'It counts as if it had never been, and the report counts again.',
									},
								],
							},
						)}`
					: html`<h2>You can</h2><p class="whynot">You found so: another reviewer decides.</p>`,
			},
		);
	},
	async act(at, {values}) {
		const {act, reason} = values;
		if (act !== 'uphold' && act !== 'lift') throw new Problem('invalid-request', 'It stands, or it is lifted');
		const params = {measure: at.params.measure ?? ''};
		const body = {uphold: act === 'uphold', reason};
		await askApi(at, 'post /v1/reviews/measures/:measure', anything, {params, body});
		return goTo('/desk/measures', 'The appeal is decided, and told to both.');
	},
};

export const measurePages: readonly DeskPage[] = [list, one];
