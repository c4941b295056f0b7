import crypto from 'node:crypto';
import {syncBuiltinESMExports} from 'node:module';

/**
 * A password's hash takes a tenth of a second and 64 MiB, by design, and most tests begin with somebody signing in. In
 * the process of a test scrypt is cheap; what it costs for real is met by the tests that start the server as a process.
 */
const {scrypt} = crypto;
type Scrypt = (
	password: string,
	salt: string,
	length: number,
	options: object,
	done: Parameters<typeof scrypt>[3],
) => void;
const cheapScrypt: Scrypt = (password, salt, length, _options, done) =>
	(scrypt as unknown as Scrypt)(password, salt, length, {N: 2, r: 1, p: 1}, done);

if (scrypt.name !== cheapScrypt.name) {
	crypto.scrypt = cheapScrypt as typeof scrypt;
	syncBuiltinESMExports();
}
