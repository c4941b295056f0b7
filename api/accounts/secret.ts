import {randomBytes} from 'node:crypto';
import {closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {CannotStart} from '../cannot-start.ts';

/**
 * A secret of 32 random bytes, made at the first start, the owner's alone: one signs sessions and encrypts second factors,
 * so whoever loses it signs everybody out; another seals the secrets of webhooks. Throws `CannotStart` when it is damaged.
 */
export function readSecret(file: string): string {
	try {
		mkdirSync(dirname(file), {recursive: true, mode: 0o700});
		const made = openSync(file, 'wx', 0o600);
		writeFileSync(made, randomBytes(32).toString('base64url'));
		fsyncSync(made);
		closeSync(made);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
	const secret = readFileSync(file, 'utf8').trim();
	if (/^[A-Za-z0-9_-]{43}$/.test(secret)) return secret;
	throw new CannotStart(`The secret ${file} is damaged: put its backup back.`);
}
