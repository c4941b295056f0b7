/** A picture of a page that the shopper wants read, on its way from the background to the panel of its tab. */
export type HandedPicture = {
	/** what was in sight of it, as data: URL; null: none of it could be seen */
	seen: string | null;
	/** where the page had it from */
	source: string;
};

/** The piece of `browser.storage.session` used here: never on a disk, and no page can read it. */
type SessionArea = {
	get(key: string): Promise<Record<string, unknown>>;
	set(items: Record<string, unknown>): Promise<void>;
	remove(key: string): Promise<void>;
};
type Change = {newValue?: unknown};
type Changes = {
	addListener(listener: (changes: Record<string, Change>) => void): void;
	removeListener(listener: (changes: Record<string, Change>) => void): void;
};

const keyOf = (tab: number) => `code-picture:${tab}`;

export const handPicture = (area: SessionArea, tab: number, picture: HandedPicture): Promise<void> =>
	area.set({[keyOf(tab)]: picture});

/** Calls `take` with the picture that waits for this tab's panel and with each later one. Answers how to stop. */
export function takePictures(
	{area, changes}: {area: SessionArea; changes: Changes},
	tab: number,
	take: (picture: HandedPicture) => void,
): () => void {
	const key = keyOf(tab);
	let stopped = false;
	let last = Promise.resolve();
	const collect = async () => {
		// Written by `handPicture` alone
		const picture = (await area.get(key))[key] as HandedPicture | undefined;
		if (!picture || stopped) return;
		await area.remove(key);
		take(picture);
	};
	// One after the other: a picture that waits and is told of is taken once
	const next = () => {
		last = last.then(collect);
	};
	const listener = (changed: Record<string, Change>) => {
		if (changed[key]?.newValue) next();
	};
	changes.addListener(listener);
	next();
	return () => {
		stopped = true;
		changes.removeListener(listener);
	};
}
