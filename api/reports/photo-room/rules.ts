/** How many photos, and bytes of them as they were announced. */
export type Room = {count: number; bytes: number};

/** What one report may hold, with all that is added to it: its first eight fit in always. */
export const roomOfReport: Room = {count: 64, bytes: 200_000_000};
/** What the reports behind one case may hold before nothing more is added to them. */
export const roomOfCase: Room = {count: 2000, bytes: 4_000_000_000};

export const roomLeft = (most: Room, held: Room): Room => ({
	count: Math.max(0, most.count - held.count),
	bytes: Math.max(0, most.bytes - held.bytes),
});
