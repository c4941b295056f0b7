import {createServer} from 'node:http';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readSettings, s3Of} from '../../api/settings.ts';
import {inFolder} from '../worlds.ts';
import {runNode} from './run-node.ts';

const serve = (args: readonly string[], env = {}) => runNode(['api/touchstone.mjs', 'serve', ...args], env);

describe('settings', () => {
	test('name a mail server and who letters are from together; the password is no flag and in no error', () => {
		const mail = {
			TOUCHSTONE_SMTP: 'smtps://desk:p%40ss@mail.example:465',
			TOUCHSTONE_MAIL_FROM: 'Desk <desk@mail.example>',
		};
		expect(readSettings([], mail)).toMatchObject({
			settings: {smtp: mail.TOUCHSTONE_SMTP, mailFrom: mail.TOUCHSTONE_MAIL_FROM},
		});
		const {TOUCHSTONE_SMTP, TOUCHSTONE_MAIL_FROM} = mail;
		expect(readSettings(['--mail-from', 'desk@mail.example'], {TOUCHSTONE_SMTP})).toMatchObject({is: 'settings'});
		for (const half of [{TOUCHSTONE_SMTP}, {TOUCHSTONE_MAIL_FROM}])
			expect(readSettings([], half)).toMatchObject({errors: [expect.stringMatching(/go together/)]});
		expect(readSettings(['--smtp', TOUCHSTONE_SMTP], {TOUCHSTONE_MAIL_FROM})).toMatchObject({is: 'wrong'});
		const wrong = readSettings([], {...mail, TOUCHSTONE_SMTP: 'http://desk:secret@mail.example'});
		expect(wrong).toEqual({is: 'wrong', errors: ['TOUCHSTONE_SMTP must be smtp(s)://user:password@host:port']});
	});

	test('name a bucket whole or not at all; its key is no flag and in no error', () => {
		const bucket = {
			TOUCHSTONE_S3_ENDPOINT: 'http://127.0.0.1:9000/',
			TOUCHSTONE_S3_BUCKET: 'evidence',
			TOUCHSTONE_S3_KEY: 'AK1',
			TOUCHSTONE_S3_SECRET: 'whisper',
		};
		const read = readSettings([], bucket);
		expect(read.is === 'settings' && s3Of(read.settings)).toEqual({
			s3: {endpoint: 'http://127.0.0.1:9000', bucket: 'evidence', region: 'us-east-1', key: 'AK1', secret: 'whisper'},
		});
		expect(readSettings([], {...bucket, TOUCHSTONE_S3_KEY: ''})).toEqual({
			is: 'wrong',
			errors: ['For a bucket TOUCHSTONE_S3_KEY must be set too'],
		});
		expect(readSettings(['--s3-secret', 'whisper'], bucket)).toMatchObject({is: 'wrong'});
		const wrong = readSettings(['--s3-endpoint', 'https://a:b@s3.example/x', '--s3-bucket', 'No_Bucket'], bucket);
		expect(wrong).toMatchObject({
			errors: [
				expect.stringMatching(/^--s3-endpoint must be the address/),
				expect.stringMatching(/^--s3-bucket must be the name of a bucket/),
			],
		});
		expect(JSON.stringify(wrong)).not.toContain('whisper');
	});

	test.each(['desk', 'a@b.example, c@d.example', 'A <a@b.example>\r\nBcc: c@d.example', 'a@b.example <c@d.example>'])(
		'do not take %j for one sender',
		from => {
			const settings = {TOUCHSTONE_SMTP: 'smtp://mail.example', TOUCHSTONE_MAIL_FROM: from};
			expect(readSettings([], settings)).toMatchObject({
				errors: [expect.stringMatching(/^TOUCHSTONE_MAIL_FROM must be/)],
			});
		},
	);

	test('come from flags, behind them from the environment, behind that they have a value', () => {
		const env = {
			TOUCHSTONE_PORT: '1',
			TOUCHSTONE_HOST: '::1',
			TOUCHSTONE_MIRRORS: 'https://a.example, https://b.example',
		};
		expect(readSettings(['--port', '2'], env)).toEqual({
			is: 'settings',
			settings: {
				port: 2,
				host: '::1',
				data: 'data',
				log: 'info',
				proxy: 'none',
				mirrors: ['https://a.example', 'https://b.example'],
			},
		});
	});

	test('that are wrong are all named at once, with what is right', () => {
		const read = readSettings(['--port', '70000', '--nix=1', 'word', '--data'], {
			TOUCHSTONE_LOG: 'loud',
			TOUCHSTONE_MIRRORS: 'http://a.example',
			TOUCHSTONE_PROT: '80',
		});
		expect(read).toEqual({
			is: 'wrong',
			errors: [
				'--nix is not a flag',
				'“word” is not a flag',
				'--data needs a value',
				'TOUCHSTONE_PROT is not a setting of Touchstone',
				'--port must be a number from 0 (any free one) to 65535, not “70000”',
				'TOUCHSTONE_LOG must be one of fatal, error, warn, info, debug, trace, silent, not “loud”',
				'TOUCHSTONE_MIRRORS must be https:// addresses with a comma between them, not “http://a.example”',
			],
		});
	});

	test('an empty variable is one that is not set', () => {
		expect(readSettings([], {TOUCHSTONE_PORT: ''})).toMatchObject({settings: {port: 8787}});
	});
});

describe('the API as a process', () => {
	test('answers until it is told to stop, then ends with 0', () =>
		inFolder(async folder => {
			const server = serve(['--port', '0', '--data', path.join(folder, 'data')]);
			const url = await server.said(/API on (\S+)/);
			expect(await (await fetch(`${url}/readyz`)).json()).toEqual({status: 'ready'});
			server.child.kill('SIGTERM');
			expect(await server.ended).toMatchObject({code: 0, stdout: ''});
		}));

	test('says in one line that its port is in use, and ends with 1', () =>
		inFolder(async folder => {
			const other = createServer().listen(0, '127.0.0.1');
			await new Promise(resolve => other.once('listening', resolve));
			const address = other.address();
			const port = address && typeof address === 'object' ? address.port : 0;
			const {code, stderr} = await serve(['--port', `${port}`, '--data', folder, '--log', 'silent']).ended;
			expect(code).toBe(1);
			expect(stderr).toBe(
				`Port ${port} on 127.0.0.1 is in use: stop what runs there, or choose another with --port.\n`,
			);
			other.close();
		}));
});
