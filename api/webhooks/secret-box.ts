import {createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes} from 'node:crypto';

/** Keeps secrets that are needed in the clear, so that the data base alone, or its backup, gives none away. */
export type SecretBox = {
	/** `about`: the id of what the secret belongs to; it opens for nothing else */
	seal(secret: string, about: string): string;
	/** Throws when it was sealed with another key, for something else, or changed. */
	open(sealed: string, about: string): string;
	/** A keyed hash, by which the same text is known again and not read. `of`: what the text is, such as "contact". */
	mark(text: string, of: string): string;
};

/** AES-256-GCM under a key made of `secret`, 32 random bytes in a file beside the signing keys. */
export function createSecretBox(secret: string): SecretBox {
	const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', use, 32));
	const key = keyFor('touchstone webhook secrets');
	const markKey = keyFor('touchstone marks');
	return {
		seal(text, about) {
			const nonce = randomBytes(12);
			const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
			const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
		},
		open(sealed, about) {
			const bytes = Buffer.from(sealed, 'base64url');
			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), {authTagLength: 16});
			decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28));
			return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
		},
		mark: (text, of) => createHmac('sha256', markKey).update(`${of}\0${text}`).digest('base64url'),
	};
}
