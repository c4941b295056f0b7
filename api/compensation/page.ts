import type {Context} from 'hono';
import {html} from 'hono/html';
import {compensationPaths} from '../../shared/compensation/contract.ts';
import {CompensationQuestion} from '../../shared/compensation/question.ts';
import type {LanguageId} from '../../shared/languages.ts';
import {Problem, type ProblemError} from '../../shared/problems.ts';
import {describe} from '../http/describe.ts';
import {type Reader, readerOf} from '../http/page-language.ts';
import {parseValue} from '../http/parse-request.ts';
import type {Resource} from '../http/resource.ts';
import {answerQuestion} from './answer-question.ts';
import {compensationForm} from './form.ts';
import {compensationHeaders, compensationLook} from './look.ts';
import {resultView} from './result-view.ts';
import {type PageWords, pageWords} from './words/page-words.ts';

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
			const reader = readerOf(c);
			const {language} = reader;
			const {lang: _, ...query} = c.req.query();
			const fields = Object.fromEntries(Object.entries(query).filter(([, text]) => text.trim() !== ''));
			const form = (faults: ReadonlyMap<string, string>) => compensationForm({fields, faults}, language);
			if (Object.keys(fields).length === 0) return show(c, reader, form(new Map()));
			try {
				const answer = answerQuestion(parseValue(CompensationQuestion, fields), now());
				return show(
					c,
					reader,
					html`${resultView(answer, language)}<h2>${pageWords[language].again}</h2>${form(new Map())}`,
				);
			} catch (error) {
				if (!(error instanceof Problem) || error.status >= 500) throw error;
				const faults = new Map(error.errors.map(({pointer, detail}) => [pointer.slice(1), detail]));
				return show(c, reader, html`${faultsView(error.errors, language)}${form(faults)}`, 400);
			}
		}),
	);
};

const isField = (name: string): name is keyof PageWords['fields'] => Object.hasOwn(pageWords.en.fields, name);

const faultsView = (errors: readonly ProblemError[], language: LanguageId) => {
	const {notYet, wrong, fields} = pageWords[language];
	return html`<section class="faults" role="alert"><p>${notYet}</p>
<ul>${errors.map(({pointer, detail}) => {
		const name = pointer.slice(1);
		return html`<li>${isField(name) ? html`<a href="#${name}">${fields[name]}</a>` : name} ${language === 'en' ? detail : wrong}</li>`;
	})}</ul></section>`;
};

const show = async (c: Context, reader: Reader, body: unknown, status: 200 | 400 = 200): Promise<Response> => {
	const {title, heading, explain} = pageWords[reader.language];
	return c.html(
		await compensationLook(
			title,
			html`<h1>${heading}</h1>
<p>${explain}</p>
${body}`,
			reader,
		),
		status,
		compensationHeaders,
	);
};
