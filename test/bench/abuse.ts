import {adversaries} from './abuse/adversaries.ts';
import {placesInQueue} from './abuse/queue.ts';
import {type SybilRun, simulate} from './abuse/simulate.ts';
import {atMost, type Check} from './check.ts';

const seeds = [1, 2, 3, 4, 5];
const identities = [100, 300, 1000, 3000];
const networks = [10, 50, 150, 300, 1000];

/**
 * False identities against innocent sellers, with reviewers who accept everything and sellers who were all told: what is left is
 * who counts as an independent reporter. Fixed seeds, so the figures are the same in every run.
 */
export async function benchAbuse(say: (text: string) => void): Promise<Check[]> {
	const all = {identities: 1000, networks: 50, honest: 200};
	let worst = 0;
	say(
		'1,000 identities on 50 networks against 20 innocent sellers, 200 honest reporters of 4 counterfeiters; worst of 5 runs:',
	);
	for (const [name, adversary] of Object.entries(adversaries)) {
		const runs = seeds.map(seed => simulate({...all, seed, adversary}));
		const lines = Math.max(...runs.map(each => each.linesAboutInnocent));
		if (adversary.claim === 'held') worst = Math.max(worst, lines);
		say(
			`  ${adversary.claim === 'held' ? '' : 'NOT HELD: '}${name}: ${lines} innocent sellers shown, ${shownOf(runs)}`,
		);
	}
	say('');
	say('Innocent sellers of 20 shown, by identities (down) and networks (across); the adversary who does everything:');
	say(`  ${['', ...networks].map(cell => String(cell).padStart(7)).join('')}`);
	for (const many of identities) {
		const row = networks.map(on =>
			Math.max(
				...seeds
					.slice(0, 2)
					.map(
						seed =>
							simulate({identities: many, networks: on, honest: 200, seed, adversary: adversaries.everything})
								.linesAboutInnocent,
					),
			),
		);
		say(`  ${[many, ...row].map(cell => String(cell).padStart(7)).join('')}`);
	}
	say(
		'It breaks where three contacts or fewer come from each network: then nothing but a reviewer tells them from honest people.',
	);
	const queue = await placesInQueue({identities: all.identities, networks: all.networks});
	say('');
	say(
		`The queue, after 1,000 anonymous tips that each open a case and claim the gravest harm: of ${queue.waiting} cases that wait the harmful copy is number ${queue.harmful}, and one that costs money number ${queue.others}.`,
	);
	return [
		atMost(
			'innocent sellers shown, by 1,000 identities that all report from 50 networks within two months',
			worst,
			'of 20',
			0,
		),
		atMost(
			'place in the queue of a harmful copy behind 1,000 anonymous claims of harm',
			queue.harmful || Infinity,
			'',
			1,
		),
		atMost('place in the queue of a copy that costs money behind the same', queue.others || Infinity, '', 2),
	];
}

const shownOf = (runs: readonly SybilRun[]): string =>
	`${Math.min(...runs.map(each => each.counterfeitsShown))} of ${runs[0]?.counterfeits} counterfeiters shown`;
