import {mkdir, open, rename} from 'node:fs/promises';
import {join} from 'node:path';
import {createTransport} from 'nodemailer';
import type {Logger} from 'pino';
import {compose} from './compose.ts';
import type {Carrier} from './mailer.ts';

/** Puts letters into a folder as `<id>.eml`, whole or not at all, for their owner's eyes only. For a server without a mail server. */
export function folderCarrier(folder: string, log: Logger): Carrier {
	const composer = createTransport({streamTransport: true, buffer: true, newline: 'windows'});
	return async (letter, id) => {
		const {message} = await composer.sendMail(compose(letter, id, 'Touchstone <touchstone@localhost>'));
		if (!Buffer.isBuffer(message)) throw new Error('the letter was not put together in memory');
		await mkdir(folder, {recursive: true, mode: 0o700});
		const place = join(folder, `${id}.eml`);
		const unfinished = await open(`${place}.unfinished`, 'w', 0o600);
		try {
			await unfinished.writeFile(message);
			await unfinished.sync();
		} finally {
			await unfinished.close();
		}
		await rename(`${place}.unfinished`, place);
		log.info({mail: id, file: place}, 'no mail server is set: a letter lies in the mail folder');
	};
}
