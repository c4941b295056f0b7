import {Problem} from '../../../shared/problems.ts';

/** Somebody who asked too much is told when to ask again. */
export class ComeLater extends Problem {
	/** until then */
	readonly seconds: number;

	constructor(seconds: number, detail: string) {
		super('too-many-requests', detail);
		this.seconds = seconds;
	}
}
