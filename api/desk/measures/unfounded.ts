import {html} from 'hono/html';
import {UnfoundedFound} from '../../../shared/reports/contract-measures.ts';
import {askApi} from '../ask-api.ts';
import {caseAt} from '../cases/case.ts';
import {type DeskPage, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {saidShort} from '../said.ts';

/** A report that was manifestly unfounded: set aside, and who often sends such is warned, then suspended. */
const page: DeskPage = {
	path: '/desk/cases/:case/unfounded',
	access: ['reviewer'],
	async show(at, filled) {
		const {id, title, sources} = await caseAt(at);
		return view(
			'A report without foundation',
			html`<p><a href="/desk/cases/${id}">${saidShort(title)}</a></p>${form(
				at,
				filled,
				[
					{
						name: 'report',
						label: 'Which report',
						type: 'choice',
						options: sources.map(each => [each.id, `${each.id}: ${each.facts.slice(0, 60)}`]),
					},
					{name: 'reason', id: 'reasons', label: 'Reasons', type: 'long', hint: 'Its sender reads them'},
				],
				{
					submit: [
						{
							label: 'It is manifestly unfounded',
							act: 'send',
							follows: 'It counts no more. Who sends several is warned first, then suspended; both may be appealed.',
							danger: true,
						},
					],
				},
			)}`,
		);
	},
	async act(at, {values}) {
		const {id} = await caseAt(at);
		const params = {report: values.report ?? ''};
		const body = {reason: values.reason ?? ''};
		const {measure} = await askApi(at, 'post /v1/reviews/reports/:report/unfounded', UnfoundedFound, {params, body});
		return view(
			'It is set aside',
			html`<p>${measure === null ? 'Nothing follows for its sender yet.' : measure.kind === 'warning' ? 'Its sender is warned.' : `Its sender is suspended until ${measure.until?.slice(0, 10) ?? 'it is lifted'}.`}</p><p><a href="/desk/cases/${id}">Back to the case</a></p>`,
		);
	},
};

export const unfoundedPages: readonly DeskPage[] = [page];
