import type {HeldPart} from './shelf.ts';

/** What is made of the whole directory, made once for each version of it. */
export function oncePerDirectory<Made>(make: () => Promise<Made>): (directory: HeldPart | null) => Promise<Made> {
	let kept: {version: string; made: Promise<Made>} | null = null;
	return directory => {
		const version = directory ? `${directory.epoch}/${directory.sequence}/${directory.fetchedAt}` : '';
		if (kept?.version !== version) {
			const made = make();
			kept = {version, made};
			made.catch(() => {
				kept = null;
			});
		}
		return kept.made;
	};
}
