import {beforeAll, expect, test} from 'vitest';
import {dayMs} from '../../../shared/clock.ts';
import {said} from '../applications/parties.ts';
import {makeCase, makeLink, makeTicketStage, type TicketStage} from '../service-desk/ticket-stage.ts';
import {textOf} from './fill-form.ts';

let stage: TicketStage;
beforeAll(async () => {
	stage = await makeTicketStage();
}, 60_000);

/** What the overview counts, as it stands there. */
const counts = async (who: TicketStage['seller']): Promise<string[]> => {
	const page = await textOf(who, '/desk');
	return [...page.matchAll(/<li><a href="([^"]+)"(?: class="due")?>(\d+) <span>([^<]+)</g)].map(
		([, path, count, words]) => `${count} ${words}: ${path}`,
	);
};

test('the overview counts cases and tickets, for reviewers and for the seller they concern', async () => {
	const [rita] = stage.reviewers;
	expect((await counts(rita)).join()).not.toMatch(/case|ticket/);
	await makeCase(stage, 'shop.example', {state: 'submitted', accepted: false});
	const {about, path} = await stage.makeTicket();
	await makeLink(stage, about);
	const forReviewers = await counts(rita);
	expect(forReviewers).toContain('1 case of reports: /desk/cases');
	expect(forReviewers).toContain('1 ticket that nobody took up: /desk/service-desk?state=open');
	expect(await counts(stage.seller)).toEqual(
		expect.arrayContaining([
			'1 case about your shop, to be answered: /desk/reported',
			'1 shopper who waits for you: /desk/service-desk',
		]),
	);
	expect((await counts(stage.owner)).join()).not.toMatch(/case|shopper/);
	stage.clock.pass(14 * dayMs);
	expect(await counts(rita)).toContain('1 ticket that nobody took up, due now: /desk/service-desk?state=open');
	stage.clock.pass(-14 * dayMs);
	await said(stage.seller.send(`${path}/messages`, {words: 'Which order is it?'}));
	expect((await counts(stage.seller)).join()).not.toContain('shopper');
	expect((await counts(rita)).join()).not.toContain('ticket');
});
