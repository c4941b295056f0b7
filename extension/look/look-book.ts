import type {Look} from './look.ts';

type Session = {load(): Promise<Look[]>; keep(look: Look): Promise<void>; forget(tab: number): Promise<void>};

/** As far as the browser tells documents. */
export const isSameDocument = (look: Look, documentId: string | null): boolean =>
	look.documentId === null || documentId === null || look.documentId === documentId;

/** The newest look of every tab. What is written here is true at once; the session storage follows. */
export function createLookBook(session: Session) {
	const looks = new Map<number, Look>();
	const kept = session.load().then(
		loaded => {
			for (const look of loaded) if (!looks.has(look.tab)) looks.set(look.tab, look);
		},
		() => undefined,
	);

	/** What the look is by now; null when another began since, or a fuller reading of it came. */
	const newest = ({tab, token, answers}: Look): Look | null => {
		const look = looks.get(tab);
		return look?.token === token && look.answers === answers ? look : null;
	};
	const write = (look: Look): Look => {
		looks.set(look.tab, look);
		session.keep(look).catch(() => undefined);
		return look;
	};

	return {
		/** resolves when the looks from before the worker's sleep are back */
		ready: kept,
		newest,
		isCurrent: (look: Look): boolean => newest(look) !== null,
		write,
		/** Changes what the look is by now; null when it is not the newest any more. */
		change(look: Look, changes: Partial<Look>): Look | null {
			const now = newest(look);
			return now && write({...now, ...changes});
		},
		/** The visit a look began, whichever of its readings was written down as that. */
		visitOf: ({tab, token, visit}: Look): number | null => {
			const look = looks.get(tab);
			return look?.token === token ? look.visit : visit;
		},
		began({tab, token}: Look, visit: number | null): void {
			const look = looks.get(tab);
			if (look?.token === token) write({...look, visit});
		},
		of: (tab: number): Look | null => looks.get(tab) ?? null,
		all: (): Look[] => [...looks.values()],
		close(tab: number): void {
			looks.delete(tab);
			session.forget(tab).catch(() => undefined);
		},
	};
}
