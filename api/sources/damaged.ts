/** A list that can't be used at all: cut, not in its format, or too large. The message completes “the list …”. */
export class Damaged extends Error {
	override readonly name = 'Damaged';
}
