import {decodeJwt} from 'jose';
import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';

/** What confirms an address: the token of the letter, and the password the account was made with. */
export type Confirmation = {token: string; password: string};

/**
 * Confirms an address for whoever got its letter and made the account: both, else a stranger could make an account with
 * somebody's address, wait until its owner follows the letter, and come in with the password that the stranger chose. An
 * owner who did not make it chooses another password by letter. Throws `sign-in-refused`, `account-refused`.
 */
export async function confirmAddress(world: World, {token, password}: Confirmation): Promise<void> {
	const accounts = world.accounts();
	const {internalAdapter, password: passwords} = await accounts.$context;
	const found = await internalAdapter.findUserByEmail(addressIn(token), {includeAccounts: true});
	const hash = found?.accounts.find(({providerId}) => providerId === 'credential')?.password;
	// Hashed for nobody as well, so that nobody learns by the time it takes who has an account
	const isRight = hash ? await passwords.verify({hash, password}) : await passwords.hash(password).then(() => false);
	if (!isRight)
		throw new Problem('sign-in-refused', 'This is not the password that the account was made with', [
			{pointer: '/password', detail: 'is not the one that the account was made with'},
		]);
	const query = new URLSearchParams({token});
	const answer = await accounts.handler(new Request(`${world.site.url}/v1/auth/verify-email?${query}`));
	if (!answer.ok) throw new Problem('account-refused', 'The link is too old. Sign in, and we send another');
}

/** The address a token names; whether it is ours and still good, better-auth sees by its signature. */
function addressIn(token: string): string {
	try {
		const {email} = decodeJwt(token);
		if (typeof email === 'string') return email;
	} catch {
		// Said below
	}
	throw new Problem('account-refused', 'The link is not whole: open it from the letter again');
}
