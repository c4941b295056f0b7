import {eq} from 'drizzle-orm';
import {beforeAll, describe, expect, test} from 'vitest';
import {code, looksAt} from './application-state.ts';
import {type App, file, grantBody, makeParties, official, type Parties, review, said} from './parties.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeParties();
});
const {details} = looksAt(() => parties);

describe('who decides', () => {
	test('nobody who belongs to a party', async () => {
		const [rows, reviewer] = [parties.world.storage, parties.reviewers[2]];
		const filed = await file(parties, 'party.example');
		const {members} = rows.tables;
		const member = {
			id: 'mbr_x',
			organizationId: parties.brandOrg,
			userId: reviewer.id,
			role: 'member',
			createdAt: parties.world.now(),
		};
		await rows.atomically(tx => [tx.insert(members).values(member)]);
		expect(await code(review(reviewer, filed, {act: 'take', version: 1}))).toBe('403 party-to-it');
		expect(await said(reviewer.request(`/v1/reviews/applications/${filed.id}`))).toMatchObject({mayDecide: 'party'});
		await rows.atomically(tx => [tx.delete(members).where(eq(members.id, 'mbr_x'))]);
	});

	test('nobody grants what is not checked to its end, and it is said what is open', async () => {
		const [rita] = parties.reviewers;
		const taken = await said<App>(review(rita, await file(parties, 'check.example'), {act: 'take', version: 1}));
		const asked = review(rita, taken, {...grantBody(taken), checked: ['mark']});
		const answer: {type: string; errors: {detail: string}[]} = await (await asked).json();
		expect(answer.type).toBe('/problems/checklist-open');
		expect(answer.errors.map(({detail}) => detail).join()).toContain('company');
	});

	test('two reviewers at once: one act counts, the other is told how it stands', async () => {
		const [rita, ravi] = parties.reviewers;
		const taken = await said<App>(review(rita, await file(parties, 'race.example'), {act: 'take', version: 1}));
		const answers = await Promise.all([
			review(rita, taken, grantBody(taken)),
			review(ravi, taken, {act: 'refuse', version: taken.version, reason: 'no'}),
		]);
		expect(answers.map(({status}) => status).sort()).toEqual([200, 409]);
		const lost = answers.find(({status}) => status === 409);
		const {state} = await details(taken.id);
		expect(await lost?.json()).toMatchObject({
			type: '/problems/changed-meanwhile',
			detail: expect.stringContaining(`“${state}”`),
			errors: [{pointer: '/version'}],
		});
	});

	test('a grant that is sent ten times at once makes one badge', async () => {
		const {world, reviewers} = parties;
		const taken = await said<App>(review(reviewers[0], await file(parties, 'ten.example'), {act: 'take', version: 1}));
		const answers = await Promise.all(
			Array.from({length: 10}, (_, at) => review(reviewers[at % 3]!, taken, grantBody(taken))),
		);
		expect(answers.filter(({status}) => status === 200)).toHaveLength(1);
		const {badges} = world.storage.tables;
		expect(
			(await world.storage.db.select().from(badges)).filter(({seller}) => seller === 'seller:ten.example'),
		).toHaveLength(1);
	});

	test('two official voices at the same moment: one waits, looks again, and makes the second', async () => {
		const [rita, ravi] = parties.reviewers;
		const taken = await said<App>(
			review(rita, await file(parties, 'moment.example', ...official), {act: 'take', version: 1}),
		);
		const answers = await Promise.all([
			review(rita, taken, grantBody(taken, 'official')),
			review(ravi, taken, grantBody(taken, 'official')),
		]);
		expect(answers.map(({status}) => status).sort()).toEqual([200, 409]);
		expect(await details(taken.id)).toMatchObject({state: 'in_review', badge: null});
	});
});
