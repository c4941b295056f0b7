import {leadersOf} from '../accounts/queries.ts';
import type {Letter} from '../mail/index.ts';
import type {World} from '../world.ts';
import type {ApplicationRow} from './rules.ts';

type About = Pick<
	ApplicationRow,
	'id' | 'brandName' | 'sellerName' | 'kind' | 'untilDay' | 'organization' | 'appealRound'
>;

const title = ({kind, brandName, sellerName}: About): string =>
	`${sellerName} as ${kind === 'official' ? 'official store' : 'authorized store'} of ${brandName}`;

/** REGISTRY of what people are told about an application: subject, and the sentences between greeting and link. */
const words = {
	filed: (about: About) => [`Applied for: ${title(about)}`, 'The application has arrived. You will hear from us.'],
	ask: (about: About, said: string) => [`Something is missing: ${title(about)}`, `A reviewer asks for:\n${said}`],
	grant: (about: About) => [`Granted: ${title(about)}`, `The badge is granted, until ${about.untilDay}.`],
	refuse: (about: About, said: string) => [
		`Refused: ${title(about)}`,
		`The application is refused. The reasons:\n${said}\n\n${about.appealRound === null ? 'You may appeal once, free of charge, within six months. Another reviewer then decides.' : 'This was the decision on your appeal: it is final here. You may apply anew.'}`,
	],
	appeal: (about: About) => [`Appeal: ${title(about)}`, 'The appeal has arrived. Another reviewer decides.'],
	abandon: (about: About) => [
		`Refused: ${title(about)}`,
		'What was missing did not come in time. You may apply again.',
	],
	suspend: (about: About, said: string) => [
		`Suspended: ${title(about)}`,
		`The badge is suspended. The reason:\n${said}`,
	],
	reinstate: (about: About) => [`Reinstated: ${title(about)}`, 'The badge stands again.'],
	revoke: (about: About, said: string) => [
		`Revoked: ${title(about)}`,
		`The badge is revoked for good. The reason:\n${said}`,
	],
	expire: (about: About, said: string) => [`Ended: ${title(about)}`, `The badge has ended. The reason:\n${said}`],
	'near-end': (about: About) => [
		`Ends soon: ${title(about)}`,
		`The badge ends on ${about.untilDay}. Apply for the one that follows now, and name this application in "renews".`,
	],
} as const satisfies Record<string, (about: About, said: string) => readonly [string, string] | string[]>;

type LetterKind = keyof typeof words;

/** The letters about an application, to those who lead the organizations it concerns. */
export async function lettersAbout(
	world: World,
	about: About,
	kind: LetterKind,
	said = '',
	organizations: readonly string[] = [about.organization],
): Promise<Letter[]> {
	const [subject = '', text = ''] = words[kind](about, said);
	const leaders = await Promise.all([...new Set(organizations)].map(each => leadersOf(world.storage, each)));
	const addressed = new Map(leaders.flat().map(({email, name}) => [email, name]));
	return [...addressed].map(([to, name]) => ({
		to,
		subject,
		text: `Hello ${name},\n\n${text}\n\n${world.site.url}/desk/badges/${about.id}\n`,
	}));
}

export const hasLetter = (act: string): act is LetterKind => Object.hasOwn(words, act);
