type Refusal = {words: string; field?: string};

/** REGISTRY: what better-auth refuses, by its code, in words that say how to go on; `field` where one is to be mended. */
const refusals: Readonly<Record<string, Refusal>> = {
	EMAIL_NOT_VERIFIED: {
		words: 'Your address is not confirmed yet. We sent the letter again: follow its link, then sign in.',
	},
	INVALID_EMAIL_OR_PASSWORD: {words: 'There is no account with this address and password.'},
	INVALID_EMAIL: {words: 'must be an e-mail address', field: 'email'},
	INVALID_PASSWORD: {words: 'This is not your password.'},
	PASSWORD_TOO_SHORT: {words: 'must have twelve characters or more', field: 'password'},
	INVALID_TOKEN: {words: 'The link is too old, or was used before. Ask for another letter.'},
	INVALID_CODE: {
		words: 'These are not the digits of now. Wait for the next ones, and see that your phone’s clock is right.',
	},
	INVALID_BACKUP_CODE: {words: 'This backup code opens nothing: each one opens once.'},
	INVALID_TWO_FACTOR_COOKIE: {words: 'It took too long. Sign in with your password again.'},
	TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {words: 'Too many tries. Sign in with your password again.'},
	TOTP_NOT_ENABLED: {words: 'You did not begin yet: give your password first.'},
	INVITATION_NOT_FOUND: {words: 'There is no such invitation any more. Ask who invited you for another.'},
	YOU_ARE_NOT_THE_RECIPIENT_OF_THE_INVITATION: {
		words: 'The invitation was sent to another address. Sign in with the one that got the letter.',
	},
	USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: {words: 'They are invited already.', field: 'email'},
	USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: {words: 'They belong to it already.', field: 'email'},
};

/** Fields of several forms that mean the same. */
const fieldsOf = (field: string): string[] => (field === 'password' ? ['password', 'newPassword'] : [field]);

/** What to tell somebody whom better-auth refused; `words` where the registry has none. */
export function refusalOf(code: unknown, words: string | undefined) {
	const known = typeof code === 'string' && Object.hasOwn(refusals, code) ? refusals[code] : undefined;
	if (!known) return {words, errors: []};
	if (known.field === undefined) return {words: known.words, errors: []};
	const errors = fieldsOf(known.field).map(field => ({pointer: `/${field}`, detail: known.words}));
	return {words: undefined, errors};
}
