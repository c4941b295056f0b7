import {beforeAll, describe, expect, test} from 'vitest';
import {lettersOf, signUpAs} from '../accounts/people.ts';
import {code} from '../applications/application-state.ts';
import type {Parties} from '../applications/parties.ts';
import {holdShop} from '../applications/parties.ts';
import {
	act,
	addReport,
	admit,
	asHolder,
	look,
	makeCase,
	makeCaseParties,
	reportBody,
	right,
	tell,
} from '../casework/cases.ts';
import {fill, leadsTo, textOf, valuesIn} from './fill-form.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

/** Sends an act of a case by its form. */
const send = async (
	who: Parties['seller'],
	id: string,
	name: string,
	values: Record<string, string | string[]> = {},
) => {
	const {version} = await look(parties.reviewers[0], id);
	const at = `/desk/cases/${id}/acts/${name}`;
	return fill(who, at, {version: String(version), ...values});
};

describe('the queue of cases', () => {
	test('counts, filters, sorts by harm and clock, and leads to the next case', async () => {
		const [rita] = parties.reviewers;
		const money = await makeCase(parties.world, 1, {title: 'Plain pen', openKey: null});
		const health = await makeCase(parties.world, 1, {title: 'Cream', harm: 2, brandName: 'Lumora'});
		const page = await textOf(rita, '/desk/cases');
		expect(page.indexOf('Cream')).toBeLessThan(page.indexOf('Plain pen'));
		expect(page).toMatch(/2 <span>in all/);
		expect(await textOf(rita, '/desk/cases?harm=2')).not.toContain('Plain pen');
		expect(await textOf(rita, '/desk/cases?brand=lum')).not.toContain('Plain pen');
		expect(await textOf(rita, '/desk/cases?seller=nobody')).toContain('Nothing fits');
		expect(leadsTo(await rita.request('/desk/cases/next'))).toBe(`303 /desk/cases/${health.case}`);
		expect(leadsTo(await rita.request(`/desk/cases/next?not=${health.case}`))).toBe(`303 /desk/cases/${money.case}`);
		await act(rita, money.case, {act: 'take'});
		expect(leadsTo(await rita.request('/desk/cases/next'))).toBe(`303 /desk/cases/${money.case}`);
		expect(await textOf(rita, '/desk/cases?who=mine')).not.toContain('Cream');
		const csv = await rita.request('/desk/cases?format=csv');
		expect(csv.headers.get('content-type')).toContain('text/csv');
		expect(await csv.text()).toContain(`${health.case},Cream,aliexpress`);
	});
});

