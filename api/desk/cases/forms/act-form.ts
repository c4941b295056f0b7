import type {CaseWhole} from '../../../../shared/cases/contract-review.ts';
import type {Done} from '../../done.ts';
import type {Field} from '../../form.ts';

type Values = Readonly<Record<string, string>>;
type Lists = Readonly<Record<string, readonly string[]>>;

/** An act of a reviewer as a form. `key`: what opens it, or does it where it asks for nothing. */
export type ActForm = {
	label: string;
	/** what comes of it, said beside the button */
	follows: string;
	done: Done;
	key?: string;
	danger?: boolean;
	/** absent: one press does it */
	fields?(found: CaseWhole): readonly Field[];
	/** the act's own fields of the request */
	body?(values: Values, lists: Lists): Record<string, unknown>;
};

export const asReason = ({reason = ''}: Values) => ({reason});
export const orNull = (text: string | undefined) => text || null;
