import type {Hono} from 'hono';
import {Problem} from '../../shared/problems.ts';
import {whyUnavailable} from '../storage/violations.ts';
import type {World} from '../world.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Turns whatever was thrown into an answer, in this one place. The words of an unexpected error are in the log only. */
export function answerProblems(app: Hono, {log, newId}: World): void {
	app.notFound(c => {
		const allowed = methods.filter(method => app.router.match(method, c.req.path)[0].length > 0);
		if (allowed.length === 0) return answer(new Problem('not-found'), newId('req'));
		const Allow = allowed.flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
		return answer(new Problem('method-not-allowed'), newId('req'), {Allow});
	});

	app.onError((error, c) => {
		const id = newId('req');
		const problem = asProblem(error);
		// The path alone: a query string may say what somebody looks at
		if (problem.status >= 500) log.error({id, method: c.req.method, path: c.req.path, err: error}, 'request failed');
		return answer(problem, id, problem.status === 503 ? {'Retry-After': '5'} : {});
	});
}

function asProblem(error: Error): Problem {
	if (error instanceof Problem) return error;
	const why = whyUnavailable(error);
	return why
		? new Problem('busy', `The data base does not answer: ${why}`, [], {cause: error})
		: new Problem('unexpected', undefined, [], {cause: error});
}

function answer(problem: Problem, id: string, more: Record<string, string> = {}): Response {
	return new Response(JSON.stringify({...problem.toJSON(), instance: id}), {
		status: problem.status,
		headers: {
			'Content-Type': 'application/problem+json',
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff',
			'X-Request-Id': id,
			...more,
		},
	});
}
