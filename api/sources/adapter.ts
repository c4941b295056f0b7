/** Bytes as they come from the network or a file. */
export type Bytes = AsyncIterable<Uint8Array>;

/** What one entry of a list names. */
export type Named =
	/** a site, by any of its host names */
	| {host: string}
	/** a marketplace by its id, or a shop by its domain */
	| {store: string}
	/** a product, by every number it is told to have */
	| {gtins: readonly string[]; brand: string | null; models: readonly string[]};

/** One entry of a public list, in the source's own words. */
export type Entry = {
	/** the source's own id */
	id: string;
	/** null: the source tells none */
	day: string | null;
	title: string;
	/** the product or store as the authority writes it */
	name: string;
	link: string | null;
	lots: string | null;
	named: Named;
	/** only where one list speaks for many */
	authority?: string;
	licence?: string;
};

/** `wrong` says what does not fit the published format. */
export type EntryRead = {entry: Entry} | {wrong: string};

/** How one public source is asked and read. Adapters know formats; what becomes of a list is decided elsewhere. */
export type Adapter = {
	name: string;
	authority: string;
	/** under which its data stands */
	licence: string;
	/** `everything`: what is not on the list any more is withdrawn. `additions`: it tells what is new and keeps the rest */
	covers: 'everything' | 'additions';
	/** how often to ask, in ms */
	every: number;
	/** Where to ask. `first`: nothing of this source is known yet. Null: there is no place but the operator's. */
	address(asked: {now: Date; first: boolean}): string | null;
	/** The documents that the answer points to; absent: the answer is the document. Throws `Damaged`. */
	index?(bytes: Bytes, asked: {first: boolean}): Promise<readonly string[]>;
	/** The entries of one document. Throws `Damaged` when it is cut or not in the format. */
	read(bytes: Bytes): AsyncIterable<EntryRead>;
};
