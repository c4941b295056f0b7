import type {Letter} from '../mail/index.ts';
import {type Account, type DisputeRow, type DomainRow, type MarkRow, stateOf} from './rules.ts';

type Words = Omit<Letter, 'to'>;
const markOf = ({number, office}: Pick<MarkRow, 'number' | 'office'>) => `${number} (${office})`;

const whatNow = (account: Account): string =>
	({
		verified: '\nThe brand is verified and public.\n',
		claimed: '\nThe brand is public once a domain is proved and a registered trade mark confirmed.\n',
		disputed: '\nSomebody else claims its name: nothing is shown until that is decided.\n',
		suspended: '\nThe brand account is suspended: nothing of it is public.\n',
	})[stateOf(account)];

export const claimedMail = ({name, id}: Account): Words => ({
	subject: `${name} is claimed`,
	text: `The brand account ${id} of ${name} was made for your organization.

Next: prove a domain of yours, and file a registered trade mark. When both are confirmed, the brand is public.
`,
});

export const domainProvedMail = (account: Account, {domain}: DomainRow): Words => ({
	subject: `${domain} is proved`,
	text: `${domain} is proved to be ${account.name}’s. Leave the proof in its place: it is looked at every month.
${whatNow(account)}`,
});

export const domainFailingMail = ({name}: Account, {domain, trouble}: DomainRow): Words => ({
	subject: `The proof of ${domain} was not found`,
	text: `${domain} was proved to be ${name}’s, but the monthly check did not find the proof: ${trouble ?? ''}.

Please put it back. It is looked for again for a week; then the domain counts as proved no more.
`,
});

export const domainLapsedMail = ({name}: Account, {domain, trouble}: DomainRow): Words => ({
	subject: `${domain} is not proved any more`,
	text: `${domain} counts as ${name}’s no more, because its proof was not found for a week: ${trouble ?? ''}.

Without any proved domain the brand is not public, and its badges are suspended. Put the proof back and ask for a check.
`,
});

export const domainHandedOverMail = ({name}: Account, {domain}: DomainRow, trouble: string): Words => ({
	subject: `${domain} was proved by another organization`,
	text: `Another organization proved that it holds ${domain}, and your proof was not found any more: ${trouble}. It counts as ${name}’s no more.

Without any proved domain the brand is not public, and its badges are suspended. If the domain is still yours, look who may change it, put the proof back and ask for a check.
`,
});

export const domainSharedMail = ({name}: Account, {domain}: DomainRow): Words => ({
	subject: `${domain} was proved by another organization too`,
	text: `Another organization proved that it holds ${domain}, which counts as ${name}’s. Your proof is still in its place, so both stand.

If you do not know of it, look who may change the domain: whoever put the other proof there could take yours away.
`,
});

export const markReviewedMail = (account: Account, mark: MarkRow, decision: string, reason: string | null): Words => ({
	subject: `Trade mark ${markOf(mark)} was ${decision}`,
	text: `The trade mark ${markOf(mark)} of ${account.name} was ${decision}.
${reason ? `\nReason: ${reason}\n` : ''}${whatNow(account)}`,
});

export const markLapsedMail = ({name}: Account, mark: MarkRow): Words => ({
	subject: `Trade mark ${markOf(mark)} has lapsed`,
	text: `The trade mark ${markOf(mark)} of ${name} ended on ${mark.expiresAt} and was not renewed within six months. What rested on it falls.

If it was renewed, tell us its new end.
`,
});

export const claimReviewedMail = ({name}: Account, value: string, decision: string, reason: string): Words => ({
	subject: `“${value}” was ${decision}`,
	text: `For the brand ${name}, “${value}” was ${decision}.

Reason: ${reason}
`,
});

export const suspendedMail = ({name}: Account, reason: string): Words => ({
	subject: `${name} is suspended`,
	text: `The brand account of ${name} was suspended; nothing of it is public now.

Reason: ${reason}
`,
});

export const reinstatedMail = ({name}: Account, reason: string): Words => ({
	subject: `${name} is reinstated`,
	text: `The brand account of ${name} is not suspended any more.

Reason: ${reason}
`,
});

export const disputeMail = (account: Account, {id, name, admittedAt}: DisputeRow): Words => ({
	subject: `Somebody else claims the name of ${account.name}`,
	text: `Another organization proved a domain, filed a trade mark, and goes by the name “${name}” as ${account.name} does. A reviewer decides whose it is (${id}).

${admittedAt ? 'Until then nothing of either is shown.' : 'Until a reviewer admits the dispute, what was verified stays public.'}
`,
});

export const disputeStatementMail = ({name}: Account, {id}: DisputeRow, site: string): Words => ({
	subject: `The other side of the dispute about ${name} has spoken`,
	text: `The other party of the dispute ${id} filed a statement. You may read and answer it until a reviewer decides:

${site}/desk/disputes/${id}
`,
});

export const disputeAdmittedMail = ({name}: Account, {id, reason}: DisputeRow): Words => ({
	subject: `The dispute about ${name} was admitted`,
	text: `A reviewer admitted the dispute ${id}. Until it is decided nothing of either side is shown.
${reason ? `\nReason: ${reason}\n` : ''}`,
});

export const disputeDecidedMail = (account: Account, {id, name, winner, reason}: DisputeRow): Words => ({
	subject: `The dispute about “${name}” is decided`,
	text: `The name “${name}” is ${winner === account.id ? `yours (${account.name})` : 'the other side’s'} (${id}).

Reason: ${reason ?? ''}
`,
});
