import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import {afterEach, describe, expect, test} from 'vitest';
import {folderCarrier, smtpCarrier, Undeliverable} from '../../../api/mail/index.ts';
import {inFolder, silent} from '../../worlds.ts';
import {serveMail} from './smtp-server.ts';

const open: {close(): Promise<void>}[] = [];
async function serve(...given: Parameters<typeof serveMail>) {
	const server = await serveMail(...given);
	open.push(server);
	return server;
}
afterEach(() => Promise.all(open.splice(0).map(server => server.close())));

const letter = {to: 'ann@shop.example', subject: 'Grüße: your badge', text: 'Line one\n.\nLine three 中文\n'};
const from = 'Touchstone <desk@touchstone.example>';

describe('a mail server', () => {
	test('is given the letter, with our name and password', async () => {
		const {address, received, commands} = await serve();
		await smtpCarrier({server: `smtp://desk:p%40ss@${address}`, from})(letter, 'mail_1');
		expect(received).toMatchObject([{to: ['RCPT TO:<ann@shop.example>']}]);
		expect(received[0]?.from).toContain('<desk@touchstone.example>');
		expect(received[0]?.data).toMatch(/^Message-ID: <mail_1@touchstone\.example>\r$/im);
		expect(received[0]?.data).toMatch(/^Auto-Submitted: auto-generated\r$/im);
		const [, auth = ''] = /^AUTH PLAIN (.*)$/m.exec(commands.join('\n')) ?? [];
		expect(Buffer.from(auth, 'base64').toString()).toBe('\0desk\0p@ss');
	});

	test('that refuses the recipient for good is believed; one that is busy is asked again later', async () => {
		const gone = await serve(line => (/^rcpt/i.test(line) ? '550 no such ann@shop.example' : null));
		const busy = await serve(line => (/^rcpt/i.test(line) ? '450 come again' : null));
		const refused = smtpCarrier({server: `smtp://${gone.address}`, from})(letter, 'mail_1');
		await expect(refused).rejects.toThrow(Undeliverable);
		await expect(refused).rejects.not.toThrow('ann@');
		const later = smtpCarrier({server: `smtp://${busy.address}`, from})(letter, 'mail_1');
		await expect(later).rejects.toThrow('450');
		await expect(later).rejects.not.toThrow(Undeliverable);
	});

	test('that does not know us is our mistake, not the letter’s', async () => {
		const {address, received} = await serve(line => (/^auth/i.test(line) ? '535 who are you' : null));
		const sent = smtpCarrier({server: `smtp://a:b@${address}`, from})(letter, 'mail_1');
		await expect(sent).rejects.toThrow('EAUTH 535');
		await expect(sent).rejects.not.toThrow(Undeliverable);
		expect(received).toEqual([]);
	});

	test('that is not there is an error', async () => {
		const {address, close} = await serveMail();
		await close();
		await expect(smtpCarrier({server: `smtp://${address}`, from})(letter, 'mail_1')).rejects.toThrow(/ECONN|ESOCKET/);
	});
});

describe('nothing in a letter becomes a header or another recipient', () => {
	const tricks = [
		{...letter, subject: 'Hello\r\nBcc: eve@evil.example\r\n\r\nbody'},
		{...letter, subject: 'Hello\nTo: eve@evil.example'},
		{...letter, subject: 'Hello\u2028Bcc: eve@evil.example'},
		{...letter, text: '\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nBcc: eve@evil.example\r\n.\r\n'},
	];
	test.each(tricks)('%j', async trick => {
		const {address, received, commands} = await serve();
		await smtpCarrier({server: `smtp://${address}`, from})(trick, 'mail_1');
		expect(received).toHaveLength(1);
		expect(received[0]?.to).toEqual(['RCPT TO:<ann@shop.example>']);
		expect(commands.filter(line => /evil/.test(line))).toEqual([]);
		const [head = ''] = received[0]?.data.split('\r\n\r\n') ?? [];
		expect(head).not.toMatch(/^(bcc|to): .*evil/im);
	});

	test('a text is never a file or an address to be read', async () => {
		const {address, received} = await serve();
		await smtpCarrier({server: `smtp://${address}`, from})({...letter, text: 'file:///etc/passwd'}, 'mail_1');
		expect(received[0]?.data).toContain('file:///etc/passwd');
	});
});

describe('without a mail server', () => {
	test('letters lie in the folder, whole, for their owner’s eyes only', () =>
		inFolder(async folder => {
			const mails = path.join(folder, 'mail');
			await folderCarrier(mails, silent)(letter, 'mail_1');
			await folderCarrier(mails, silent)(letter, 'mail_2');
			expect(readdirSync(mails).sort()).toEqual(['mail_1.eml', 'mail_2.eml']);
			expect(statSync(path.join(mails, 'mail_1.eml')).mode & 0o777).toBe(0o600);
			expect(statSync(mails).mode & 0o777).toBe(0o700);
			const text = readFileSync(path.join(mails, 'mail_1.eml'), 'utf8');
			expect(text).toMatch(/^To: ann@shop\.example\r$/im);
			expect(text).toMatch(/^Subject: =\?UTF-8\?/im);
		}));

	test('the log says so, and to whom it does not say', () =>
		inFolder(async folder => {
			const lines: string[] = [];
			await folderCarrier(folder, pino({}, {write: line => void lines.push(line)}))(letter, 'mail_1');
			expect(lines).toHaveLength(1);
			expect(lines[0]).toContain('mail_1.eml');
			expect(lines[0]).not.toMatch(/ann@|badge|Line/);
		}));
});
