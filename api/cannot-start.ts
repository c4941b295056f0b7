/** Something the operator has to put right before the server can start. The message is one sentence that says what. */
export class CannotStart extends Error {
	override readonly name = 'CannotStart';
}
