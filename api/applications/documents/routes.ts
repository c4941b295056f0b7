import * as v from 'valibot';
import {DocumentFacts, DocumentOf, Erasure} from '../../../shared/documents/contract.ts';
import {organizationOf, organizationsOf} from '../../accounts/acting-for.ts';
import {documentProblems, findDocuments, readDocument, sendDocument, shownDocument} from '../../documents/index.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {next, PageQuery, pageSize} from '../../http/page.ts';
import {documentFacts, eraseDocumentOf} from './erase.ts';
import {seenDocument, sendDocumentOf} from './own-document.ts';

const ofDocument = v.object({document: v.string()});

/** Documents as organizations send, read and erase them. */
export const documentEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/documents',
		summary: 'The documents of one’s organizations',
		access: ['member'],
		scope: 'badges:read',
		tag: 'documents',
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({documents: v.array(DocumentOf), next}),
			description: 'The oldest first, 200 at a time; `next`, given as `after`, continues',
		},
		async handle({world, principal, query}) {
			const organizations = organizationsOf(principal);
			const {rows, next} = await findDocuments(world.storage, {organizations}, query.after, pageSize);
			return {documents: rows.map(shownDocument), next};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/documents',
		summary: 'Send a document as the body: PDF, PNG, JPEG or WebP, 10 MB at most',
		access: ['member'],
		scope: 'badges:write',
		tag: 'documents',
		limit: 'upload',
		query: v.object({
			organization: v.optional(v.string()),
			name: v.optional(v.pipe(v.string(), v.maxLength(200)), 'document'),
		}),
		answer: {status: 201, schema: DocumentOf, description: 'The document; it stays private, its hash may be published'},
		problems: documentProblems,
		async handle({world, principal, query, c}) {
			const organization = organizationOf(principal, query.organization);
			const bytes = await readDocument(c);
			return shownDocument(await sendDocumentOf(world, principal, organization, {bytes, name: query.name}));
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/documents/:document',
		summary: 'A document, shown inert; `?as=sent` saves it as it was sent',
		access: ['member', 'reviewer'],
		scope: 'badges:read',
		tag: 'documents',
		params: ofDocument,
		query: v.object({as: v.optional(v.picklist(['shown', 'sent'], 'must be "shown" or "sent"'), 'shown')}),
		answer: {status: 200, schema: null, description: 'The picture, or the PDF to be saved'},
		problems: ['not-found', 'document-erased'],
		handle: async ({world, principal, params, query}) =>
			sendDocument(world, await seenDocument(world, principal, params.document), query.as),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/documents/:document/facts',
		summary: 'What is known of a document, and what stands on it',
		access: ['member', 'reviewer'],
		scope: 'badges:read',
		tag: 'documents',
		params: ofDocument,
		answer: {status: 200, schema: DocumentFacts, description: 'The document'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => documentFacts(world, principal, params.document),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/documents/:document/erase',
		summary: 'Erase a document: its bytes go, its hash, size, day and the reason stay',
		access: ['member', 'operator'],
		scope: 'badges:write',
		tag: 'documents',
		params: ofDocument,
		body: Erasure,
		answer: {status: 200, schema: DocumentFacts, description: 'The document as it is then'},
		problems: ['not-found', 'not-now'],
		async handle({world, principal, params, body}) {
			await eraseDocumentOf(world, principal, params.document, body.reason);
			return documentFacts(world, principal, params.document);
		},
	}),
];
