/** A try that came to nothing. `detail`: why, as a word that troubleText knows. `after`: ms that the server asked to wait. */
export class InVain extends Error {
	override readonly name = 'InVain';
	readonly kind: 'no-answer' | 'too-many';
	readonly after: number | null;
	constructor(kind: 'no-answer' | 'too-many', detail: string, after: number | null = null) {
		super(detail);
		this.kind = kind;
		this.after = after;
	}
}