describe('a case on the desk', () => {
	test('is one page: claim, offer, clusters, reply, law, history; nothing of it acts', async () => {
		const [rita] = parties.reviewers;
		const made = await makeCase(parties.world, 1, {title: '<b>Pen</b>\u202e'});
		const facts = 'It leaks.\u200b <script>alert(1)</script> Really, it does.';
		await addReport(parties.world, {id: made.case}, {...reportBody(), facts});
		const page = await textOf(rita, `/desk/cases/${made.case}`);
		expect(page).toContain('<title>&lt;b&gt;Pen&lt;/b&gt;⟨U+202E⟩ · Touchstone desk</title>');
		expect(page).toContain('<h1><bdi>&lt;b&gt;Pen&lt;/b&gt;⟨U+202E⟩</bdi></h1>');
		expect(page).not.toContain('\u202e');
		expect(page).toContain('It leaks.⟨U+200B⟩ &lt;script&gt;');
		expect(page).toContain('<code data-copy>https://www.aliexpress.com/item/1005001.html</code>');
		expect(page).toContain('“<bdi>100 % authentic</bdi>”');
		expect(page).toContain('SAMR complaint rules 2022');
		expect(page).not.toContain('reporter1@example.org');
	});

	test('is taken, accepted, told, answered, examined, proposed with its statement read before, and confirmed by another', async () => {
		const [rita, ravi] = parties.reviewers;
		const {case: id} = await makeCase(parties.world, 3);
		const at = `/desk/cases/${id}`;
		expect(leadsTo(await send(rita, id, 'take'))).toBe(`303 ${at}`);
		await send(rita, id, 'accept');
		const pasted = await send(rita, id, 'notify', {channel: 'store-message', to: 'the box'});
		const secret = /tsc_[\w-]{43}/.exec(await pasted.text())?.[0] ?? '';
		const seller = asHolder(parties, secret);
		await seller(`/v1/cases/${id}/read`, {});
		await seller(`/v1/cases/${id}/answers`, {words: 'They are copies, we did not know.', admits: true});
		expect(await textOf(rita, at)).toContain('It admits that the goods are not genuine');

		const form = valuesOf(await textOf(rita, `${at}/findings`));
		expect(form['findings/counterfeit']).toBe('yes');
		const weighed = 'The seller says so itself.';
		const looked = await fill(rita, `${at}/findings`, {...form, 'findings/weighed': weighed, act: 'preview'});
		const preview = await looked.text();
		expect(preview).toContain('rests on the seller’s own admission');
		expect(preview).toContain('Propose these findings');
		const sent = await fill(rita, `${at}/findings`, {...form, 'findings/weighed': weighed, act: 'send'});
		expect(leadsTo(sent)).toBe(`303 ${at}`);
		const own = await send(rita, id, 'confirm');
		expect(own.status).toBe(409);
		expect(await textOf(ravi, `${at}/acts/confirm`)).toContain('rests on the seller’s own admission');
		expect(leadsTo(await send(ravi, id, 'confirm', {words: ''}))).toBe(`303 ${at}`);
		const decided = await textOf(ravi, at);
		expect(decided).toContain('found not genuine');
		expect(decided).toContain('Strike 1 of 3');
		expect(decided).toMatch(/800\.00 CNY/);
	}, 60_000);

	test('findings that do not hold are told at their fields, and what was typed stays', async () => {
		const [rita] = parties.reviewers;
		const {
			case: id,
			reports: [report],
		} = await makeCase(parties.world, 1);
		await tell(rita, id);
		const at = `/desk/cases/${id}/findings`;
		const form = valuesOf(await textOf(rita, at));
		const wrong = {...form, 'findings/counterfeit': 'yes', 'findings/basis': '', 'findings/weighed': 'Because.'};
		const answer = await fill(rita, at, {...wrong, act: 'preview'});
		expect(answer.status).toBe(422);
		const page = await answer.text();
		expect(page).toMatch(/id="findings\/basis-wrong"/);
		expect(page).toContain('>Because.</textarea>');
		const sum = await fill(rita, at, {...wrong, [`findings/reports/${report}/paid`]: '1,000.00', act: 'preview'});
		expect(await sum.text()).toMatch(/id="findings\/reports\/rep_[^"]+\/paid-wrong"[^>]*>must be a sum in CNY/);
		const few = {...wrong, [`findings/reports/${report}/quantity`]: '0', 'findings/counterfeit': 'no', act: 'preview'};
		const pieces = await (await fill(rita, at, few)).text();
		expect(pieces).toMatch(/id="findings\/reports\/rep_[^"]+\/quantity-wrong"[^>]*>must be 1 at least/);
	});

	test('sums stay with their reports when one is set aside meanwhile, and the form says that the case changed', async () => {
		const [rita, ravi] = parties.reviewers;
		const {case: id, reports} = await makeCase(parties.world, 2);
		const [gone = '', stays = ''] = reports;
		await admit(parties, id);
		const at = `/desk/cases/${id}/findings`;
		const typed = {
			...valuesOf(await textOf(rita, at)),
			'findings/weighed': 'It says so itself.',
			[`findings/reports/${gone}/paid`]: '111.00',
			[`findings/reports/${stays}/paid`]: '222.00',
		};
		const looked = valuesOf(await (await fill(rita, at, {...typed, act: 'preview'})).text());
		await act(ravi, id, {act: 'set-aside', report: gone, reason: 'It is about another shop.'});
		const late = await fill(rita, at, {...looked, act: 'send'});
		expect(late.status).toBe(409);
		const page = await late.text();
		expect(page).toContain('The case changed since you opened this form');
		const anew = valuesOf(page);
		expect(anew).toMatchObject({
			'findings/weighed': 'It says so itself.',
			[`findings/reports/${stays}/paid`]: '222.00',
		});
		expect(page).not.toContain('111.00');
		const read = valuesOf(await (await fill(rita, at, {...anew, act: 'preview'})).text());
		expect(leadsTo(await fill(rita, at, {...read, act: 'send'}))).toBe(`303 /desk/cases/${id}`);
		const [voice] = (await look(ravi, id)).voices.list;
		expect(voice?.findings?.reports).toMatchObject([{report: stays, paid: {minor: 22_200, currency: 'CNY'}}]);
	}, 60_000);

	test('a promise is a finding of its own, empty until a reviewer found it proved', async () => {
		const [rita] = parties.reviewers;
		const promise = {times: 10, words: 'Fake? Ten times the price.'};
		const {case: id} = await makeCase(parties.world, 0);
		const report = await addReport(parties.world, {id}, reportBody({promise}));
		await admit(parties, id);
		expect(await textOf(rita, `/desk/cases/${id}`)).toContain('Says that the store promised');
		const at = `/desk/cases/${id}/findings`;
		const form: Record<string, string> = {
			...valuesOf(await textOf(rita, at)),
			'findings/weighed': 'It says so itself.',
		};
		const times = `findings/reports/${report}/promise/times`;
		expect(form[times] ?? '').toBe('');
		const half = await fill(rita, at, {...form, [times]: '10', act: 'preview'});
		expect(await half.text()).toMatch(/promise\/snapshot-wrong/);
		const whole = {
			...form,
			[times]: '10',
			[`findings/reports/${report}/promise/snapshot`]: 'archive.example/shop',
			[`findings/reports/${report}/promise/seenOn`]: '2026-10-30',
		};
		expect(leadsTo(await fill(rita, at, {...whole, act: 'send'}))).toBe(`303 /desk/cases/${id}`);
	}, 60_000);

	test('who is not calibrated is told so, accepts nothing, and passes on the desk', async () => {
		const newcomer = await signUpAs(parties.world, 'reviewer', 'nora@example.org', parties.app);
		const {case: id} = await makeCase(parties.world, 1, {title: 'Newcomer’s pen'});
		const at = `/desk/cases/${id}`;
		expect(await textOf(newcomer, at)).toContain('To decide, pass the calibration first.');
		const accepts = {version: 1, act: 'accept'};
		expect(await code(newcomer.send(`/v1/reviews/cases/${id}`, accepts))).toBe('403 calibration-needed');
		const answers = Object.fromEntries(Object.entries(right).map(([item, answer]) => [`answers/${item}`, answer]));
		const passed = await fill(newcomer, '/desk/cases/calibration', {...answers, act: 'send'});
		expect(await passed.text()).toContain('You passed');
		expect(await textOf(newcomer, '/desk/cases/calibration')).toContain('You passed on');
		expect(await textOf(newcomer, at)).not.toContain('pass the calibration first');
		expect((await newcomer.send(`/v1/reviews/cases/${id}`, accepts)).status).toBe(200);
	});
});

