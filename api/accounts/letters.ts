import type {Letter} from '../mail/index.ts';

/** Anybody may have one sent to any address, so nothing in it is theirs: no name either. */
export const verificationMail = (email: string, link: string): Letter => ({
	to: email,
	subject: 'Confirm your address',
	text: `Hello,

please confirm that this is your address, with the password that you chose:
${link}

The link is good for a day. If you did not sign up at Touchstone, ignore this letter: nothing follows from it. Nobody can use the account that was made with your address.
`,
});

/** As the one before: the account may be a stranger’s. */
export const resetMail = (email: string, link: string): Letter => ({
	to: email,
	subject: 'Choose a new password',
	text: `Hello,

somebody, you we hope, asked for a new password. Choose it here within an hour:
${link}

If it was not you, ignore this letter: your password stays as it is.
`,
});

export const invitationMail = (email: string, organization: string, link: string): Letter => ({
	to: email,
	subject: `${organization} invites you`,
	text: `${organization} invites you to work with it at Touchstone. Sign in with this address, or make an account with it first, then accept here:
${link}

If this says nothing to you, ignore this letter.
`,
});
