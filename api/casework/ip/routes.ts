import * as v from 'valibot';
import {CounterStatement, IpNotice, NewIpNotice, SuitShown} from '../../../shared/cases/contract-seller.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {counterIpNotice, showSuit, withdrawIpNotice} from './change-ip-notice.ts';
import {ownIpNotices, publicIpNotice, shownIpNotice} from './see-ip-notice.ts';
import {sendIpNotice} from './send-ip-notice.ts';

const ofNotice = v.object({notice: v.string()});
const notice = {status: 200, schema: IpNotice, description: 'The notice as it is then'} as const;
const ofBrand = {tag: 'notices', access: ['member'], scope: 'cases:write', params: ofNotice} as const;

/** Brands’ notices of infringement: forwarded, answered, lifted or taken to court, and published all along. */
export const ipNoticeEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/ip-notices',
		summary: 'A verified brand says that an offer infringes its mark; it is forwarded to the seller at once',
		tag: 'notices',
		access: ['member'],
		scope: 'cases:write',
		body: NewIpNotice,
		answer: {status: 201, schema: IpNotice, description: 'The notice, which is public'},
		problems: ['not-found', 'brand-not-registered', 'already-there', 'too-many'],
		handle: async ({world, principal, body}) => shownIpNotice(world, await sendIpNotice(world, principal, body)),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/ip-notices',
		summary: 'The notices that one’s brands sent',
		tag: 'notices',
		access: ['member'],
		scope: 'cases:read',
		answer: {
			status: 200,
			schema: v.object({notices: v.array(IpNotice)}),
			description: 'The newest first, 200 at most',
		},
		handle: ({world, principal}) => ownIpNotices(world, principal),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/ip-notices/:notice',
		summary: 'A brand’s notice, the seller’s statement and the result, for everybody',
		tag: 'notices',
		access: ['anyone'],
		params: ofNotice,
		answer: notice,
		problems: ['not-found'],
		handle: ({world, params}) => publicIpNotice(world, params.notice),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/ip-notices/:notice/counter',
		summary: 'The seller says why nothing is infringed; it goes to the brand at once',
		tag: 'notices',
		access: ['member', 'holder'],
		scope: 'cases:write',
		params: ofNotice,
		body: CounterStatement,
		answer: notice,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params, body}) {
			await counterIpNotice(world, principal, params.notice, body);
			return publicIpNotice(world, params.notice);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/ip-notices/:notice/suit',
		summary: 'The brand shows where it complained or sued',
		...ofBrand,
		body: SuitShown,
		answer: notice,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params, body}) {
			await showSuit(world, principal, params.notice, body);
			return publicIpNotice(world, params.notice);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/ip-notices/:notice/withdraw',
		summary: 'The brand takes its notice back',
		...ofBrand,
		answer: notice,
		problems: ['not-found', 'not-now', 'changed-meanwhile'],
		async handle({world, principal, params}) {
			await withdrawIpNotice(world, principal, params.notice);
			return publicIpNotice(world, params.notice);
		},
	}),
];
