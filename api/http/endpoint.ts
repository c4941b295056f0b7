import type {Context} from 'hono';
import type * as v from 'valibot';
import type {Scope} from '../../shared/keys/contract.ts';
import type {ProblemCode} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import type {Access} from './access.ts';
import type {LimitClass} from './limits.ts';

export type Schema = v.GenericSchema;
type Out<S> = S extends Schema ? v.InferOutput<S> : undefined;

/** What a handler gets: checked, limited, allowed. `world` is the sandbox when a test key asks. */
export type Asked<P = unknown, Q = unknown, B = unknown> = {
	world: World;
	principal: Principal;
	params: P;
	query: Q;
	body: B;
	c: Context;
};

/**
 * One operation of the API, as data: its route, its description in OpenAPI, who may call it and how often all follow from
 * this. `handle` answers the body of `answer`, or a Response of its own.
 */
export type Endpoint = {
	method: 'get' | 'post' | 'put' | 'patch' | 'delete';
	/** with Hono's `:name` */
	path: string;
	summary: string;
	tag: string;
	access: readonly Access[];
	/** what a key must hold; null: no key may call this */
	scope: Scope | null;
	limit: LimitClass;
	/** what its body counts for besides, in kB; one that does not say its size counts for the most */
	weighs: {limit: LimitClass; mostBytes: number} | null;
	params?: Schema | undefined;
	query?: Schema | undefined;
	/** JSON; absent: the handler reads the body itself, or there is none */
	body?: Schema | undefined;
	/** bytes of the body that are read; default: `mostJson` */
	mostBytes?: number | undefined;
	/** `secret`: it holds what is shown once and must not be kept. `once`: a stream, which no Idempotency-Key can give again */
	answer: {
		status: 200 | 201 | 202 | 204;
		schema: Schema | null;
		description: string;
		secret?: boolean;
		once?: boolean;
	};
	problems: readonly ProblemCode[];
	handle(asked: Asked): Promise<unknown>;
};

type Defined<P, Q, B> = Omit<
	Endpoint,
	'handle' | 'limit' | 'weighs' | 'scope' | 'problems' | 'params' | 'query' | 'body'
> & {
	scope?: Scope;
	/** default: `read` for GET, else `write` */
	limit?: LimitClass;
	weighs?: Endpoint['weighs'];
	/** besides those that follow from access, schemas and limits */
	problems?: readonly ProblemCode[];
	params?: P;
	query?: Q;
	body?: B;
	handle(asked: Asked<Out<P>, Out<Q>, Out<B>>): Promise<unknown>;
};

/** Defines an operation; what its handler gets is typed by its schemas. */
export const defineEndpoint = <
	P extends Schema | undefined = undefined,
	Q extends Schema | undefined = undefined,
	B extends Schema | undefined = undefined,
>({
	scope,
	limit,
	weighs,
	problems,
	...rest
}: Defined<P, Q, B>): Endpoint => ({
	...rest,
	scope: scope ?? null,
	limit: limit ?? (rest.method === 'get' ? 'read' : 'write'),
	weighs: weighs ?? null,
	problems: problems ?? [],
	// The route parses with these very schemas before it calls
	handle: rest.handle as Endpoint['handle'],
});
