import {render} from 'preact';
import {expect, test, vi} from 'vitest';
import {wordsFor} from '../../../extension/locales/index.ts';
import {emptyReport, type Report} from '../../../extension/reports/report.ts';
import {TicketPart} from '../../../extension/reports/tickets/ticket-part.tsx';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import {now} from '../panel/given.ts';
import {button, mount, settle, text} from '../panel/mount.ts';
import {ticket} from './given-ticket.ts';

const words = wordsFor('en', ['en-GB']);

const withTickets = (tickets: readonly TicketView[], saying: Report['saying'] = {}): Report => ({
	...emptyReport,
	id: 'd1',
	base: 'https://records.example',
	secret: `tsr_${'a'.repeat(43)}`,
	receipt: {report: 'rep_1', case: 'cas_1', joined: false, receivedAt: now},
	tickets: {tickets: [...tickets], mayOpen: tickets.length === 0},
	saying,
});
function toolsOf(sendAbout: () => Promise<void> = async () => undefined) {
	return {sendAbout: vi.fn(sendAbout), keepSaying: vi.fn(async () => undefined)};
}
const part = (report: Report, tools: ReturnType<typeof toolsOf>) => (
	<TicketPart report={report} letters={[]} words={words} now={now} tools={tools} />
);
const area = (page: HTMLElement) => page.querySelector('textarea')!;

test.each([
	['Ask the seller', 'ticket-open', []],
	['Write', 'ticket-words/tkt_1', [ticket]],
	['Do not accept', 'ticket-refuse/prp_1', [ticket]],
	['Close it', 'ticket-close/tkt_1', [ticket]],
] as const)('what is typed under “%s” is kept while it is, and stands there again', async (act, form, tickets) => {
	const tools = toolsOf();
	const page = await mount(part(withTickets(tickets), tools));
	await settle(() => button(page, act).click());
	await settle(() => {
		area(page).value = 'Which nib';
		area(page).dispatchEvent(new Event('input', {bubbles: true}));
	});
	await settle(() => render(null, page));
	expect(tools.keepSaying).toHaveBeenLastCalledWith('d1', form, 'Which nib');
	const again = await mount(part(withTickets(tickets, {[form]: 'Which nib'}), tools));
	expect(area(again).value).toBe('Which nib');
});

test('an answer that could not be put on disk is said, and by a form its words stay', async () => {
	const tools = toolsOf(() => Promise.reject(new Error('the disk is full')));
	const page = await mount(part(withTickets([ticket], {'ticket-words/tkt_1': 'Which nib?'}), tools));
	await settle(() => button(page, 'Send').click());
	expect(area(page).value).toBe('Which nib?');
	expect(text(page.querySelector('[role=alert]'))).toContain('the disk is full');
	await settle(() => button(page, 'Accept').click());
	expect(page.querySelectorAll('[role=alert]')).toHaveLength(2);
	expect(tools.sendAbout).toHaveBeenLastCalledWith(expect.objectContaining({kind: 'ticket-accept', about: 'tkt_1'}));
});
