/** The mail server refused this letter for good. */
export class Undeliverable extends Error {
	override readonly name = 'Undeliverable';
}
