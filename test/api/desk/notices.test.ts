import {beforeAll, expect, test} from 'vitest';
import {holdShop, type Parties} from '../applications/parties.ts';
import {makeCaseParties} from '../casework/cases.ts';
import {fill, leadsTo, textOf} from './fill-form.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
	await holdShop(parties, 'shop.example');
}, 120_000);

const words = 'It bears our mark without our consent.';
const typed = () => ({
	mark: parties.mark,
	'offer/url': 'https://shop.example/pens/1',
	'offer/title': 'Field pen',
	'offer/store': 'shop.example',
	'offer/name': 'Pen House',
	words,
	goodFaith: 'yes',
});
const newest = '/desk/reported/notices/new';
/** Files a notice by the form; answers the page of its case. */
async function filed(): Promise<string> {
	const sent = await fill(parties.owner, newest, typed());
	const [status, at = ''] = leadsTo(sent).split(' ');
	expect(status).toBe('303');
	return at;
}

test('a brand files a notice, the seller answers it, the brand shows a suit and takes it back, a reviewer reads it', async () => {
	const {owner, seller, reviewers} = parties;
	expect(await textOf(owner, '/desk/reported')).toContain(newest);
	expect(await textOf(seller, '/desk/reported')).not.toContain(newest);
	const at = await filed();
	expect(await textOf(seller, '/desk/reported')).toContain(at);
	const seen = await textOf(seller, at);
	expect(seen).toContain(words);
	expect(seen).toContain('Answer the notice');
	expect(seen).not.toContain('Reported by');
	expect(seen).not.toContain('Take the notice back');

	const short = await fill(seller, `${at}/acts/counter`, {words: 'No.'});
	expect(short.status).toBe(400);
	expect(await short.text()).toContain('20 characters at least');
	const counter = 'We buy from your own distributor in Lyon.';
	expect(leadsTo(await fill(seller, `${at}/acts/counter`, {words: counter}))).toBe(`303 ${at}`);
	const told = await textOf(owner, at);
	const reviewed = await textOf(reviewers[0], at.replace('reported', 'cases'));
	// Once in the notice's answer, and nowhere else
	for (const page of [told, await textOf(seller, at), reviewed]) {
		expect(page.split(counter)).toHaveLength(2);
		expect(page).toContain('15 days left');
		expect(page).not.toContain('no clock');
		expect(page).toMatch(/Suit to be shown<\/dt><dd>by 2026-\d\d-\d\d \d\d:\d\d UTC/);
	}
	expect(reviewed).not.toMatch(/Photos|What was examined|Harm|independent/);
	expect(reviewed).toContain('In public</dt><dd>The notice, the seller’s statement and the result</dd>');
	expect(await textOf(seller, at)).not.toContain('Answer the notice');

	const suit = {forum: 'Landgericht Hamburg', number: '1 O 2/26', filedOn: '2026-11-20'};
	expect(leadsTo(await fill(owner, `${at}/acts/show-suit`, suit))).toBe(`303 ${at}`);
	expect(await textOf(seller, at)).toContain('Landgericht Hamburg, 1 O 2/26');
	expect(leadsTo(await fill(owner, at, {}, `${at}/acts/withdraw-notice`))).toBe(`303 ${at}`);
	const ended = await textOf(reviewers[0], at.replace('reported', 'cases'));
	expect(ended).toContain('The brand took the notice back.');
	expect(ended).toContain(counter);
	const link = /href="(\/notices\/ip\/[^"]+)"/.exec(ended)?.[1] ?? '';
	expect((await parties.app.request(link)).status).toBe(200);
});

test('what is wrong with a notice stands at its field, and nothing typed is lost', async () => {
	const wrong = await fill(parties.owner, newest, {...typed(), 'offer/url': 'pens', goodFaith: []});
	expect(wrong.status).toBe(400);
	const page = await wrong.text();
	expect(page).toContain('must be an http(s) address');
	expect(page).toContain('who gives a wrong notice answers for the harm');
	expect(page).toContain(words);
});

test('the other side’s acts are not there', async () => {
	const at = await filed();
	const {owner, seller} = parties;
	expect((await fill(seller, at, {}, `${at}/acts/withdraw-notice`)).status).toBe(404);
	expect((await fill(owner, at, {words: 'It is ours, we wrote the notice.'}, `${at}/acts/counter`)).status).toBe(403);
	expect(await textOf(seller, newest)).toContain('Only a verified brand sends notices');
});
