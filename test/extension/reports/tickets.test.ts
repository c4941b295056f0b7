import {describe, expect, test} from 'vitest';
import {askServer} from '../../../extension/reports/outbox/ask-server.ts';
import {InVain} from '../../../extension/reports/outbox/in-vain.ts';
import {withCode, withTicket} from '../../../extension/reports/tickets/keep-ticket.ts';
import {ticketLetterPath} from '../../../extension/reports/tickets/ticket-letter.ts';
import type {TicketView} from '../../../shared/service-desk/contract.ts';

const ticketOf = (id: string, createdAt: string, state: TicketView['state'] = 'open') =>
	({id, createdAt, state}) as TicketView;

describe('what the server shows of a talk', () => {
	test('takes the place of what was known of it, the newest first; while one is open no other may be opened', () => {
		const closed = ticketOf('tkt_1', '2026-11-20T00:00:00.000Z', 'closed');
		const known = withTicket(null, closed);
		expect(known).toEqual({tickets: [closed], mayOpen: true});
		const open = ticketOf('tkt_2', '2026-11-22T00:00:00.000Z');
		const both = withTicket(known, open);
		expect(both).toEqual({tickets: [open, closed], mayOpen: false});
		expect(withTicket(both, {...open, state: 'closed'})).toMatchObject({
			tickets: [{id: 'tkt_2'}, {id: 'tkt_1'}],
			mayOpen: true,
		});
	});

	test('a coupon’s newest code takes the place of the one before', () => {
		const first = withCode({}, {id: 'cpn_1', code: 'C-1'});
		expect(withCode(withCode(first, {id: 'cpn_2', code: 'C-2'}), {id: 'cpn_1', code: 'C-3'})).toEqual({
			cpn_1: 'C-3',
			cpn_2: 'C-2',
		});
	});
});

test.each([
	['ticket-open', '/v1/tickets'],
	['ticket-words', '/v1/tickets/tkt_1/messages'],
	['ticket-accept', '/v1/tickets/tkt_1/accept'],
	['ticket-coupon', '/v1/tickets/tkt_1/coupon'],
] as const)('%s goes to %s', (kind, path) => expect(ticketLetterPath(kind, 'tkt_1')).toBe(path));

describe('somebody was faster', () => {
	const asking = (errors: readonly {pointer: string; detail: string}[]) =>
		askServer(
			{
				fetch: async () =>
					Response.json({type: '/problems/changed-meanwhile', title: 'It changed', errors}, {status: 409}),
				now: () => new Date('2026-11-22T12:00:00Z'),
				sent: async () => {},
			},
			{url: 'https://records.example/x', method: 'POST', secret: null, body: '{}', patience: 1000},
		);

	test('what named no version is sent again', async () => {
		await expect(asking([])).rejects.toThrow(InVain);
	});

	test('what names a version that is gone is the shopper’s to look at: it would be refused for ever', async () => {
		expect((await asking([{pointer: '/version', detail: 'is 3 now'}])).status).toBe(409);
	});
});
