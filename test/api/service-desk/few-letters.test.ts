import {beforeAll, describe, expect, test} from 'vitest';
import {isTold} from '../../../api/service-desk/letters.ts';
import {dayMs} from '../../../shared/clock.ts';
import {mostWords} from '../../../shared/service-desk/contract.ts';
import {lettersOf} from '../accounts/people.ts';
import {code} from '../applications/application-state.ts';
import {said} from '../applications/parties.ts';
import {holding, makeCase, makeLink, makeReport, makeTicketStage, type TicketStage} from './ticket-stage.ts';

let stage: TicketStage;
beforeAll(async () => {
	stage = await makeTicketStage();
}, 60_000);

const lettersTo = async (address: string): Promise<number> =>
	(await lettersOf(stage.world)).filter(({to}) => to === address).length;

test.each([
	['the first words after its own', [['seller', 'take']], {act: 'say', role: 'reporter'}, true],
	['words after words it has not answered', [['reporter', 'say']], {act: 'say', role: 'reporter'}, false],
	['a proposal after words', [['seller', 'say']], {act: 'propose', role: 'seller'}, true, 'reporter'],
	['a newer proposal', [['seller', 'propose']], {act: 'propose', role: 'seller'}, false, 'reporter'],
	['that it was given, said twice', [['seller', 'say-given']], {act: 'say-given', role: 'seller'}, false, 'reporter'],
	['what a mediator says', [['reporter', 'say']], {act: 'say', role: 'mediator'}, true],
] as const)('%s: a letter or none', (_, before, done, is, side: 'seller' | 'reporter' = 'seller') => {
	const events = before.map(([role, act]) => ({role, act}));
	expect(isTold(side, done, events)).toBe(is);
});

describe('letters', () => {
	test('one to a side while it has not answered, however often the other speaks', async () => {
		const before = await lettersTo('seller@example.org');
		const {reporter, path} = await stage.makeTicket();
		for (const words of ['And?', 'Hello?', 'Are you there?']) await said(reporter(`${path}/messages`, {words}));
		expect(await lettersTo('seller@example.org')).toBe(before + 1);
		await said(stage.seller.send(`${path}/messages`, {words: 'Yes.'}));
		for (const words of ['Good.', 'So?']) await said(reporter(`${path}/messages`, {words}));
		expect(await lettersTo('seller@example.org')).toBe(before + 2);
	});

	test('an address that nobody confirmed gets three a day, and as many as there are once its link was used', async () => {
		const ask = async (to: string, isReached = false) => {
			const about = await makeCase(stage, 'lone.example');
			await makeLink(stage, about, to);
			const {storage} = stage.world;
			if (isReached)
				await storage.atomically(tx => [tx.update(storage.tables.sellerNotices).set({reachedAt: stage.world.now()})]);
			const report = await makeReport(stage, about);
			await said(holding(stage, report.secret)('/v1/tickets', {words: 'Please.'}), 201);
		};
		for (let times = 0; times < 5; times++) await ask('lone@example.net');
		expect(await lettersTo('lone@example.net')).toBe(3);
		stage.clock.pass(dayMs + 1);
		await ask('lone@example.net');
		expect(await lettersTo('lone@example.net')).toBe(4);
		for (let times = 0; times < 5; times++) await ask('known@example.net', true);
		expect(await lettersTo('known@example.net')).toBe(5);
	});
});

test('a side says as much as people can read; the other is heard all the same', async () => {
	const {reporter, path, id} = await stage.makeTicket();
	const {storage} = stage.world;
	const row = (n: number) => ({
		id: `msg_${id}_${n}`,
		ticket: id,
		version: 1,
		at: stage.world.now(),
		by: 'reporter' as const,
	});
	await storage.atomically(tx => [
		tx
			.insert(storage.tables.ticketMessages)
			.values(Array.from({length: mostWords - 2}, (_, n) => ({...row(n), actor: 'x', words: 'Hello?'}))),
	]);
	await said(reporter(`${path}/messages`, {words: 'The last one.'}));
	expect(await code(reporter(`${path}/messages`, {words: 'One more.'}))).toBe('409 too-many');
	await said(stage.seller.send(`${path}/messages`, {words: 'We are here.'}));
});
