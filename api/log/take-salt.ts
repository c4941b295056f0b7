import {randomBytes} from 'node:crypto';
import {saltBytes} from '../../shared/log/entry.ts';

/** Salts that are fetched at once: to ask the system for 32 bytes costs as much as for these. */
const atOnce = 128;

let held = Buffer.alloc(0);

/** 32 random bytes that nobody else got. */
export function takeSalt(): Buffer {
	if (held.length === 0) held = randomBytes(saltBytes * atOnce);
	const salt = held.subarray(0, saltBytes);
	held = held.subarray(saltBytes);
	return salt;
}
