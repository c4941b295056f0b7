import {openAsBlob, statSync} from 'node:fs';
import type {CodeImport} from '../../../shared/codes/contract-imports.ts';

export type Api = {port: number; key: string; brand: string};

/** Registers a file of codes through the API as a brand does it; answers ms from the first request until it is finished. */
export async function importOverHttp({port, key, brand}: Api, file: string, name: string): Promise<number> {
	async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			headers: {authorization: `Bearer ${key}`, 'content-type': 'application/json'},
			...(body && {body: JSON.stringify(body)}),
		});
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
		// Both ends are written here
		return (await answer.json()) as Answer;
	}
	const form = {shortest: 12, longest: 12, characters: 'alphanumeric', prefix: '', check: null, links: []};
	const batch = {brand, name, product: 'Pen', covered: 'scratch', origin: 'own', form, state: 'active'};
	const {id} = await ask<{id: string}>('POST', '/v1/batches', batch);

	const began = performance.now();
	const begun = await ask<CodeImport>('POST', `/v1/batches/${id}/imports`, {format: 'csv', bytes: statSync(file).size});
	const sent = await fetch(`http://127.0.0.1:${port}/v1/imports/${begun.id}`, {
		method: 'PATCH',
		headers: {authorization: `Bearer ${key}`, 'upload-offset': '0', 'upload-complete': '?1'},
		body: await openAsBlob(file),
	});
	if (!sent.ok) throw new Error(`${sent.status} ${await sent.text()}`);
	let now = await ask<CodeImport>('POST', `/v1/imports/${begun.id}/finish`);
	while (now.state === 'finishing') now = await ask<CodeImport>('POST', `/v1/imports/${begun.id}/finish`);
	if (now.state !== 'finished' || now.wrong > 0) throw new Error(`the import is ${now.state}, ${now.wrong} wrong`);
	return performance.now() - began;
}
