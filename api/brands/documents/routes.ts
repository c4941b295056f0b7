import * as v from 'valibot';
import {DocumentOf} from '../../../shared/documents/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf} from '../../accounts/principal.ts';
import {
	addDocument,
	documentById,
	documentProblems,
	findDocuments,
	readDocument,
	sendDocument,
	shownDocument,
} from '../../documents/index.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {next, PageQuery, pageSize} from '../../http/page.ts';
import {actStep} from '../change-account.ts';
import {ownBrand, seenBrand} from '../own-brand.ts';

const ofBrand = v.object({brand: v.string()});
const tag = 'brands';

/** Certificates and other papers of a brand, for its people and those who review. */
export const documentEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand/documents',
		summary: 'The documents of a brand, the oldest first',
		tag,
		access: ['member', 'reviewer', 'authority'],
		scope: 'brands:read',
		params: ofBrand,
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({documents: v.array(DocumentOf), next}),
			description: 'The oldest first, 200 at a time; `next`, given as `after`, continues',
		},
		problems: ['not-found'],
		async handle({world, principal, params, query}) {
			const {id: about} = await seenBrand(world, principal, params.brand);
			const {rows, next} = await findDocuments(world.storage, {about}, query.after, pageSize);
			return {documents: rows.map(shownDocument), next};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/documents',
		summary: 'Send a document as the body: PDF, PNG, JPEG or WebP, 10 MB at most',
		tag,
		access: ['member'],
		scope: 'brands:write',
		limit: 'upload',
		params: ofBrand,
		query: v.object({name: v.optional(v.pipe(v.string(), v.maxLength(200)), 'document')}),
		answer: {status: 201, schema: DocumentOf, description: 'The document'},
		problems: ['not-found', ...documentProblems],
		async handle({world, principal, params, query, c}) {
			const {id, organization} = await ownBrand(world, principal, params.brand);
			const bytes = await readDocument(c);
			const uploadedBy = actorOf(principal);
			const row = await addDocument(world, {bytes, name: query.name, organization, uploadedBy, about: id});
			await world.storage.atomically(tx => [
				actStep(world, tx, {
					actor: uploadedBy,
					act: 'brand.document.sent',
					about: id,
					details: {document: row.id, hash: row.hash},
				}),
			]);
			return shownDocument(row);
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand/documents/:document',
		summary: 'A document of a brand, shown inert; `?as=sent` saves it as it was sent',
		tag,
		access: ['member', 'reviewer', 'authority'],
		scope: 'brands:read',
		params: v.object({brand: v.string(), document: v.string()}),
		query: v.object({as: v.optional(v.picklist(['shown', 'sent'], 'must be "shown" or "sent"'), 'shown')}),
		answer: {status: 200, schema: null, description: 'The picture, or the PDF to be saved'},
		problems: ['not-found'],
		async handle({world, principal, params, query}) {
			const {id} = await seenBrand(world, principal, params.brand);
			const row = await documentById(world.storage, params.document);
			if (row?.about !== id) throw new Problem('not-found', 'The brand has no such document');
			return sendDocument(world, row, query.as);
		},
	}),
];
