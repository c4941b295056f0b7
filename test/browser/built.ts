import {inject} from 'vitest';

/** What tests that run at the same time must not share: the address that the extension asks is built into it. */
export type Built = {
	/** the port of the one server that is built into the extension under test */
	apiPort: number;
	/** where that server's signing key lies */
	keyDir: string;
	/** the built extension */
	extension: string;
};

declare module 'vitest' {
	interface ProvidedContext {
		/** one for each worker */
		built: Built[];
	}
}

/** What was built for the worker that asks. */
export function built(): Built {
	const mine = inject('built')[Number(process.env.VITEST_POOL_ID) - 1];
	if (!mine) throw new Error(`Nothing was built for worker ${process.env.VITEST_POOL_ID}`);
	return mine;
}
