import type {SubjectKey} from '../../shared/address.ts';
import type {Storage} from '../storage/storage.ts';
import type {FieldsOf, SubjectKind} from './rules.ts';

/**
 * What one capability contributes to the public record of one kind of subject: which facts it keeps (`load`) and what
 * they say in public (`shape`, pure). No facts, or none that may be shown: null.
 */
export type Part<Kind extends SubjectKind, Row> = {
	kind: Kind;
	name: string;
	load(storage: Storage, subject: SubjectKey): PromiseLike<readonly Row[]>;
	/** every subject it has facts about */
	subjects(storage: Storage): PromiseLike<readonly {key: SubjectKey}[]>;
	shape(rows: readonly Row[]): FieldsOf<Kind> | null;
};

/** `load` and `shape` of one part always meet the same rows, so which rows they are is nobody else's business. */
export type AnyPart = Part<SubjectKind, unknown>;

export type RowOf<P> = P extends {load(...given: never): PromiseLike<readonly (infer Row)[]>} ? Row : never;

export const definePart = <Kind extends SubjectKind, Row>(part: Part<Kind, Row>): Part<Kind, Row> => part;
