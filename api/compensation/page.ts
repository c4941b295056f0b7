import type {Context} from 'hono';
import {html} from 'hono/html';
import {compensationPaths} from '../../shared/compensation/contract.ts';
import {CompensationQuestion} from '../../shared/compensation/question.ts';
import {Problem, type ProblemError} from '../../shared/problems.ts';
import {describe} from '../http/describe.ts';
import {parseValue} from '../http/parse-request.ts';
import type {Resource} from '../http/resource.ts';
import {answerQuestion} from './answer-question.ts';
import {compensationForm, fieldNames} from './form.ts';
import {compensationHeaders, compensationLook} from './look.ts';
import {resultView} from './result-view.ts';

const spec = {
	summary: 'What is due to a shopper by law, for people',
	tags: ['compensation'],
	responses: {
		200: {description: 'A page with a form, and what is due'},
		400: {description: 'The form, and what is wrong in it'},
	},
};

/** The calculator for people: a form without script, whose address holds what was asked. */
export const compensationPage: Resource = (app, {now}) => {
	app.get(
		compensationPaths.page,
		describe(spec, async c => {
			const fields = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text.trim() !== ''));
			if (Object.keys(fields).length === 0) return show(c, compensationForm({fields, faults: new Map()}));
			try {
				const answer = answerQuestion(parseValue(CompensationQuestion, fields), now());
				return show(c, html`${resultView(answer)}<h2>Ask again</h2>${compensationForm({fields, faults: new Map()})}`);
			} catch (error) {
				if (!(error instanceof Problem) || error.status >= 500) throw error;
				const faults = new Map(error.errors.map(({pointer, detail}) => [pointer.slice(1), detail]));
				return show(c, html`${faultsView(error.errors)}${compensationForm({fields, faults})}`, 400);
			}
		}),
	);
};

const isField = (name: string): name is keyof typeof fieldNames => Object.hasOwn(fieldNames, name);

const faultsView = (errors: readonly ProblemError[]) =>
	html`<section class="faults" role="alert"><p>This can not be worked out yet:</p>
<ul>${errors.map(({pointer, detail}) => {
		const name = pointer.slice(1);
		return html`<li>${isField(name) ? html`<a href="#${name}">${fieldNames[name]}</a>` : name} ${detail}</li>`;
	})}</ul></section>`;

const show = async (c: Context, body: unknown, status: 200 | 400 = 200): Promise<Response> =>
	c.html(
		await compensationLook(
			'What is due',
			html`<h1>What is due to a shopper</h1>
<p>When goods are not genuine, or not what was sold: what the law gives, with its articles. Nothing that you type is kept here.</p>
${body}`,
		),
		status,
		compensationHeaders,
	);
