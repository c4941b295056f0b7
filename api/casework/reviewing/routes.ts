import * as v from 'valibot';
import {
	Calibration,
	CalibrationResult,
	CalibrationTry,
	CaseQuery,
	CaseQueue,
	CaseWhole,
	PhotoErasure,
} from '../../../shared/cases/contract-review.ts';
import {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {ReviewerAct} from '../../../shared/cases/review-act.ts';
import {DocumentOf} from '../../../shared/documents/contract.ts';
import {PhotoOf} from '../../../shared/photos/contract.ts';
import {reviewerOf} from '../../accounts/reviewer-of.ts';
import {documentProblems, readDocument, sendDocument, shownDocument} from '../../documents/index.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {sendPhoto} from '../../photos/index.ts';
import {seeCalibration, tryCalibration} from '../calibration/try-calibration.ts';
import {previewDecision} from '../deciding/preview-decision.ts';
import {addCaseDocument, caseDocument} from '../dossier/case-documents.ts';
import {eraseCasePhoto} from './erase-photo.ts';
import {loadForReview} from './load-for-review.ts';
import {caseQueue} from './queue.ts';
import {reviewCase} from './review-case.ts';
import {seeCase} from './see-case.ts';
import {photoOfCase} from './shown-photos.ts';

const ofCase = v.object({case: v.string()});

/** What reviewers see and do of cases. */
export const caseReviewEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/cases',
		summary: 'The queue of cases: harm to people first, then what is due first',
		tag: 'reviews',
		access: ['reviewer'],
		query: CaseQuery,
		answer: {
			status: 200,
			schema: CaseQueue,
			description: 'By default all that waits for a reviewer, 200 at a time; `next`, given as `after`, continues',
		},
		handle: ({world, principal, query}) => caseQueue(world, principal, query),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/cases/:case',
		summary: 'A case whole: what was sent and said, who spoke, precedents, and what may be done now',
		tag: 'reviews',
		access: ['reviewer'],
		params: ofCase,
		answer: {status: 200, schema: CaseWhole, description: 'The case, without the contacts of who reported'},
		problems: ['not-found', 'party-to-it'],
		handle: ({world, principal, params}) => seeCase(world, principal, params.case),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/cases/:case',
		summary: 'Take, ask, accept, refuse, notify, examine, propose, confirm, decide, and all that a reviewer does',
		tag: 'reviews',
		access: ['reviewer'],
		params: ofCase,
		body: ReviewerAct,
		answer: {
			status: 200,
			schema: CaseWhole,
			description: 'The case as it is then; after a notice by the store’s box the text to paste, this once',
			secret: true,
		},
		problems: [
			'not-found',
			'party-to-it',
			'calibration-needed',
			'not-now',
			'changed-meanwhile',
			'other-reviewer-needed',
			'seller-not-proved',
			'findings-do-not-hold',
			'already-there',
			'too-many',
		],
		async handle({world, principal, params, body}) {
			const done = await reviewCase(world, principal, params.case, body);
			return {...(await seeCase(world, principal, params.case)), ...done};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/cases/:case/preview',
		summary: 'The statement of reasons that findings would make, before anybody proposes or confirms them',
		tag: 'reviews',
		access: ['reviewer'],
		params: ofCase,
		body: v.strictObject({findings: CaseFindings}),
		answer: {status: 200, schema: v.object({statement: v.string()}), description: 'The statement; nothing is changed'},
		problems: ['not-found', 'party-to-it', 'findings-do-not-hold'],
		handle: ({world, principal, params, body}) => previewDecision(world, principal, params.case, body.findings),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/cases/:case/photos/:photo',
		summary: 'A photo of a case, as it is kept; `?as=preview` in size for a screen',
		tag: 'reviews',
		access: ['reviewer'],
		params: v.object({case: v.string(), photo: v.string()}),
		query: v.object({as: v.optional(v.picklist(['whole', 'preview'], 'must be "whole" or "preview"'), 'whole')}),
		answer: {status: 200, schema: null, description: 'The picture'},
		problems: ['not-found', 'party-to-it', 'document-erased'],
		async handle({world, principal, params, query}) {
			const {dossier} = await loadForReview(world, principal, params.case);
			return sendPhoto(world, await photoOfCase(world, dossier, params.photo), query.as);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/cases/:case/photos/:photo/erase',
		summary: 'Erase a photo for a reason, such as a face in it; hash, day and reason stay',
		tag: 'reviews',
		access: ['reviewer'],
		params: v.object({case: v.string(), photo: v.string()}),
		body: PhotoErasure,
		answer: {status: 200, schema: PhotoOf, description: 'The photo, of which nothing is to be seen any more'},
		problems: ['not-found', 'party-to-it', 'calibration-needed', 'not-now'],
		handle: ({world, principal, params, body}) => eraseCasePhoto(world, principal, params, body.reason),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/cases/:case/documents',
		summary: 'Send a paper to a case as the body, such as a laboratory’s report: PDF, PNG, JPEG or WebP, 10 MB at most',
		tag: 'reviews',
		access: ['reviewer'],
		limit: 'upload',
		params: ofCase,
		query: v.object({name: v.optional(v.pipe(v.string(), v.maxLength(200)), 'document')}),
		answer: {status: 201, schema: DocumentOf, description: 'The document; name its id in what you file'},
		problems: ['not-found', 'party-to-it', ...documentProblems],
		async handle({world, principal, params, query, c}) {
			const {dossier} = await loadForReview(world, principal, params.case);
			const bytes = await readDocument(c);
			return shownDocument(await addCaseDocument(world, dossier.row, principal, {bytes, name: query.name}));
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/cases/:case/documents/:document',
		summary: 'A paper of a case, shown inert; `?as=sent` saves it as it was sent',
		tag: 'reviews',
		access: ['reviewer'],
		params: v.object({case: v.string(), document: v.string()}),
		query: v.object({as: v.optional(v.picklist(['shown', 'sent'], 'must be "shown" or "sent"'), 'shown')}),
		answer: {status: 200, schema: null, description: 'The document'},
		problems: ['not-found', 'party-to-it', 'document-erased'],
		async handle({world, principal, params, query}) {
			const {dossier} = await loadForReview(world, principal, params.case);
			return sendDocument(world, await caseDocument(world, dossier.row, params.document), query.as);
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/calibration',
		summary: 'Cases with known answers: who passes them may decide',
		tag: 'reviews',
		access: ['reviewer'],
		answer: {status: 200, schema: Calibration, description: 'The cases, without their answers'},
		handle: ({world, principal}) => seeCalibration(world, reviewerOf(principal)),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/calibration',
		summary: 'Answer all twelve, once a day; ten have to be right',
		tag: 'reviews',
		access: ['reviewer'],
		body: CalibrationTry,
		answer: {status: 200, schema: CalibrationResult, description: 'What was right, and why'},
		problems: ['not-now'],
		handle: ({world, principal, body}) => tryCalibration(world, reviewerOf(principal), body.answers),
	}),
];
