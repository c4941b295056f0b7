import type {Look} from './look.ts';

type Session = {load(): Promise<Look[]>; keep(look: Look): Promise<void>; forget(tab: number): Promise<void>};

/** The newest look of every tab. What is written here is true at once; the session storage follows. */
export function createLookBook(session: Session) {
	const looks = new Map<number, Look>();
	const kept = session.load().then(
		loaded => {
			for (const look of loaded) if (!looks.has(look.tab)) looks.set(look.tab, look);
		},
		() => undefined,
	);

	/** Still the newest look of its tab, and no fuller reading came since. */
	const isCurrent = ({tab, token, answers}: Look): boolean => {
		const newest = looks.get(tab);
		return newest?.token === token && newest.answers === answers;
	};
	const write = (look: Look): Look => {
		looks.set(look.tab, look);
		session.keep(look).catch(() => undefined);
		return look;
	};

	return {
		/** resolves when the looks from before the worker's sleep are back */
		ready: kept,
		isCurrent,
		write,
		/** Null when the look is not the newest any more. */
		change: (look: Look, changes: Partial<Look>): Look | null =>
			isCurrent(look) ? write({...look, ...changes}) : null,
		of: (tab: number): Look | null => looks.get(tab) ?? null,
		all: (): Look[] => [...looks.values()],
		close(tab: number): void {
			looks.delete(tab);
			session.forget(tab).catch(() => undefined);
		},
	};
}
export type LookBook = ReturnType<typeof createLookBook>;
