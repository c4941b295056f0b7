import * as v from 'valibot';
import {NewCodes} from '../../../shared/codes/contract-batches.ts';
import {actorOf} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {ownBatch} from '../batches/own-batch.ts';
import {codesFile} from './codes-file.ts';

/** Codes made here. */
export const makingEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/batches/:batch/codes',
		summary:
			'Make codes, and have them this once: CSV, NDJSON, or QR codes to be printed (a sheet as SVG, or a ZIP of PNG pictures)',
		tag: 'codes',
		access: ['member'],
		scope: 'codes:write',
		params: v.object({batch: v.string()}),
		body: NewCodes,
		answer: {
			status: 200,
			schema: null,
			once: true,
			description:
				'The codes with their numbers and GS1 Digital Links. They are live when the file is whole; one that breaks off was not made',
		},
		problems: ['not-found', 'not-now', 'too-many', 'brand-not-registered'],
		handle: async ({world, principal, params, body}) =>
			codesFile(world, await ownBatch(world, principal, params.batch), actorOf(principal), body),
	}),
];
