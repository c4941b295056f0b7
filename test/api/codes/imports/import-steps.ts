import type {Hono} from 'hono';
import type {CodeBatch} from '../../../../shared/codes/contract-batches.ts';
import type {CodeImport} from '../../../../shared/codes/contract-imports.ts';
import type {OwnForm} from '../../../../shared/codes/own-form.ts';
import {makeClock, makeWorld, type TestWorld} from '../../../worlds.ts';
import {found, signUp, type Visitor} from '../../accounts/people.ts';
import {makeBrand, manyNodes, said} from '../../applications/parties.ts';

/** Eight letters and digits. */
export const eight: OwnForm = {
	shortest: 8,
	longest: 8,
	characters: 'alphanumeric',
	prefix: '',
	check: null,
	checksPrefix: true,
	links: [],
};

export type Stage = {world: TestWorld; app: Hono; owner: Visitor; organization: string; brand: string};

/** A verified brand and its owner, on a data base of its own. */
export async function setStage({file = ':memory:'} = {}): Promise<Stage> {
	const world = await makeWorld({file, clock: makeClock()});
	const app = manyNodes(world);
	const owner = await signUp(world, 'halden@example.org', app);
	const organization = await found(owner, 'Halden');
	const {brand} = await makeBrand(world, organization, 'Halden');
	return {world, app, owner, organization, brand};
}

export const newBatch = ({owner, brand}: Pick<Stage, 'owner' | 'brand'>, more: object = {}): Promise<CodeBatch> =>
	said<CodeBatch>(
		owner.send('/v1/batches', {
			brand,
			name: 'Spring',
			product: 'Pen',
			covered: 'scratch',
			origin: 'own',
			form: eight,
			...more,
		}),
		201,
	);

export const begin = ({owner}: Pick<Stage, 'owner'>, batch: {id: string}, more: object = {}): Promise<CodeImport> =>
	said<CodeImport>(owner.send(`/v1/batches/${batch.id}/imports`, {format: 'csv', ...more}), 201);

type Part = {offset?: number; complete?: boolean};

/** Sends a part of a file. */
export const put = (
	{owner}: Pick<Stage, 'owner'>,
	{id}: {id: string},
	body: string | Uint8Array<ArrayBuffer> | ReadableStream,
	{offset = 0, complete = true}: Part = {},
): Promise<Response> =>
	owner.request(`/v1/imports/${id}`, {
		method: 'PATCH',
		body,
		headers: {'upload-offset': String(offset), 'upload-complete': complete ? '?1' : '?0'},
		// Streams are sent while they are made
		...(body instanceof ReadableStream && {duplex: 'half'}),
	} as RequestInit);

export const finish = ({owner}: Pick<Stage, 'owner'>, {id}: {id: string}): Promise<CodeImport> =>
	said<CodeImport>(owner.send(`/v1/imports/${id}/finish`));

/** A whole file in one part, and finished. */
export async function importFile(
	stage: Stage,
	batch: {id: string},
	file: string,
	more: object = {},
): Promise<CodeImport> {
	const begun = await begin(stage, batch, more);
	await said(put(stage, begun, file));
	return finish(stage, begun);
}

/** The lines of the file of row errors: line and what. */
export async function errorsIn({owner}: Pick<Stage, 'owner'>, {id}: {id: string}): Promise<string[]> {
	const text = await (await owner.request(`/v1/imports/${id}/errors.csv`)).text();
	const [head, ...rows] = text.trimEnd().split('\r\n');
	if (head !== 'line,what,meaning') throw new Error(`not a file of errors: ${text}`);
	return rows.map(row => row.replace(/,"(.*)"$/, (_, words: string) => (/line \d+$/.test(words) ? ` ${words}` : '')));
}

export const codeOf = (n: number): string => `C${String(n).padStart(7, '0')}`;
export const codesFrom = (first: number, count: number): string =>
	Array.from({length: count}, (_, n) => `${codeOf(first + n)}\n`).join('');
