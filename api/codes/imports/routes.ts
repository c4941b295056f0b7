import * as v from 'valibot';
import {CodeImport, Imports, NewImport} from '../../../shared/codes/contract-imports.ts';
import {actorOf} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {PageQuery, pageSize} from '../../http/page.ts';
import {partOf} from '../../http/uploads/upload-part.ts';
import {ownBatch} from '../batches/own-batch.ts';
import {beginImport} from './begin-import.ts';
import {cancelImport} from './cancel-import.ts';
import {errorsFile} from './errors-file.ts';
import {finishImport} from './finish-import.ts';
import {ownImport} from './own-import.ts';
import {importById, importsOf} from './queries.ts';
import {shownImport} from './rules.ts';
import {takePart} from './take-part.ts';

const ofImport = v.object({import: v.string()});
const tag = 'codes';

/** Imports of a brand's own codes: begin, send the file in as many parts as it takes, finish. */
export const importEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/batches/:batch/imports',
		summary: 'The imports into a batch, the newest first, 200 at a time',
		tag,
		access: ['member'],
		scope: 'codes:read',
		params: v.object({batch: v.string()}),
		query: PageQuery,
		answer: {
			status: 200,
			schema: Imports,
			description: 'The number of a code is `ordinalsAfter` and its line together',
		},
		problems: ['not-found'],
		async handle({world, principal, params, query}) {
			const {number, id} = await ownBatch(world, principal, params.batch);
			const {rows, next} = await importsOf(world.storage, number, query.after, pageSize);
			return {imports: rows.map(row => shownImport(row, id)), next};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/batches/:batch/imports',
		summary: 'Begin to import codes of your own: CSV or NDJSON in UTF-8, of any size',
		tag,
		access: ['member'],
		scope: 'codes:write',
		params: v.object({batch: v.string()}),
		body: NewImport,
		answer: {status: 201, schema: CodeImport, description: 'Send the file to it by PATCH'},
		problems: ['not-found', 'not-now', 'too-many', 'brand-not-registered'],
		async handle({world, principal, params, body}) {
			const batch = await ownBatch(world, principal, params.batch);
			return shownImport(await beginImport(world, batch, actorOf(principal), body), batch.id);
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/imports/:import',
		summary: 'How an import stands; Upload-Offset says where the upload goes on',
		tag,
		access: ['member'],
		scope: 'codes:read',
		params: ofImport,
		answer: {status: 200, schema: CodeImport, description: 'The import'},
		problems: ['not-found'],
		async handle({world, principal, params, c}) {
			const {row, batch} = await ownImport(world, principal, params.import);
			c.header('Upload-Offset', String(row.offset));
			c.header('Upload-Complete', row.complete ? '?1' : '?0');
			return shownImport(row, batch.id);
		},
	}),
	defineEndpoint({
		method: 'patch',
		path: '/v1/imports/:import',
		summary: 'Send a part of the file as the body: from Upload-Offset on; Upload-Complete: ?1 with the last',
		tag,
		access: ['member'],
		scope: 'codes:write',
		limit: 'upload',
		params: ofImport,
		answer: {status: 200, schema: CodeImport, description: 'What was read of it; nothing is registered yet'},
		problems: ['not-found', 'not-now', 'wrong-offset', 'file-not-utf8', 'too-many', 'invalid-request'],
		async handle({world, principal, params, c}) {
			const {row, batch} = await ownImport(world, principal, params.import);
			try {
				const after = await takePart(world, row.id, batch, {...partOf(c), body: c.req.raw.body});
				c.header('Upload-Offset', String(after.offset));
				return shownImport(after, batch.id);
			} catch (error) {
				const now = await importById(world.storage, row.id);
				c.header('Upload-Offset', String(now?.offset ?? 0));
				throw error;
			}
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/imports/:import/errors.csv',
		summary: 'The rows that are wrong, as a file',
		tag,
		access: ['member'],
		scope: 'codes:read',
		params: ofImport,
		answer: {status: 200, schema: null, description: 'CSV: line, what, meaning'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) =>
			errorsFile(world, (await ownImport(world, principal, params.import)).row),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/imports/:import/finish',
		summary: 'Register what was imported: all of it in one change, or nothing. Large ones go on behind: ask again',
		tag,
		access: ['member'],
		scope: 'codes:write',
		params: ofImport,
		answer: {status: 200, schema: CodeImport, description: 'finished, refused (see its errors), or still finishing'},
		problems: ['not-found', 'not-now'],
		async handle({world, principal, params}) {
			const {row, batch} = await ownImport(world, principal, params.import);
			return shownImport(await finishImport(world, row, actorOf(principal)), batch.id);
		},
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/imports/:import',
		summary: 'Give an import up: nothing of it is registered',
		tag,
		access: ['member'],
		scope: 'codes:write',
		params: ofImport,
		answer: {status: 204, schema: null, description: 'It is cancelled'},
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params}) {
			const {row} = await ownImport(world, principal, params.import);
			await cancelImport(world, row.id, actorOf(principal));
		},
	}),
];
