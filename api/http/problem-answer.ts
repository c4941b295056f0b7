import type {Context, Hono} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {Problem} from '../../shared/problems.ts';
import {whyUnavailable} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {readerOf} from './page-language.ts';
import {asksForPage, problemPage, problemPageHeaders} from './problem-page.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Turns whatever was thrown into an answer, in this one place. The words of an unexpected error are in the log only. */
export function answerProblems(app: Hono, {log, newId}: World): void {
	app.notFound(c => {
		const allowed = methods.filter(method => app.router.match(method, c.req.path)[0].length > 0);
		if (allowed.length === 0) return answer(c, new Problem('not-found'), newId('req'));
		const Allow = allowed.flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
		return answer(c, new Problem('method-not-allowed'), newId('req'), {Allow});
	});

	app.onError((error, c) => {
		const {problem, id, more} = problemOf(error, {method: c.req.method, path: c.req.path}, {log, newId});
		return answer(c, problem, id, more);
	});
}

/** What went wrong as a problem, with its number; where it is not the asker's fault, the log is told. */
export function problemOf(
	error: unknown,
	// The path alone: a query string may say what somebody looks at
	asked: {method: string; path: string},
	{log, newId}: Pick<World, 'log' | 'newId'>,
): {problem: Problem; id: string; more: Record<string, string>} {
	const id = newId('req');
	const problem = asProblem(error);
	if (problem.status >= 500) log.error({id, ...asked, path: withoutSecrets(asked.path), err: error}, 'request failed');
	return {problem, id, more: problem.status === 503 ? {'Retry-After': '5'} : {}};
}

/** Who reads the log shall open no case, no report, no inbox and no coupon with it: secrets in a path are told by their kind alone. */
export const withoutSecrets = (path: string): string =>
	path
		.replace(/\b(ts[a-z]_)[\w-]+/g, '$1…')
		.replace(/^(\/p\/)[\w-]{20,}/, '$1…')
		.replace(/^(\/v1\/coupons\/)[^/]+/, '$1…');

/** A problem as programs get it. */
export const problemAsJson = (problem: Problem, id: string) => ({
	body: JSON.stringify({...problem.toJSON(), instance: id}),
	headers: {
		'Content-Type': 'application/problem+json',
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		'X-Request-Id': id,
		Vary: 'Accept',
	},
});

function asProblem(error: unknown): Problem {
	if (error instanceof Problem) return error;
	const why = whyUnavailable(error);
	return why
		? new Problem('busy', `The data base does not answer: ${why}`, [], {cause: error})
		: new Problem('unexpected', undefined, [], {cause: error});
}

/** With the headers that were set before it went wrong: limits, cookies taken back. People get it as a page. */
function answer(c: Context, problem: Problem, id: string, more: Record<string, string> = {}) {
	// Hono types statuses one by one; the registry of problems holds none that has no body
	const status = problem.status as ContentfulStatusCode;
	if (asksForPage(c.req.header('accept'))) {
		const headers = {...problemPageHeaders, 'X-Request-Id': id, Vary: 'Accept, Accept-Language, Cookie', ...more};
		return c.html(problemPage(problem, id, readerOf(c)), status, headers);
	}
	const {body, headers} = problemAsJson(problem, id);
	return c.body(body, status, {...headers, ...more});
}
