import type {ParseArgsOptionsConfig} from 'node:util';

/** What a command gets: its flags, what stands after them, and where to write. */
export type Invocation = {
	flags: Readonly<Record<string, string | boolean | undefined>>;
	rest: readonly string[];
	/** a result, for stdout */
	print(line: string): void;
	/** anything else, for stderr */
	say(line: string): void;
};

/** One command of `touchstone`. `run` answers the exit code: 0 only when it did what it says. */
export type Command = {
	name: string;
	summary: string;
	/** the lines under `npm run cli -- NAME` in its help */
	help: string;
	options: ParseArgsOptionsConfig;
	run(invocation: Invocation): Promise<number>;
};

/** Flags that every command on a data folder takes. */
export const dataOptions = {data: {type: 'string'}, keys: {type: 'string'}} as const satisfies ParseArgsOptionsConfig;

export const dataHelp = `  --data DIR  the data folder (./data)
  --keys DIR  where the signing key lies (DATA/keys)`;

/** The folders that the flags name. */
export function foldersOf({flags}: Invocation): {dataDir: string; keyDir?: string} {
	const {data, keys} = flags;
	return {
		dataDir: typeof data === 'string' ? data : 'data',
		...(typeof keys === 'string' && {keyDir: keys}),
	};
}
