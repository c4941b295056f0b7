/** Keeps files under their SHA-256, and gives them to nobody by itself. A disk, or object storage: the same face. */
export type FileStore = {
	/** Resolved: on disk. Answers the hash in hex. The same bytes twice are kept once. */
	put(bytes: Uint8Array): Promise<string>;
	/** Null: nothing lies under this hash. Throws when what lies there is not what was put there. */
	get(hash: string): Promise<Uint8Array | null>;
	/**
	 * Takes the bytes away for good, unless `isNeeded` says that they are still needed when nobody can see them any more:
	 * then they are put back. Whoever needs them afterwards puts them anew. Resolved: off the disk. False: they are needed.
	 */
	erase(hash: string, isNeeded: () => Promise<boolean>): Promise<boolean>;
};
