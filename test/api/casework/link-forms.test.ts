import {beforeAll, expect, test} from 'vitest';
import type {Parties} from '../applications/parties.ts';
import {addReport, asHolder, makeCase, makeCaseParties, reportBody, tell} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

const ask = (path: string, init?: RequestInit) => parties.app.request(path, init) as Promise<Response>;

test('the link of a notice keeps what was written when it can not be taken, also where the case went on meanwhile', async () => {
	const [rita] = parties.reviewers;
	const {case: id} = await makeCase(parties.world);
	const secret = await tell(rita, id);
	const form = new FormData();
	form.set('words', 'We “regret” it & explain: <b>the distributor</b> erred.');
	form.set('stance', 'neither');
	form.set('papers', new File([new Uint8Array([1, 2, 3])], 'invoice.heic'));
	const send = (act: string, body: FormData | URLSearchParams) =>
		ask(`/cases/${secret}/${act}`, {method: 'POST', body});
	const refused = await (await send('answers', form)).text();
	expect(refused).toContain('We “regret” it &amp; explain: &lt;b&gt;the distributor&lt;/b&gt; erred.</textarea>');
	expect(refused).toContain('“invoice.heic” was not taken: ');
	expect(refused).toMatch(/value="neither" checked/);
	expect(refused).not.toMatch(/value="contests" checked/);
	const early = await send('appeal', new URLSearchParams({reason: 'The sample was never one of ours.'}));
	expect(early.status).toBe(409);
	expect(await early.text()).toMatch(/It was not sent\. This is what you wrote:<\/p><blockquote>The sample was never/);
}, 60_000);

test('the link of a notice tells where the page is that was reported, and nothing that tells who opened it', async () => {
	const {case: id} = await makeCase(parties.world, 0);
	const body = reportBody();
	const url = `${body.offer.url}?order=77&uid=anna#reviews`;
	await addReport(parties.world, {id}, {...body, offer: {...body.offer, url}});
	const secret = await tell(parties.reviewers[0], id);
	const seen = await asHolder(parties, secret)(`/v1/cases/${id}`);
	expect(seen.said).toMatchObject([{url: body.offer.url}]);
	expect(await (await ask(`/cases/${secret}`)).text()).not.toContain('uid=anna');
}, 60_000);

test('the link of a notice takes one large form after another: the next waits in its connection, not in memory', async () => {
	const {case: id} = await makeCase(parties.world);
	const secret = await tell(parties.reviewers[0], id);
	const {promise: whole, resolve: end} = Promise.withResolvers<void>();
	const read: string[] = [];
	const send = (name: string, until: Promise<void>) =>
		ask(`/cases/${secret}/answers`, {
			method: 'POST',
			headers: {'content-type': 'application/x-www-form-urlencoded'},
			// @ts-expect-error: Node asks for it, and its types do not know it
			duplex: 'half',
			body: new ReadableStream(
				{
					async pull(to) {
						read.push(name);
						await until;
						to.enqueue(new TextEncoder().encode(`words=${name}+bought+them+in+Lyon&stance=neither`));
						to.close();
					},
				},
				{highWaterMark: 0},
			),
		});
	const answers = [send('first', whole), send('second', Promise.resolve()), send('third', Promise.resolve())];
	await expect.poll(() => read).toEqual(['first']);
	end();
	expect((await Promise.all(answers)).map(({status}) => status)).toEqual([303, 303, 303]);
	expect(read).toEqual(['first', 'second', 'third']);
}, 60_000);
