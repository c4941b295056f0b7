import {eq} from 'drizzle-orm';
import {beforeAll, expect, test} from 'vitest';
import {loadDossier, moveCase} from '../../../api/casework/index.ts';
import {joinCase} from '../../../api/casework/reviewing/join-and-split.ts';
import {lettersOf, signUpAs} from '../accounts/people.ts';
import {code} from '../applications/application-state.ts';
import {type Parties, said} from '../applications/parties.ts';
import {
	act,
	addReport,
	asHolder,
	decideCounterfeit,
	findingsOf,
	look,
	makeCase,
	makeCaseParties,
	right,
	tell,
} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

test('a reviewer who belongs to a party reads nothing of the case on the reviewers’ side', async () => {
	const {world, reviewers, brandOrg} = parties;
	const [, , rosa] = reviewers;
	const {case: id} = await makeCase(world, 1);
	const {members} = world.storage.tables;
	const member = {id: 'mbr_x', organizationId: brandOrg, userId: rosa.id, role: 'member', createdAt: world.now()};
	await world.storage.atomically(tx => [tx.insert(members).values(member)]);
	const at = `/v1/reviews/cases/${id}`;
	const findings = {counterfeit: 'undecidable', weighed: 'x'};
	for (const asked of [
		rosa.request(at),
		rosa.request(`${at}/photos/pho_1`),
		rosa.request(`${at}/documents/doc_1`),
		rosa.request(`${at}/documents?name=a.pdf`, {method: 'POST', body: 'x'}),
		rosa.send(`${at}/preview`, {findings}),
		rosa.send(at, {act: 'take', version: 1}),
	])
		expect(await code(asked)).toBe('403 party-to-it');
	await world.storage.atomically(tx => [tx.delete(members).where(eq(members.id, 'mbr_x'))]);
	expect((await rosa.request(at)).status).toBe(200);
}, 60_000);

test('who is not calibrated takes, asks and steps aside, and nothing else; a failed try changes nothing', async () => {
	const {world, app} = parties;
	const newcomer = await signUpAs(world, 'reviewer', 'nils@example.org', app);
	const {case: id, reports} = await makeCase(world, 2);
	const at = `/v1/reviews/cases/${id}`;
	const answers = Object.fromEntries(Object.keys(right).map(item => [item, 'counterfeit']));
	const tried = await said<{passed: boolean}>(newcomer.send('/v1/reviews/calibration', {answers}));
	expect(tried.passed).toBe(false);
	await said(newcomer.send(at, {act: 'take', version: 1}));
	for (const barred of [
		{act: 'set-aside', report: reports[0], reason: 'no'},
		{act: 'set-harm', harm: 2, reason: 'no'},
		{act: 'split', reports: [reports[0]], reason: 'no'},
		{act: 'accept'},
	])
		expect(await code(newcomer.send(at, {version: 2, ...barred}))).toBe('403 calibration-needed');
	await said(newcomer.send(at, {act: 'ask', version: 2, report: reports[0], question: 'Which order was it?'}));
}, 60_000);

test('who decided what was lifted does not block what is proposed after it', async () => {
	const {reviewers} = parties;
	const [rita, , rosa] = reviewers;
	const {case: id} = await makeCase(parties.world, 1);
	const {secret} = await decideCounterfeit(parties, id);
	await asHolder(parties, secret)(`/v1/cases/${id}/appeal`, {reason: 'We admitted it of another pen, see there.'});
	await act(rosa, id, {act: 'overturn', reason: 'It was about another pen.'});
	await act(rosa, id, {act: 'propose', findings: findingsOf(await look(rosa, id))});
	expect(await act(rita, id, {act: 'object', reason: 'I said so before.'}, 409)).toMatchObject({
		type: '/problems/other-reviewer-needed',
	});
}, 60_000);

