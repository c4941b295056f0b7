/** An address the guard refuses: nothing was sent there. The message may be shown to whoever gave the address. */
export class NotAsked extends Error {
	override readonly name = 'NotAsked';
}

/** The answer is larger than was allowed. The message completes “the answer …”. */
export class TooLarge extends Error {
	override readonly name = 'TooLarge';
}
