import {randomBytes} from 'node:crypto';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {verifyServer} from '../../api/cli/log/verify-server.ts';
import {linkIn, overHttp, signUpAs, type Visitor} from '../api/accounts/people.ts';
import {said} from '../api/applications/parties.ts';
import {act, findingsOf, look, right, secretIn} from '../api/casework/cases.ts';
import {newReportSecret, reportOf} from '../api/reports/report-stage.ts';
import {offerPage} from '../demo/page.ts';
import {daysAgo, paperOffer} from './paper-shop.ts';
import {fillReport, newestReport, openMyReport, openReport, panelOf, sendReport} from './report-form.ts';
import {type Stage, setStage} from './stage.ts';

const offer = paperOffer('1005006100000088');
const today = new Date().toISOString().slice(0, 10);

let stage: Stage;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'touchstone-remedy-'));
	stage = await setStage({
		pages: (host, at) => (host === 'www.aliexpress.com' && at.includes('0088') ? offerPage(offer) : null),
		behindProxy: true,
	});
	await stage.refresh();
});
afterAll(async () => {
	await stage?.strike();
	rmSync(folder, {recursive: true, force: true});
});

/** A picture that looks like no other. */
const photo = (): Promise<Buffer> =>
	sharp(randomBytes(9 * 9 * 3), {raw: {width: 9, height: 9, channels: 3}})
		.resize(900, 900, {kernel: 'cubic'})
		.jpeg()
		.toBuffer();

async function photoFiles(count: number): Promise<string[]> {
	const files: string[] = [];
	for (let at = 0; at < count; at++) {
		const file = path.join(folder, `photo-${at}.jpg`);
		writeFileSync(file, await photo());
		files.push(file);
	}
	return files;
}

/** Somebody else who bought there: another network, another order, words and a photo of their own. */
async function somebodyElse(network: string): Promise<string> {
	const {server} = stage;
	const secret = newReportSecret();
	const picture = await photo();
	const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(picture))).toString('hex');
	const headers = {authorization: `Bearer ${secret}`, 'x-forwarded-for': network};
	const body = reportOf({
		offer: {
			url: offer.url,
			store: 'aliexpress',
			listing: '1005006100000088',
			title: offer.title,
			seller: {own: false, id: '1101000088', name: offer.seller.name},
			brand: offer.brand,
			seenOn: today,
		},
		purchase: {
			paid: {minor: 20_000, currency: 'CNY'},
			quantity: 1,
			orderedOn: daysAgo(40),
			deliveredOn: daysAgo(20),
			orderNumber: `82-${network}`,
			ownUse: true,
		},
		country: 'CN',
		demand: {kind: 'one-for-three'},
		photos: [{place: 0, sha256, bytes: picture.length, shows: 'label'}],
	});
	const receipt = await said<{case: string; photos: {id: string}[]}>(
		fetch(`${server.url}/v1/reports`, {
			method: 'POST',
			headers: {...headers, 'content-type': 'application/json'},
			body: JSON.stringify(body),
		}),
		201,
	);
	const kept = await fetch(`${server.url}/v1/photos/${receipt.photos[0]?.id}`, {
		method: 'PATCH',
		headers: {...headers, 'upload-offset': '0', 'upload-complete': '?1'},
		body: Uint8Array.from(picture),
	});
	expect(await kept.json()).toMatchObject({state: 'stored'});
	await confirmContact(body.contact.email);
	return receipt.case;
}

/** Presses the button of the page that the letter leads to. */
async function confirmContact(email: string): Promise<void> {
	const letter = await expect
		.poll(() => lettersTo(email).find(text => text.includes('/confirm?token=')), {timeout: 30_000})
		.toBeTruthy()
		.then(() => lettersTo(email).find(text => text.includes('/confirm?token=')));
	const answer = await fetch(stage.server.url + linkIn(letter ?? ''), {method: 'POST'});
	expect(answer.status).toBe(200);
}

/** Letters that have left, as a server without a mail server keeps them; without the marks of quoted-printable. */
function lettersTo(email: string): string[] {
	const mails = path.join(stage.folder, 'data', 'mail');
	if (!existsSync(mails)) return [];
	return readdirSync(mails)
		.map(file => readFileSync(path.join(mails, file), 'utf8'))
		.filter(text => text.includes(`To: ${email}`))
		.map(text => text.replace(/=\r?\n/g, '').replaceAll('=3D', '='));
}

/** The level of the offer now, with what decides it and how an appeal against that is, after the timer. */
async function verdict() {
	await stage.refresh();
	const page = await stage.open(offer.url);
	const state = await stage.waitForState(
		'judged',
		({facts, freshness}) => facts.url === offer.url && freshness.is !== 'nothing',
	);
	await page.close();
	const [decides] = state.verdict.findings;
	return [state.verdict.level, decides?.what, ...(decides?.about.appeal ? [decides.about.appeal] : [])] as const;
}

