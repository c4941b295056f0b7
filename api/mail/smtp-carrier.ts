import {createTransport} from 'nodemailer';
import {namesLoopback} from '../outbound/index.ts';
import {compose} from './compose.ts';
import type {Carrier} from './mailer.ts';
import {Undeliverable} from './undeliverable.ts';

export type SmtpOptions = {
	/** `smtp(s)://user:password@host:port` */
	server: string;
	/** an address, or `Name <address>` */
	from: string;
};

/** Sends by a mail server. A password goes over an encrypted connection or not at all, but to this machine. */
export function smtpCarrier({server, from}: SmtpOptions): Carrier {
	const url = new URL(server);
	const {protocol, hostname, port, username, password} = url;
	const secure = protocol === 'smtps:';
	const transport = createTransport({
		host: hostname.replace(/^\[|\]$/g, ''),
		port: Number(port) || (secure ? 465 : 587),
		secure,
		requireTLS: username !== '' && !secure && !namesLoopback(url),
		...(username !== '' && {auth: {user: decodeURIComponent(username), pass: decodeURIComponent(password)}}),
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 30_000,
	});
	return async (letter, id) => {
		try {
			await transport.sendMail(compose(letter, id, from));
		} catch (error) {
			throw isForGood(error) ? new Undeliverable(reasonOf(error)) : new Error(reasonOf(error));
		}
	};
}

/** The server answered to the recipient or the letter with 5xx. A 5xx to our own name and password is ours to put right. */
const isForGood = (error: unknown): boolean =>
	error instanceof Error &&
	'code' in error &&
	(error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
	'responseCode' in error &&
	Number(error.responseCode) >= 500;

/** What went wrong in words for the log; the server's own words may repeat the address. */
const reasonOf = (error: unknown): string =>
	error instanceof Error && 'code' in error
		? `${error.code}${'responseCode' in error ? ` ${error.responseCode}` : ''}`
		: String(error);
