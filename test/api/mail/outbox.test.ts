import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createMailer, deliverMails, type Letter, mailStep, Undeliverable} from '../../../api/mail/index.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

const minute = 60_000;
const letter = {to: 'ann@shop.example', subject: 'Your badge', text: 'Here is a link that lets you in.'};

let world: TestWorld;
let sent: (Letter & {id: string})[];
let trouble: Error | null;
beforeEach(async () => {
	sent = [];
	trouble = null;
	world = await makeWorld();
	world.mail = createMailer(world, async ({to, subject, text}, id) => {
		if (trouble) throw trouble;
		sent.push({to, subject, text, id});
	});
});
afterEach(() => world.storage.close());

const rows = () => world.storage.db.select().from(world.storage.tables.mails);

test('a letter is taken at once and sent by the job, once', async () => {
	await world.mail.send(letter);
	expect(sent).toEqual([]);
	await deliverMails(world);
	await deliverMails(world);
	expect(sent).toEqual([{...letter, id: expect.stringMatching(/^mail_/)}]);
});

test('what would not be seen in it stands there by its number: others wrote parts of it', async () => {
	await world.mail.send({...letter, subject: 'Your \u202Eegdab\nBcc: x', text: 'Here\u200B\nis a \u202Eknil.'});
	expect(await rows()).toMatchObject([
		{subject: 'Your ⟨U+202E⟩egdab Bcc: x', text: 'Here⟨U+200B⟩\nis a ⟨U+202E⟩knil.'},
	]);
});

test('it goes with the act it tells of, or not at all', async () => {
	const {storage} = world;
	const step = {...letter, id: 'mail_1', at: world.now()};
	await expect(storage.atomically(tx => [mailStep(storage, tx, step), mailStep(storage, tx, step)])).rejects.toThrow();
	expect(await rows()).toEqual([]);
});

test('what was sent keeps no text, and is forgotten after a month', async () => {
	await world.mail.send(letter);
	await deliverMails(world);
	expect(await rows()).toMatchObject([{state: 'sent', text: ''}]);
	world.clock.pass(31 * 86_400_000);
	await deliverMails(world);
	expect(await rows()).toEqual([]);
});

describe('a mail server that does not answer', () => {
	test('is asked again, later and later, for three days; then the letter is given up', async () => {
		trouble = new Error('ECONNREFUSED');
		await world.mail.send(letter);
		let attempts = 0;
		const from = world.now().getTime();
		for (let [row] = await rows(); row?.state === 'waiting'; [row] = await rows()) {
			world.clock.pass(Math.max(0, row.nextAt.getTime() - world.now().getTime()));
			await deliverMails(world);
			attempts++;
		}
		expect(attempts).toBe(9);
		expect((world.now().getTime() - from) / 86_400_000).toBeCloseTo(3, 0);
		expect(await rows()).toMatchObject([{state: 'given_up', text: '', trouble: 'ECONNREFUSED'}]);
	});

	test('keeps nobody waiting who sends, and the letter goes when it is back', async () => {
		trouble = new Error('ETIMEDOUT');
		await world.mail.send(letter);
		await world.mail.send(letter);
		await deliverMails(world);
		expect((await rows()).map(({attempts}) => attempts).sort()).toEqual([0, 1]);
		trouble = null;
		world.clock.pass(2 * minute);
		await deliverMails(world);
		expect(sent).toHaveLength(2);
	});
});

test('a letter that is refused for good is not tried again and does not stop the others', async () => {
	trouble = new Undeliverable('550');
	await world.mail.send(letter);
	await world.mail.send(letter);
	await deliverMails(world);
	expect(await rows()).toMatchObject([{state: 'refused'}, {state: 'refused'}]);
});

test.each([
	'',
	'ann',
	'ann@shop.example, eve@evil.example',
	'ann@shop.example\r\nBcc: eve@evil.example',
	'Ann <ann@shop.example>',
	'a b@shop.example',
])('%j is not one address: the act goes on, the letter does not', async to => {
	await world.mail.send({...letter, to});
	await deliverMails(world);
	expect(sent).toEqual([]);
	expect(await rows()).toMatchObject([{state: 'refused', text: ''}]);
});

test('two servers on one data base send a letter once', async () => {
	for (let n = 0; n < 5; n++) await world.mail.send({...letter, subject: `Letter ${n}`});
	await Promise.all([deliverMails(world), deliverMails(world)]);
	expect(sent.map(({subject}) => subject).sort()).toEqual([0, 1, 2, 3, 4].map(n => `Letter ${n}`));
});
