import {PublicReason} from '../../shared/applications/contract.ts';
import {
	ConsistencyPath,
	ConsistencyProof,
	EntriesQuery,
	EntryPath,
	InclusionProof,
	LogEntries,
	LogEntry,
	logPaths,
	ProofQuery,
} from '../../shared/log/contract.ts';
import {actorOf} from '../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {eraseEntry} from './erase-entry.ts';
import {publicLogOf} from './public-log.ts';
import {proveConsistency, proveInclusion, readEntries, readEntry} from './read-log.ts';

const open = {method: 'get', tag: 'log', access: ['anyone']} as const;

/** Anyone may read these, from any page. Of a log that never changes, proofs stay true for ever. */
const headers = (seconds: number) => ({
	'Cache-Control': `public, max-age=${seconds}`,
	'X-Content-Type-Options': 'nosniff',
	'Access-Control-Allow-Origin': '*',
});
const minute = headers(60);
const day = headers(86_400);

/** The public log: everybody may read and check it, the operator may erase what an entry tells. */
export const logEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		...open,
		path: logPaths.head,
		summary: 'The signed head of the public log: how many entries it has, and the hash over all of them',
		answer: {
			status: 200,
			schema: null,
			description: 'A C2SP checkpoint as text/plain, signed with the key of the lookup files',
		},
		handle: async ({world, c}) => c.text((await publicLogOf(world).head()).note, 200, headers(10)),
	}),
	defineEndpoint({
		...open,
		path: logPaths.entries,
		summary: 'Entries of the public log, in their order',
		query: EntriesQuery,
		answer: {
			status: 200,
			schema: LogEntries,
			description: '200 at a time, or `count`; `next`, given as `from`, continues. `about`: of one badge, decision, …',
		},
		handle: async ({world, query, c}) => c.json(await readEntries(world, query), 200, minute),
	}),
	defineEndpoint({
		...open,
		path: '/v1/log/entries/:index',
		summary: 'One entry of the public log',
		params: EntryPath,
		answer: {status: 200, schema: LogEntry, description: 'The entry; `erased` says when and why, if it was'},
		handle: async ({world, params, c}) => c.json(await readEntry(world, params.index), 200, minute),
	}),
	defineEndpoint({
		...open,
		path: '/v1/log/entries/:index/proof',
		summary: 'The proof that an entry is in the public log of some size',
		params: EntryPath,
		query: ProofQuery,
		answer: {
			status: 200,
			schema: InclusionProof,
			description: 'RFC 9162, 2.1.3; without `size`: against the newest head',
		},
		handle: async ({world, params, query, c}) => {
			const proof = await proveInclusion(world, params.index, query.size);
			return c.json(proof, 200, query.size === undefined ? headers(10) : day);
		},
	}),
	defineEndpoint({
		...open,
		path: '/v1/log/consistency/:first/:second',
		summary: 'The proof that the public log of one size begins with that of a smaller one',
		params: ConsistencyPath,
		answer: {status: 200, schema: ConsistencyProof, description: 'RFC 9162, 2.1.4'},
		handle: async ({world, params, c}) => c.json(await proveConsistency(world, params.first, params.second), 200, day),
	}),
	defineEndpoint({
		method: 'post',
		tag: 'log',
		path: '/v1/log/entries/:index/erase',
		summary: 'Erase what an entry tells; that it was done, and why, is public',
		access: ['operator'],
		params: EntryPath,
		body: PublicReason,
		answer: {status: 200, schema: LogEntry, description: 'The entry as it is now; its leaf stays in the tree'},
		problems: ['not-now'],
		handle: ({world, principal, params, body}) =>
			eraseEntry(world, params.index, {actor: actorOf(principal), reason: body.reason}),
	}),
];
