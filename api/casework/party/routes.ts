import * as v from 'valibot';
import {
	BrandExamination,
	CaseOfParty,
	Contest,
	PartyAppeal,
	PartyCaseLine,
	SellerAnswer,
} from '../../../shared/cases/contract-seller.ts';
import {DocumentOf} from '../../../shared/documents/contract.ts';
import {documentProblems, readDocument, shownDocument} from '../../documents/index.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {next, PageQuery} from '../../http/page.ts';
import {sendPhoto} from '../../photos/index.ts';
import {addCaseDocument} from '../dossier/case-documents.ts';
import {photoForParties} from '../reviewing/shown-photos.ts';
import {answerCase, appealAsParty, brandExamination, confirmNotice, contestExamination} from './party-acts.ts';
import {partyCases} from './party-cases.ts';
import {partyOf} from './party-of.ts';
import {seePartyCase} from './see-party-case.ts';

const ofCase = v.object({case: v.string()});
const whole = {status: 200, schema: CaseOfParty, description: 'The case as it is then'} as const;
const forParties = {tag: 'cases', access: ['member', 'holder'], scope: 'cases:write', params: ofCase} as const;

/** Cases as the accused seller and the brand see them. */
export const partyEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/cases',
		summary: 'Cases about one’s own shops and brands; with the secret of a notice, that one',
		tag: 'cases',
		access: ['member', 'holder'],
		scope: 'cases:read',
		query: PageQuery,
		answer: {
			status: 200,
			schema: v.object({cases: v.array(PartyCaseLine), next}),
			description: 'The newest first; `next`, given as `after`, continues',
		},
		handle: ({world, principal, query}) => partyCases(world, principal, query),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/cases/:case',
		summary: 'A case: what is said, what was examined, how far it is, and what can be done now',
		tag: 'cases',
		access: ['member', 'holder'],
		scope: 'cases:read',
		params: ofCase,
		answer: {status: 200, schema: CaseOfParty, description: 'The case, without anything that tells who reported'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => seePartyCase(world, principal, params.case),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/cases/:case/read',
		summary: 'Say that the notice reached you: your time to answer begins',
		...forParties,
		answer: whole,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params}) {
			await confirmNotice(world, principal, params.case);
			return seePartyCase(world, principal, params.case);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/cases/:case/answers',
		summary: 'The seller’s answer, in its own words',
		...forParties,
		body: SellerAnswer,
		answer: whole,
		problems: ['not-found', 'not-now', 'too-many', 'changed-meanwhile'],
		async handle({world, principal, params, body}) {
			await answerCase(world, principal, params.case, body);
			return seePartyCase(world, principal, params.case);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/cases/:case/contest',
		summary: 'Contest an examination that the rights owner had made: an independent test has to answer it',
		...forParties,
		body: Contest,
		answer: whole,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params, body}) {
			await contestExamination(world, principal, params.case, body);
			return seePartyCase(world, principal, params.case);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/cases/:case/appeal',
		summary: 'Appeal a decision, once and within six months: another reviewer decides',
		...forParties,
		body: PartyAppeal,
		answer: whole,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params, body}) {
			await appealAsParty(world, principal, params.case, body.reason);
			return seePartyCase(world, principal, params.case);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/cases/:case/examinations',
		summary: 'The brand files what it found out about the sample or the photos, with its signed statement',
		tag: 'cases',
		access: ['member'],
		scope: 'cases:write',
		params: ofCase,
		body: BrandExamination,
		answer: whole,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params, body}) {
			await brandExamination(world, principal, params.case, body);
			return seePartyCase(world, principal, params.case);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/cases/:case/documents',
		summary: 'Send a paper as the body, such as an invoice: PDF, PNG, JPEG or WebP, 10 MB at most',
		...forParties,
		limit: 'upload',
		query: v.object({name: v.optional(v.pipe(v.string(), v.maxLength(200)), 'document')}),
		answer: {status: 201, schema: DocumentOf, description: 'The document; name its id in an answer'},
		problems: ['not-found', ...documentProblems],
		async handle({world, principal, params, query, c}) {
			const {dossier} = await partyOf(world, principal, params.case);
			const bytes = await readDocument(c);
			return shownDocument(await addCaseDocument(world, dossier.row, principal, {bytes, name: query.name}));
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/cases/:case/photos/:photo',
		summary: 'A photo of what is said, in size for a screen',
		tag: 'cases',
		access: ['member', 'holder'],
		scope: 'cases:read',
		params: v.object({case: v.string(), photo: v.string()}),
		answer: {status: 200, schema: null, description: 'The picture'},
		problems: ['not-found', 'document-erased'],
		async handle({world, principal, params}) {
			const {dossier} = await partyOf(world, principal, params.case);
			return sendPhoto(world, await photoForParties(world, dossier, params.photo), 'preview');
		},
	}),
];
