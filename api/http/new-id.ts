import {randomBytes} from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** `req_7k2m…`: 20 characters of Crockford's alphabet, 100 random bits. */
export const newId = (prefix: string): string =>
	`${prefix}_${Array.from(randomBytes(20), byte => letters[byte % letters.length]).join('')}`;
