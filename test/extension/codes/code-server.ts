import http from 'node:http';
import type {AddressInfo} from 'node:net';
import * as v from 'valibot';
import {type CodeAnswer, CodeClaim, CodePeek, CodeQuery, codePaths} from '../../../shared/codes/contract.ts';
import {VerifierQuestion, verifierPath} from '../../../shared/codes/contract-verifier.ts';
import {answers, brandSaid, peeks} from './code-answers.ts';

export type Asked = {path: string; headers: http.IncomingHttpHeaders; body: Record<string, unknown>};

export type CodeServer = {
	url: string;
	asked: Asked[];
	/** what it answers to what fits the contract; a number: that status with a problem */
	say: CodeAnswer['answer'] | 'down' | 'half' | number;
	close(): Promise<void>;
};

const schemas: Record<string, v.GenericSchema> = {
	[codePaths.peek]: CodePeek,
	[codePaths.query]: CodeQuery,
	[codePaths.claims]: CodeClaim,
	[verifierPath]: VerifierQuestion,
};

/** A server that speaks the contract of codes and says what a test wants to hear. It keeps nothing. */
export async function codeServer(port = 0): Promise<CodeServer> {
	const server = http.createServer(async (request, response) => {
		const text = Buffer.concat(await Array.fromAsync(request)).toString();
		const path = request.url ?? '/';
		if (request.method !== 'POST') return response.writeHead(404).end();
		const body: Record<string, unknown> = JSON.parse(text);
		self.asked.push({path, headers: request.headers, body});
		const schema = schemas[path];
		const fits = schema && v.safeParse(schema, body).success;
		const {say} = self;
		if (say === 'down') return request.socket.destroy();
		const problem = typeof say === 'number' ? say : fits ? null : 400;
		if (problem !== null) {
			response.writeHead(problem, {'content-type': 'application/problem+json', 'retry-after': '150'});
			return response.end(JSON.stringify({type: '/problems/x', title: 'Said no', detail: 'Ask the brand.'}));
		}
		if (path === verifierPath) {
			response.writeHead(200, {'content-type': 'application/json'});
			return response.end(JSON.stringify(brandSaid));
		}
		const isPeek = path === codePaths.peek;
		const kind = say === 'half' || typeof say === 'number' ? 'genuine_first' : say;
		const peek = kind === 'genuine_first' ? 'registered' : kind === 'genuine_repeat' ? 'asked' : kind;
		const answer = isPeek ? peeks[peek] : answers(String(body.receipt))[kind];
		const claimed = path === codePaths.claims && 'claimedAt' in answer;
		const whole = JSON.stringify(claimed ? {...answer, claimedAt: new Date().toISOString()} : answer);
		response.writeHead(200, {'content-type': 'application/json'});
		response.end(say === 'half' ? whole.slice(0, whole.length >> 1) : whole);
	});
	await new Promise<void>(done => server.listen(port, '127.0.0.1', done));
	const self: CodeServer = {
		// A listening TCP server's address is an AddressInfo
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked: [],
		say: 'genuine_first',
		async close() {
			server.closeAllConnections();
			await new Promise(done => server.close(done));
		},
	};
	return self;
}