test('a case that is joined to another takes all along, also what came while the reviewer decided it', async () => {
	const {world, reviewers} = parties;
	const {storage} = world;
	const {tickets} = storage.tables;
	const [into, other] = [await makeCase(world, 1), await makeCase(world, 1)];
	await storage.atomically(tx => [
		tx.insert(tickets).values({
			id: 'tic_joined',
			version: 1,
			state: 'open',
			since: world.now(),
			case: other.case,
			report: other.reports[0] ?? '',
			store: 'aliexpress',
			sellerName: 'Pens',
			title: 'Pen',
			createdAt: world.now(),
		}),
	]);
	const dossier = await loadDossier(world, into.case);
	const [reviewer] = reviewers;
	const moving = await joinCase(
		{world, reviewer: {is: 'user', id: reviewer.id} as never, dossier},
		{other: other.case, reason: 'one shop'},
	);
	const late = await addReport(world, {id: other.case});
	await moveCase(world, dossier.row, moving);
	expect((await look(reviewer, into.case)).sources.map(({id}) => id).sort()).toEqual(
		[...into.reports, ...other.reports, late].sort(),
	);
	expect((await look(reviewer, other.case)).state).toBe('withdrawn');
	const rows = await storage.db.select().from(tickets).where(eq(tickets.id, 'tic_joined'));
	expect(rows).toMatchObject([{case: into.case}]);
}, 60_000);

test('a case does not end by one report while another stands behind it, shown in public or not', async () => {
	const {world, reviewers} = parties;
	const ending = async (id: string, alone: string | undefined) =>
		moveCase(world, (await loadDossier(world, id)).row, {
			act: 'withdraw',
			role: 'reporter',
			actor: 'hld_1',
			...(alone !== undefined && {alone}),
		});
	const quiet = await makeCase(world, 2);
	await expect(ending(quiet.case, quiet.reports[0])).rejects.toMatchObject({code: 'changed-meanwhile'});
	const shown = await makeCase(world, 3);
	const secret = await tell(reviewers[0], shown.case);
	await asHolder(parties, secret)(`/v1/cases/${shown.case}/read`, {});
	await expect(ending(shown.case, shown.reports[0])).rejects.toMatchObject({code: 'changed-meanwhile'});
	const single = await makeCase(world, 1);
	expect(await ending(single.case, single.reports[0])).toMatchObject({state: 'withdrawn'});
}, 60_000);

test('a seller that names its buyer publishes no name, and tells it to no other party', async () => {
	const {world, reviewers, owner} = parties;
	const [rita] = reviewers;
	const {case: id} = await makeCase(world, 1);
	const secret = await tell(rita, id);
	const words = 'Our buyer ANNA, order 8123456789, knows this well.';
	await asHolder(parties, secret)(`/v1/cases/${id}/answers`, {words, contests: true});
	expect((await look(rita, id)).answers[0]?.words).toBe(words);
	expect(JSON.stringify(await said(owner.request(`/v1/cases/${id}`)))).not.toMatch(/ANNA|8123456789/);
	const decided = await act(rita, id, {act: 'decide', findings: findingsOf(await look(rita, id))});
	const told = await said(parties.app.request(`/v1/decisions/${decided.decisions[0]?.id}`) as Promise<Response>);
	expect(JSON.stringify(told)).not.toMatch(/ANNA|8123456789/);
	expect(told.answer).toBe('Our buyer [left out], order [left out], knows this well.');
}, 60_000);

test('an examination and the end of an appeal may name the buyer: no party reads it, on its page or by letter', async () => {
	const {world, reviewers, owner, operator} = parties;
	const [rita] = reviewers;
	const {case: id} = await makeCase(world, 1);
	const secret = await tell(rita, id);
	const seller = asHolder(parties, secret);
	const before = (await lettersOf(world)).length;
	await seller(`/v1/cases/${id}/answers`, {words: 'They are genuine, see our licence.', contests: true});
	const words = 'Anna sent us the pen of order 8123456789.';
	const examined = {act: 'file-examination', by: 'neutral', name: 'Laboratory', of: 'sample', result: 'genuine', words};
	expect((await act(rita, id, examined)).examinations[0]?.words).toBe(words);
	await act(rita, id, {act: 'decide', findings: findingsOf(await look(rita, id), {weighed: 'It is genuine.'})});
	await said(owner.send(`/v1/cases/${id}/appeal`, {reason: 'The laboratory looked at another pen than ours.'}));
	const upheld = await act(operator, id, {act: 'uphold', reason: words});
	expect(upheld.appeals[0]?.decidedWhy).toBe(words);
	for (const seen of [await seller(`/v1/cases/${id}`), await said(owner.request(`/v1/cases/${id}`))])
		expect(JSON.stringify(seen)).not.toMatch(/Anna|8123456789/);
	const told = (await lettersOf(world)).slice(before);
	expect(told.filter(({text}) => text.includes('The decision stays')).length).toBeGreaterThan(1);
	expect(told.filter(({text}) => text.includes('8123456789'))).toEqual([]);
}, 60_000);
