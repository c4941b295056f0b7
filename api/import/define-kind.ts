import * as v from 'valibot';
import {Problem, type ProblemError} from '../../shared/problems.ts';
import type {World} from '../world.ts';

/** A fact that fits its schema. */
export type ParsedFact = {
	/** what it may have to come after: facts that share one of these are recorded in their order */
	after: readonly string[];
	/** what it only reads: it comes after facts that change one of these, and before those that do so later */
	reads: readonly string[];
	/** True when it said something new. */
	record(world: World): Promise<boolean>;
};

/** How facts of one kind come in from outside. `parse` throws `invalid-request` that names every wrong field. */
export type Kind = {parse(line: unknown): ParsedFact};

export const defineKind = <Schema extends v.GenericSchema>({
	schema,
	after,
	reads,
	record,
}: {
	schema: Schema;
	after(fact: v.InferOutput<Schema>): readonly (string | null)[];
	reads?(fact: v.InferOutput<Schema>): readonly (string | null)[];
	record(world: World, fact: v.InferOutput<Schema>): Promise<boolean>;
}): Kind => ({
	parse(line) {
		const parsed = v.safeParse(schema, line, {abortPipeEarly: true});
		if (!parsed.success) throw wrongFact(parsed.issues.map(issue => asError(issue)));
		const fact = parsed.output;
		return {
			after: after(fact).filter(key => key !== null),
			reads: (reads?.(fact) ?? []).filter(key => key !== null),
			record: world => record(world, fact),
		};
	},
});

export const wrongFact = (errors: readonly ProblemError[]) =>
	new Problem('invalid-request', errors.map(({pointer, detail}) => `${pointer.slice(1)} ${detail}`).join('; '), errors);

function asError(issue: v.BaseIssue<unknown>): ProblemError {
	const pointer = `/${(issue.path ?? []).map(({key}) => String(key)).join('/')}`;
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return {pointer, detail: 'is not a field of this fact'};
	return {pointer, detail: issue.input === undefined ? 'is missing' : issue.message};
}
