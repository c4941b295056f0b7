import type {Head} from '../../../shared/log/checkpoint.ts';

/** What a check of a log came to. `wrong`: in words, empty when all is well. */
export type Verified = {
	wrong: readonly string[];
	/** the signed head; null where none was signed, or it is not good */
	note: string | null;
	head: Head | null;
	entries: number;
	erased: number;
};
