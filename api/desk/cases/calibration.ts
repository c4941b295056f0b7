import {html} from 'hono/html';
import type * as v from 'valibot';
import {Calibration, CalibrationResult} from '../../../shared/cases/contract-review.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {momentOf} from '../words.ts';

type Items = v.InferOutput<typeof Calibration>;

const calibrationAt = (at: AtDesk): Promise<Items> => askApi(at, 'get /v1/reviews/calibration', Calibration);

const standing = ({passedAt, needed, items, lastTry, againAt}: Items): Html =>
	html`<p>${passedAt === null ? `Cases with known answers: who decides ${needed} of ${items.length} as they were decided may decide here.` : `You passed on ${momentOf(passedAt)}: you may decide.`}</p>${lastTry === null ? '' : html`<p class="quiet">Last time, ${momentOf(lastTry.at)}: ${lastTry.right} right.</p>`}${againAt === null ? '' : html`<p class="asked">You may try again from ${momentOf(againAt)} on.</p>`}`;

/** Cases whose outcome is known, to be decided by whoever wants to decide others. */
const page: DeskPage = {
	path: '/desk/cases/calibration',
	access: ['reviewer'],
	async show(at, filled) {
		const found = await calibrationAt(at);
		const mayTry = found.passedAt === null && found.againAt === null;
		return view(
			'Calibration',
			html`${standing(found)}${
				mayTry
					? form(
							at,
							filled,
							found.items.map(({id, title, tells, choices}, place) => ({
								name: `answers/${id}`,
								label: `${place + 1}. ${title}`,
								hint: tells,
								type: 'choice' as const,
								options: [['', 'choose'] as const, ...choices.map(each => [each.id, each.words] as const)],
							})),
							{
								submit: [
									{label: 'Send my answers', act: 'send', follows: 'You are told at once which were right, and why.'},
								],
							},
						)
					: ''
			}`,
		);
	},
	async act(at, {values}) {
		const {items} = await calibrationAt(at);
		const answers = Object.fromEntries(items.map(({id}) => [id, values[`answers/${id}`] ?? '']));
		const result = await askApi(at, 'post /v1/reviews/calibration', CalibrationResult, {body: {answers}});
		const titles = new Map(items.map(({id, title}) => [id, title]));
		return view(
			result.passed ? 'You passed' : 'Not yet',
			html`<p>${result.right} of ${items.length} right; ${result.needed} are needed.</p><ul class="history">${result.items.map(each => html`<li>${each.right ? html`<span class="word good">right</span>` : html`<span class="word look">otherwise</span>`} <strong>${titles.get(each.id) ?? each.id}</strong><p>${each.why}</p></li>`)}</ul><p><a class="action" href="/desk/cases">To the cases</a></p>`,
		);
	},
};

export const calibrationPages: readonly DeskPage[] = [page];
