import * as v from 'valibot';
import {Problem} from '../../shared/problems.ts';
import {
	Appeal,
	Evidence,
	EvidenceReceipt,
	NewReport,
	QuestionAnswer,
	RemedyWord,
	ReportReceipt,
	ReportView,
	Withdrawal,
} from '../../shared/reports/contract.ts';
import {organizationsOf} from '../accounts/acting-for.ts';
import {authenticate} from '../accounts/authenticate.ts';
import type {Asked, Endpoint} from '../http/endpoint.ts';
import {defineEndpoint} from '../http/endpoint.ts';
import {clientOf} from '../http/limits.ts';
import {addOwnEvidence} from './add-evidence.ts';
import {answerQuestion} from './answer-question.ts';
import {appealDecision} from './appeal-decision.ts';
import {prefixOf} from './rules.ts';
import {sayRemedy} from './say-remedy.ts';
import {seeReport} from './see-report.ts';
import {sendLetterAgain} from './send-letter-again.ts';
import {type Sender, submitReport} from './submit.ts';
import {withdrawReport} from './withdraw-report.ts';

/** Bytes of a report: its longest texts in the longest way to write them, and more. */
const mostBytes = 128 * 1024;
const ofReport = v.object({report: v.string()});
const own = {access: ['holder'], tag: 'reports', params: ofReport} as const;
const whole = {status: 200, schema: ReportView, description: 'The report'} as const;

/** An act of a reporter, after which the report is told as it is then. */
const act = <B extends v.GenericSchema>(
	name: string,
	summary: string,
	body: B,
	verb: (world: Asked['world'], principal: Asked['principal'], id: string, body: v.InferOutput<B>) => Promise<void>,
): Endpoint =>
	defineEndpoint({
		method: 'post',
		path: `/v1/reports/:report/${name}`,
		summary,
		...own,
		body,
		mostBytes,
		answer: whole,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params, body: said}) {
			// Parsed by this very schema
			await verb(world, principal, params.report, said as v.InferOutput<B>);
			return seeReport(world, principal, params.report);
		},
	});

/** A reporter has no account: the secret made with the report opens it, and nothing else. */
export const reportEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/reports',
		summary: 'Report an offer; the secret in Authorization is made by its sender, and sent again it is the same report',
		access: ['holder'],
		tag: 'reports',
		limit: 'report',
		body: NewReport,
		mostBytes,
		answer: {status: 201, schema: ReportReceipt, description: 'It is on disk; the same for the same secret'},
		problems: ['report-refused', 'reporter-suspended'],
		handle: async asked => submitReport(asked.world, await senderOf(asked), asked.body),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reports/:report',
		summary: 'A report with every step of its case, the clocks, and what its reporter may do now',
		...own,
		answer: whole,
		problems: ['not-found'],
		handle: ({world, principal, params}) => seeReport(world, principal, params.report),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reports/:report/evidence',
		summary: 'Add words and photos to a report',
		...own,
		body: Evidence,
		mostBytes,
		answer: {status: 201, schema: EvidenceReceipt, description: 'Where its photos are uploaded'},
		problems: ['not-found', 'not-now', 'too-many', 'no-room-for-photos', 'changed-meanwhile'],
		handle: ({world, principal, params, body}) => addOwnEvidence(world, principal, params.report, body),
	}),
	act('answers', 'Answer a question of a reviewer, once', QuestionAnswer, answerQuestion),
	act('withdraw', 'Take a report back; with the last one its case ends', Withdrawal, withdrawReport),
	act('appeal', 'Appeal a decision or a refusal, free, once, within six months', Appeal, appealDecision),
	act('remedy', 'Say what became of the remedy that is due', RemedyWord, sayRemedy),
	defineEndpoint({
		method: 'post',
		path: '/v1/reports/:report/confirm',
		summary:
			'Have the letter sent again by which the address is confirmed, once an hour and three a day to one address',
		...own,
		answer: {status: 204, schema: null, description: 'It is on its way, unless the address got three today'},
		problems: ['not-found', 'not-now'],
		handle: ({world, principal, params}) => sendLetterAgain(world, principal, params.report),
	}),
];

async function senderOf({world, principal, c}: Asked): Promise<Sender> {
	const network = prefixOf(clientOf(c, world.site.behindProxy === true));
	if (principal.is !== 'holder') throw new Error('unreachable: only holders are let through');
	// The link of a case would open both sides of it
	if (!/^Bearer\s+tsr_/i.test(c.req.header('authorization') ?? ''))
		throw new Problem('invalid-request', 'A report is sent with a secret of its own, which begins with tsr_');
	return {holder: principal.id, network, organizations: await organizationsBeside(world, c.req.raw.headers)};
}

/** For whom the same browser is signed in, if it is: whoever sells something does not report it. */
async function organizationsBeside(world: Asked['world'], headers: Headers): Promise<string[]> {
	const cookie = headers.get('cookie');
	return cookie === null ? [] : organizationsOf(await authenticate(world, new Headers({cookie})));
}
