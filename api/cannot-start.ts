/** Something the operator has to put right before the server can start. The message is one sentence that says what. */
export class CannotStart extends Error {
	override readonly name = 'CannotStart';
}

/** `EACCES: permission denied, mkdir '…'` → permission denied */
export const systemReason = (error: unknown): string =>
	/^\w+: ([^,]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? String(error);