describe('the seller’s and the brand’s side', () => {
	test('sees what is said and not who said it, reads, answers with a paper, and appeals', async () => {
		const {seller, owner, reviewers} = parties;
		const [rita] = reviewers;
		await holdShop(parties, 'pens.example');
		const {case: id} = await makeCase(parties.world, 3, {
			seller: 'seller:pens.example' as never,
			store: 'pens.example',
			sellerId: null,
			sellerName: 'Pens',
		});
		await act(rita, id, {act: 'accept'});
		await act(rita, id, {act: 'notify', channel: 'desk'});
		const at = `/desk/reported/${id}`;
		expect(await textOf(seller, '/desk/reported')).toContain(at);
		const letters = await lettersOf(parties.world);
		const link = /\S+\/desk\/\S+/.exec(letters.findLast(({text}) => text.includes(id))?.text ?? '')?.[0] ?? '';
		expect((await seller.request(new URL(link).pathname)).status).toBe(200);
		const page = await textOf(seller, at);
		expect(page).toContain('I have read the notice');
		expect(page).not.toMatch(/rep_\d|anna@mail|Anna/);
		expect(leadsTo(await fill(seller, at, {}, `${at}/acts/read`))).toBe(`303 ${at}`);
		const paper = new File([Buffer.from('<svg/>')], 'invoice.svg');
		const words = 'We buy from the brand’s own distributor.';
		const refused = await fill(seller, `${at}/acts/answer`, {stance: 'contests', words, file: paper});
		expect(refused.status).toBe(415);
		expect(leadsTo(await fill(seller, `${at}/acts/answer`, {stance: 'contests', words}))).toBe(`303 ${at}`);
		expect(await textOf(owner, at)).toContain('File an examination');
		const examined = {name: 'Halden laboratory', of: 'photos', result: 'counterfeit', words: 'The clip is glued.'};
		expect(leadsTo(await fill(owner, `${at}/acts/file-examination`, examined))).toBe(`303 ${at}`);
		const contest = `${at}/acts/contest`;
		const {examination = ''} = selectedIn(await textOf(seller, contest));
		const contested = await fill(seller, contest, {examination, words: 'That photo is of another pen.'});
		expect(leadsTo(contested)).toBe(`303 ${at}`);
		expect(await textOf(rita, `/desk/cases/${id}`)).toContain('The seller contested it');
		expect((await parties.owner.request('/desk/cases')).status).toBe(403);
	}, 60_000);
});

/** What stands in a form: texts, what is chosen (the first if nothing is), and what is hidden. */
function valuesOf(page: string): Record<string, string> {
	const texts = [...page.matchAll(/<textarea id="[^"]*" name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)];
	return {
		...valuesIn(page),
		...selectedIn(page),
		...Object.fromEntries(texts.map(([, name = '', value = '']) => [name, value])),
	};
}

function selectedIn(page: string): Record<string, string> {
	const selects = [...page.matchAll(/<select id="[^"]*" name="([^"]+)"[^>]*>(.*?)<\/select>/gs)];
	return Object.fromEntries(
		selects.map(([, name = '', options = '']) => [
			name,
			/<option value="([^"]*)" selected>/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? '',
		]),
	);
}
