import type {SendMailOptions} from 'nodemailer';
import {type Letter, subjectLine} from './rules.ts';

/** A letter as nodemailer takes it. The address is an object, which is never read as a list; nothing is fetched or read from disk. */
export const compose = ({to, subject, text}: Letter, id: string, from: string): SendMailOptions => ({
	from,
	to: {name: '', address: to},
	subject: subjectLine(subject),
	text,
	messageId: `<${id}@${/@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'touchstone.invalid'}>`,
	// Sent by a program: no answer of an absent one is wanted (RFC 3834)
	headers: {'Auto-Submitted': 'auto-generated'},
	disableFileAccess: true,
	disableUrlAccess: true,
});