/** What the seller's secret asks, as the case's page and the API take it. */
async function asSeller(secret: string, at: string, body?: unknown): Promise<unknown> {
	return said(
		fetch(`${stage.server.url}${at}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: {authorization: `Bearer ${secret}`, ...(body !== undefined && {'content-type': 'application/json'})},
			...(body !== undefined && {body: JSON.stringify(body)}),
		}),
	);
}

async function reviewer(name: string): Promise<Visitor> {
	const visitor = await signUpAs(stage.server.world, 'reviewer', `${name}@example.org`, overHttp);
	await said(visitor.send('/v1/reviews/calibration', {answers: right}));
	return visitor;
}

test('from “this is a fake” to the money that is due, and an appeal that changes nothing', async () => {
	const reviewers = [await reviewer('rita'), await reviewer('ravi'), await reviewer('rosa')] as const;
	const [rita, ravi, rosa] = reviewers;
	expect((await verdict())[0]).toBe('unknown');

	// Reported from the panel with three photos while the server is down
	await stage.open(offer.url);
	await stage.waitForState('judged', ({facts}) => facts.url === offer.url);
	const form = await panelOf(stage.browser, offer.url);
	await openReport(form);
	await fillReport(form, {
		facts: 'The paper is thin and the stamp on the cover says another name than the box.',
		purchase: {paid: '200', orderedOn: daysAgo(30), deliveredOn: daysAgo(10), orderNumber: '81-2288'},
		demand: 'Money back, and three times the price',
		country: 'CN',
		photos: await photoFiles(3),
		contact: {name: 'Lin', email: 'lin@mail.example'},
	});
	stage.front.faults = [{path: /^\/v1\/(reports|photos)/, fault: 'down'}];
	await sendReport(form);
	await form.getByText('It waits in this browser.').waitFor();
	stage.front.faults = [];
	await form.close();
	const mine = await stage.browser.context.newPage();
	await mine.goto(stage.browser.url('sidepanel.html?tab=0'));
	await openMyReport(mine, /Morrow/);
	await mine.getByText('3 of 3 photos are there.').waitFor({timeout: 60_000});
	const {receipt, secret} = await newestReport(mine);
	const id = receipt!.case;
	// Else it would be taken for the side panel
	await mine.close();
	await confirmContact('lin@mail.example');

	// Two others say the same, and it stays one case
	expect(await somebodyElse('203.0.113.7')).toBe(id);
	expect(await somebodyElse('198.51.100.9')).toBe(id);
	const joined = await look(rita, id);
	expect([joined.reports, joined.independent]).toEqual([3, 3]);
	expect((await verdict())[0]).toBe('unknown');

	// Accepted, and the seller is told; only its word that the notice arrived makes the case public
	await act(rita, id, {act: 'take'});
	await act(rita, id, {act: 'accept'});
	const told = await act(rita, id, {act: 'notify', channel: 'store-message', to: 'message box of the shop'});
	const link = secretIn(told.paste?.text ?? '');
	expect((await verdict())[0]).toBe('unknown');
	await asSeller(link, `/v1/cases/${id}/read`, {});
	expect(await verdict()).toEqual(['caution', 'case-open']);

	await asSeller(link, `/v1/cases/${id}/answers`, {words: 'We buy from a wholesaler in good faith.', contests: true});
	expect(await verdict()).toEqual(['caution', 'case-open']);

	// A neutral laboratory examines it; two reviewers decide
	const examined = await act(rita, id, {
		act: 'file-examination',
		by: 'neutral',
		name: 'Paper laboratory',
		of: 'sample',
		result: 'counterfeit',
		words: 'The stamp is printed, not embossed.',
	});
	const basis = {is: 'examination', examination: examined.examinations[0]?.id};
	const findings = findingsOf(examined, {counterfeit: 'yes', basis, weighed: 'The laboratory’s words are clear.'});
	await act(rita, id, {act: 'propose', findings});
	expect(await verdict()).toEqual(['caution', 'case-open']);
	const decided = await act(ravi, id, {act: 'confirm', words: 'So do I.'});
	expect(decided).toMatchObject({state: 'remedy_due', outcome: 'counterfeit'});
	expect(decided.warnings).toMatchObject([{rule: expect.stringContaining('Strike 1 of 3'), liftedAt: null}]);
	expect(await verdict()).toEqual(['warning', 'offer-not-genuine']);

	// 200 back and three times 200
	const own = await said<{report: string; remedy: {state: string; due: unknown}}>(
		fetch(`${stage.server.url}/v1/reports/${receipt!.report}`, {headers: {authorization: `Bearer ${secret}`}}),
	);
	expect(own.remedy.state).toBe('due');
	expect(JSON.stringify(own.remedy.due)).toContain('{"minor":80000,"currency":"CNY"}');
	const again = await stage.open(offer.url);
	const panel = await stage.browser.openPanel(again);
	await panel.waitForText(/found not genuine/i);
	const judged = await stage.waitForState('judged', ({facts}) => facts.url === offer.url);
	expect(judged.verdict.findings[0]?.about).toMatchObject({answer: 'We buy from a wholesaler in good faith.'});
	await again.close();

	// The seller appeals to somebody who has not spoken; the decision stands
	await asSeller(link, `/v1/cases/${id}/appeal`, {reason: 'The sample was not one of ours, see the batch.'});
	expect(await verdict()).toEqual(['warning', 'offer-not-genuine', 'open']);
	await act(ravi, id, {act: 'uphold', reason: 'It was right.'}, 409);
	const upheld = await act(rosa, id, {act: 'uphold', reason: 'The batch is the one of the order.'});
	expect(upheld).toMatchObject({state: 'remedy_due', appeals: [{state: 'upheld'}]});
	expect(await verdict()).toEqual(['warning', 'offer-not-genuine', 'upheld']);

	// The log tells of all of it, and proves that it forgot nothing
	const checked = await verifyServer({url: stage.server.url, key: undefined, kept: null, say: () => undefined});
	expect(checked.wrong).toEqual([]);
	expect(checked.entries).toBeGreaterThanOrEqual(4);
}, 600_000);
