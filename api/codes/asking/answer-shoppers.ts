import type {IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse} from 'node:http';
import {networkOf, toldByProxy} from '../../http/limits.ts';
import {jsonIn, parseValue} from '../../http/parse-request.ts';
import {problemAsJson, problemOf} from '../../http/problem-answer.ts';
import {asksForPage} from '../../http/problem-page.ts';
import type {World} from '../../world.ts';
import {ComeLater} from '../guards/come-later.ts';
import {askingOf} from './asking-of.ts';
import {answerHeaders, isJson, mostBytes, type QuestionKind, questions} from './questions.ts';

const kinds = new Map(questions.map(kind => [kind.path, kind]));

/**
 * Stands before the app: what shoppers ask of codes, who send neither key nor cookie, is read and answered by node:http
 * alone. The app would answer the same byte for byte, but its way there costs a fifth of a question, flush to disk
 * included. All else is for `others`.
 */
export const answerShoppers =
	(world: World, others: RequestListener): RequestListener =>
	(request, response) => {
		const kind = request.method === 'POST' ? kinds.get(request.url ?? '') : undefined;
		if (!kind || !isPlain(request.headers)) return others(request, response);
		const chunks: Buffer[] = [];
		// Who goes away in the middle of a question is not answered
		request
			.on('data', (chunk: Buffer) => chunks.push(chunk))
			.on('end', () => void answer(world, kind, whole(chunks), request, response));
	};

const isPlain = ({authorization, cookie, accept, ...headers}: IncomingHttpHeaders): boolean =>
	authorization === undefined &&
	cookie === undefined &&
	Number(headers['content-length'] ?? Number.NaN) <= mostBytes &&
	isJson(headers['content-type']) &&
	!asksForPage(accept);

const whole = (chunks: readonly Buffer[]): Buffer => {
	const [first] = chunks;
	return first && chunks.length === 1 ? first : Buffer.concat(chunks);
};

async function answer(
	world: World,
	{path, body, ask}: QuestionKind,
	bytes: Buffer,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	try {
		const asker = {network: networkIn(request, world.site.behindProxy === true), person: null};
		const answered = await ask(askingOf(world), parseValue(body, jsonIn(bytes)), asker);
		send(response, 200, answerHeaders, JSON.stringify(answered));
	} catch (error) {
		const {problem, id, more} = problemOf(error, {method: 'POST', path}, world);
		const later = error instanceof ComeLater ? {'Retry-After': String(error.seconds)} : {};
		const told = problemAsJson(problem, id);
		send(response, problem.status, {...told.headers, ...more, ...later}, told.body);
	}
}

function networkIn({headers, socket}: IncomingMessage, behindProxy: boolean): string {
	const forwarded = headers['x-forwarded-for'];
	const told = behindProxy ? toldByProxy(Array.isArray(forwarded) ? forwarded.join() : forwarded) : null;
	return told ?? networkOf(socket.remoteAddress ?? '');
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
	response.writeHead(status, {...headers, 'Content-Length': Buffer.byteLength(body)}).end(body);
}
