/** What a server's public log did that it never may. */
export type LogTrouble = {
	/** smaller: it lost its end. changed: its beginning is another. another: it goes by another name. */
	is: 'smaller' | 'changed' | 'another';
	/** the signed head that shows it, and how many entries that names */
	note: string;
	size: number;
	/** ISO instants: when it was noticed, and when the log was whole again; null: it is not */
	at: string;
	overAt: string | null;
};

/** The newest good head of the public log of the server in use, and what went wrong since. */
export type HeldLog = {
	name: 'log';
	origin: string;
	size: number;
	/** hex */
	root: string;
	/** the head as it was signed: with it anybody can be shown what the log had said */
	note: string;
	/** ISO instants: when this head was had, and when the server was last asked */
	at: string;
	askedAt: string;
	trouble: LogTrouble | null;
};
