import {leadersOf} from '../../accounts/queries.ts';
import {mailStep} from '../../mail/index.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import type {ClaimRow} from './rules.ts';

/** REGISTRY of what people are told about a claim that somebody else moved: subject, and the sentence of the letter. */
const words = {
	proved: (shop: string) => [`${shop} is proved to be yours`, 'You may apply for badges of it now.'],
	contested: (shop: string) => [
		`${shop} is claimed by two`,
		'Another organization proved to be this seller before. A reviewer decides; you will hear from us.',
	],
	refused: (shop: string) => [`The claim on ${shop} is refused`, 'A reviewer decided against the claim.'],
	lost: (shop: string) => [
		`${shop} is not yours any more`,
		'Another organization claimed this seller, and a reviewer decided for it. Badges of the seller are suspended. If that is wrong, claim it again: it then comes to a reviewer.',
	],
	expired: (shop: string) => [`The claim on ${shop} has ended`, 'Its time is over. Claim the seller again to go on.'],
} as const satisfies Record<string, (shop: string) => readonly string[]>;

/** The steps that tell those who lead the claimant's organization. */
export async function claimLetters(
	world: World,
	{id, name, store, seller, organization}: ClaimRow,
	kind: keyof typeof words,
	reason: string | null,
): Promise<(tx: Db) => Step[]> {
	const [subject = '', text = ''] = words[kind](seller === null ? store : `${name} on ${store}`);
	const leaders = await leadersOf(world.storage, organization);
	const why = reason === null ? '' : ` The reason: ${reason}.`;
	return tx =>
		leaders.map(leader =>
			mailStep(world.storage, tx, {
				id: world.newId('mail'),
				at: world.now(),
				to: leader.email,
				subject,
				text: `Hello ${leader.name},\n\n${text}${why}\n\n${world.site.url}/desk/sellers/${id}\n`,
			}),
		);
}
